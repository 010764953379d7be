import fc from "fast-check";
import * as number from "../../src/core/number";
import { decimal, equals, findAllNumbers, foldWidth, normaliseUnit, readChineseInteger, readOperator, readPlainNumber, readQuantity, readRange, readTarget, toText } from "../../src/core/number";

const must = <T>(value: T | null): T => {
  if (value === null) throw new Error("expected a value");
  return value;
};

const wide = (text: string): string => Array.from(text, (c) => (c >= "!" && c <= "~" ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join("");
const grouped = (whole: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, ",");

interface Numeral {
  readonly plain: string;
  readonly typed: string;
  readonly places: number;
}

/** A number and one of the ways people type it: wide digits, thousands separators, wide points. */
const numeral: fc.Arbitrary<Numeral> = fc
  .record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    fraction: fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: "" }),
    separators: fc.boolean(),
    wideDigits: fc.boolean(),
  })
  .map(({ whole, fraction, separators, wideDigits }) => {
    const body = separators ? grouped(whole.toString()) : whole.toString();
    const point = fraction === "" ? "" : `.${fraction}`;
    const typed = body + point;
    return { plain: whole.toString() + point, typed: wideDigits ? wide(typed) : typed, places: fraction.length };
  });

const unit = fc.constantFrom("", "%", "％", "人", "人次", "万元", "元", "亿元", "万人次", "个", "元/人/月", "元/人*月", "百分比", "平方米", "工作日", "套", "元/本", "万亩");
const space = fc.constantFrom("", "", " ", "　");
const glyph = fc.constantFrom(
  ["≥", "≥"], ["≧", "≥"], [">=", "≥"], ["》", "≥"], ["》=", "≥"], ["＞＝", "≥"], ["⩾", "≥"], ["=>", "≥"], ["≯", "≤"], ["≮", "≥"], [">", ">"], ["＞", ">"],
  ["=", "＝"], ["＝", "＝"], ["﹦", "＝"], ["═", "＝"], ["≤", "≤"], ["≦", "≤"], ["<=", "≤"], ["=<", "≤"], ["《=", "≤"], ["＜", "<"], ["《", "<"],
  ["不低于", "≥"], ["大于等于", "≥"], ["不超过", "≤"], ["小于", "<"], ["超过", ">"], ["至少", "≥"], ["等于", "＝"], ["不大于", "≤"],
);

describe("what is written in any habit reads back the same", () => {
  test("plain numbers with units", () => {
    fc.assert(
      fc.property(numeral, space, unit, space, ({ plain, typed, places }, before, u, after) => {
        const read = must(readPlainNumber(`${after}${typed}${before}${u}${after}`));
        expect(equals(read.number.value, must(decimal(plain)))).toBe(true);
        expect(toText(read.number.step)).toBe(places === 0 ? "1" : `0.${"0".repeat(places - 1)}1`);
        expect(read.unit).toBe(normaliseUnit(u));
        expect(read.numberText).toBe(typed);
      }),
    );
  });

  test("operator, number and unit in one cell", () => {
    fc.assert(
      fc.property(glyph, numeral, space, unit, ([typedOp, op], { plain, typed }, gap, u) => {
        const text = `${typedOp}${gap}${typed}${u}`;
        const quantity = must(readQuantity(text));
        expect(quantity.operator).toBe(op);
        expect(quantity.operatorGlyph).toBe(typedOp);
        expect(equals(quantity.number.value, must(decimal(plain)))).toBe(true);
        expect(quantity.unit).toBe(normaliseUnit(u));
        expect(text.slice(quantity.start, quantity.end)).toBe(typed);
        expect(quantity.hasWordsAround).toBe(false);
        const reading = must(readOperator(text));
        expect(reading.op).toBe(op);
        expect(reading.rest).toBe(text.slice(typedOp.length).trim());
      }),
    );
  });

  test("a number inside a sentence, found where it stands", () => {
    const before = fc.constantFrom("完成培训", "预计需要购买支票", "其中：城乡居民", "共计", "本年度机关退休", "");
    const after = fc.constantFrom("，按时完成", "。", "；另行安排", "");
    const counted = fc.constantFrom("人", "人次", "万元", "套", "个", "元/人", "%");
    fc.assert(
      fc.property(before, numeral, counted, after, (head, { plain, typed }, u, tail) => {
        const text = `${head}${typed}${u}${tail}`;
        const [found, ...others] = findAllNumbers(text);
        expect(others).toEqual([]);
        expect(found?.kind).toBe("amount");
        expect(text.slice(found?.start, found?.end)).toBe(typed);
        expect(text.slice(found?.end, found?.unitEnd)).toBe(u);
        expect(toText(must(found ?? null).number.value)).toBe(toText(must(decimal(plain))));
      }),
    );
  });

  test("ranges", () => {
    const join = fc.constantFrom("-", "—", "~", "～", "至", "到", "－");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1800 }), fc.integer({ min: 1, max: 9999 }), join, fc.constantFrom("人", "元/人", "%", ""), (low, more, dash, u) => {
        const range = must(readRange(`${low}${dash}${low + more}${u}`));
        expect([toText(range.low.value), toText(range.high.value), range.unit]).toEqual([String(low), String(low + more), u]);
      }),
    );
  });

  test("Chinese whole numbers", () => {
    const digits = "零一二三四五六七八九";
    const underTenThousand = (value: number): string => {
      let text = "";
      let gap = false;
      for (const [place, word] of [[1000, "千"], [100, "百"], [10, "十"], [1, ""]] as const) {
        const digit = Math.floor(value / place) % 10;
        if (digit === 0) gap = text !== "" && value % place !== 0;
        else {
          text += (gap ? "零" : "") + digits.charAt(digit) + word;
          gap = false;
        }
      }
      return text;
    };
    const spell = (value: number): string => {
      if (value === 0) return "零";
      const [high, low] = [Math.floor(value / 10_000), value % 10_000];
      if (high === 0) return underTenThousand(low);
      return `${underTenThousand(high)}万${low === 0 ? "" : (low < 1000 ? "零" : "") + underTenThousand(low)}`;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(readChineseInteger(spell(value))).toBe(value);
      }),
      { numRuns: 500 },
    );
  });
});

