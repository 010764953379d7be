import fc from "fast-check";
import { compare, decimal, findAllNumbers, findDates, malformedDate, readChineseInteger, readDate, readOperator, readPlainNumber, readQuantity, readRange, readTarget, toText } from "../../src/core/number";
import { fuzzTarget, mustHold, quickly } from "./fuzz-target";

const WORDS = [
  "≥", "≤", "≧", "》", "《=", ">=", "＝", "不低于", "大于等于", "约", "共计", "预计", "其中", "至", "-", "—", "～", "/", "*", "×", "：", "（", "）", "，", "、", "。", "；", "\n", " ", "　",
  "万", "亿", "元", "万元", "亿元", "人", "人次", "%", "％", "‰", "百分比", "个", "项", "期", "次", "月", "年", "日", "天", "小时", "季度", "平方米", "元/人/月", "工作日",
  "一", "二", "三", "十", "百", "千", "零", "〇", "两", "半", "第", "每", "前", "底", "内", "左右", "以上", "以内", "2021", "2022年", "12月31日", "31", "0", "00", "007", ".", ",", "1,234", "１２", "．５", "1e5", "-", "+", "NaN", "Infinity",
  "产出", "合计", "补助", "优", "良", "中", "差", "定性", "\u0000", "\ud800", "🙂", "_x0041_", "=SUM(A1)", "[", "\\", "^", "$", "(?:",
];

/** Texts as people, programs and enemies put them into cells. */
export const anyCellText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, { weight: 2, arbitrary: fc.stringMatching(/^\d{1,22}$/) }), { maxLength: 14 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...WORDS, "1", "，1"), fc.integer({ min: 50, max: 3_000 })).map(([word, times]) => word.repeat(times)) },
);

const READERS: readonly ((text: string) => unknown)[] = [findDates, malformedDate, readChineseInteger, readDate, readOperator, readPlainNumber, readQuantity, readRange, (text) => readTarget(text, "", ""), (text) => readTarget("5", text, text)];

/** No text makes a reader of numbers fail; what it finds lies in the text, in order, and is a number. */
export const textTargets = [
  fuzzTarget("numbers in texts", 600, anyCellText, (text) => {
    const numbers = quickly(() => {
      READERS.forEach((read) => read(text));
      return findAllNumbers(text);
    });
    let end = 0;
    for (const found of numbers) {
      mustHold(found.start >= end && found.end > found.start && found.unitEnd >= found.end && found.unitEnd <= text.length, `the places of ${found.numberText}`);
      mustHold(text.slice(found.start, found.end).includes(found.numberText), `${found.numberText} stands in the text`);
      const back = decimal(toText(found.number.value));
      mustHold(back !== null && compare(back, found.number.value) === 0, `${found.numberText} can be written again`);
      end = found.end;
    }
  }),
];