describe("any text at all", () => {
  const pieces = fc.constantFrom(
    "1", "12", "202", "2021", "20222", "，", ",", ".", "．", "年", "月", "日", "号", "个", "元", "万", "亿", "%", "％", "/", "*", "、", "-", "~", "至", "(", ")", "（", "）", "【", "】",
    "第", "每", "约", "余", "≥", "≧", "》", "《", "=", "<", ">", "以上", "以内", "内", "优", "良", "中", "差", "一", "两", "十", "百", "千", "零", "底", "前", "周", "天", "e", "E", "+", " ",
    "　", "\n", "\u0000", "\uD83D", "😀", "百分之", "上半年", "季度", "不低于", "A", "km", "㎡", "¥",
  );
  const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join("")));
  const readers: Readonly<Record<string, (text: string) => unknown>> = {
    decimal: number.decimal, written: number.written, readPlainNumber: number.readPlainNumber, readQuantity: number.readQuantity, findAllNumbers: number.findAllNumbers,
    readRange: number.readRange, readOperator: number.readOperator, isOperatorOnly: number.isOperatorOnly, isNatureWord: number.isNatureWord, unitOf: number.unitOf,
    normaliseUnit: number.normaliseUnit, looksLikeUnit: number.looksLikeUnit, readDate: number.readDate, readPeriod: number.readPeriod, findDates: number.findDates,
    malformedDate: number.malformedDate, isGradeScale: number.isGradeScale, gradeOf: number.gradeOf, readChineseInteger: number.readChineseInteger,
    readTarget: (text) => number.readTarget(text, text, text), sameFamily: (text) => number.sameFamily(text, "万元"),
    convert: (text) => number.convert(number.ONE, text, "元"), completeUnit: (text) => number.completeUnit(text, text),
  };

  /** They walk through the whole text and call all others on the way. */
  const WHOLE_TEXT_READERS = ["readTarget", "readPeriod", "malformedDate", "normaliseUnit", "readOperator", "isGradeScale", "gradeOf", "readPlainNumber"] as const;

  test.each(Object.keys(readers))("%s never throws and says the same again", (name) => {
    const reader = readers[name];
    fc.assert(fc.property(anyText, (text) => expect(reader?.(text)).toEqual(reader?.(text))), { numRuns: 400 });
  });

  test("folding keeps every place", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWidth(text)).toHaveLength(text.length);
        expect(foldWidth(foldWidth(text))).toBe(foldWidth(text));
      }),
    );
  });

  test("places point at what was read, in order and apart", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const found of findAllNumbers(text)) {
          expect(found.start).toBeGreaterThanOrEqual(last);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.unitEnd).toBeGreaterThanOrEqual(found.end);
          expect(text.slice(found.start, found.end)).toBe(found.numberText);
          last = found.end;
        }
        const wrong = number.malformedDate(text);
        if (wrong !== null) expect(text.slice(wrong.start, wrong.end)).toBe(wrong.text);
        const quantity = readQuantity(text);
        if (quantity !== null) expect(text.slice(quantity.start, quantity.end)).toBe(quantity.numberText);
      }),
      { numRuns: 2000 },
    );
  });

  test("a target is what its parts say", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const target = readTarget(text);
        if (target.kind === "described") expect(target.text).toBe(text.trim());
        if (target.kind === "graded") expect(target.scale.length).toBeGreaterThan(1);
        if (target.kind === "between") expect(number.compare(target.low, target.high)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(["1", "1,234", ",123", "2021年", " ", "三", "/", "年", "(", "1-", "元/人", "1 234 ", "１，", ">=", "优良", "每", "约", "1.", "1年1月", "《", "\u200b", "不低于", "(1人)", "1人（", "1年内", "每月1日", "第一季度", "约1", "1万余", "优/", "100-"])(
    "100 000 characters of %j take no quadratic time",
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const before = process.cpuUsage();
      for (const name of WHOLE_TEXT_READERS) readers[name]?.(text);
      // Processor time, not the clock: other work on the machine must not fail this.
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000);
    },
  );
});
