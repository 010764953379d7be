import type { Item } from "../../form/form";
import type { FieldName } from "../../form/form";
import { sameCell } from "../../grid/grid";
import { multiply, ONE, sum, toText, type Decimal } from "../../number";
import { asText, correct, writeTitle } from "../correction";
import { addsUp, countedSentences, countsAlike, inBaseUnit, inUnitOf, multipliesTo, type Counted } from "../counted-text";
import { targetExample } from "../example-forms";
import type { FormFacts } from "../form-facts";
import { defineRule } from "../rule";

interface WrongSum {
  readonly item: Item;
  readonly total: Counted;
  readonly expected: string;
  readonly how: string;
}

const example = (target: string): string[] => targetExample([], [["产出指标", "数量指标", "参保和退休人数", "", target, "", "90"]]);
const TEXTS: ReadonlySet<FieldName> = new Set<FieldName>(["annualGoal", "midTermGoal", "goalCompletion", "midTermCompletion", "process", "conclusion", "problems", "improvements", "otherNotes"]);

/** A total in a sentence is not what the numbers before it make. */
export const sumInTextWrong = defineRule<WrongSum>({
  id: "sum-in-text-wrong",
  code: "JX105",
  severity: "error",
  title: { zh: "文字里的合计数不对", en: "Total in a sentence does not add up" },
  basis: { zh: "同一句话里的分项与“共计”“合计”应当勾稽相符", en: "The parts and the total of one sentence agree" },
  example: { before: example("参保3935人，退休3168人，共计7013人"), cell: "E5", after: example("参保3935人，退休3168人，共计7103人") },
  *find(facts) {
    for (const item of textsOf(facts)) {
      for (const sentence of countedSentences(item.raw)) {
        for (const { total, expected, how } of wrongTotals(sentence)) yield { at: item.at, facts: { item, total, expected, how } };
      }
    }
  },
  explain({ facts: { total, expected, how } }) {
    return {
      what: { zh: `文中合计 ${total.words}，按前面的数应为 ${expected}（${how}）`, en: `The text totals ${total.words}; the numbers before it make ${expected} (${how})` },
      todo: { zh: `核对各分项，合计改为 ${expected}`, en: `Check the parts and change the total to ${expected}` },
      says: total.words,
      expected,
      how,
    };
  },
  fix({ facts: { item, total, expected } }) {
    const text = `${item.raw.slice(0, total.found.start)}${expected}${item.raw.slice(total.found.unitEnd)}`;
    return correct(writeTitle(expected), "review", item, asText(text));
  },
});

/** Every word for a total holds one of these; most cells hold neither and need no closer look. */
const MAY_TOTAL = /[共计]/;

/** Targets, actuals and running texts that may state a total, each cell once. */
function textsOf({ form, rows }: FormFacts): Item[] {
  const fields = form.fields.filter(({ name }) => TEXTS.has(name)).map(({ item }) => item);
  const cells = rows.flatMap(({ indicator: { cells: { target, actual } } }) => [target, actual]);
  const all = [...fields, ...cells].filter((item) => item !== undefined).filter((item) => item.stored === undefined && MAY_TOTAL.test(item.raw));
  return all.filter((item, index) => all.findIndex((other) => sameCell(other.at, item.at)) === index);
}

type Wrong = Omit<WrongSum, "item">;

const TOTAL = /(?:共计|合计|总计|总共|一共|小计|共)(?:约|为|是|达到?|需要?|有|[:：]|人数|金额)? ?$/;
/** Words that set amounts against each other instead of adding them. */
const NOT_ADDED = /每|均|其中|较|比|增|减|累计|占|超|年初|调整|预算|计划|实际|执行|结余|剩余|节|不[少低高多超]/;

/** Each total counts what stands since the one before it. */
function wrongTotals(sentence: readonly Counted[]): Wrong[] {
  const wrong: Wrong[] = [];
  let parts: Counted[] = [];
  for (const counted of sentence) {
    if (parts.length === 0 || !TOTAL.test(counted.before)) {
      parts.push(counted);
      continue;
    }
    const fault = counted.isRough || parts.length < 2 || holds(parts, counted) ? null : wrongSum(parts, counted) ?? wrongProduct(parts, counted);
    if (fault !== null) wrong.push(fault);
    parts = [];
  }
  return wrong;
}

const NO_PART = new RegExp(`${NOT_ADDED.source}|总|原|拟`);
/** Words that count anything: "3个乡镇，12个村" are no parts of "120个小组". */
const COUNTS_ANYTHING = /^[个项件次处条种类家所批位]/;
const MOST_PARTS = 8;

/** True when some of the numbers, added or multiplied, make the total: then somebody had them in mind. */
function holds(parts: readonly Counted[], total: Counted): boolean {
  if (parts.length > MOST_PARTS) return true;
  for (let chosen = 1; chosen < 2 ** parts.length; chosen += 1) {
    const some = parts.filter((_, index) => (chosen >> index) % 2 === 1);
    if (addsUp(some, total) || (some.length > 1 && multipliesTo(some, total))) return true;
  }
  return false;
}

/** "A人，B人，共计C人": nothing but parts of one kind. */
function wrongSum(parts: readonly Counted[], total: Counted): Wrong | null {
  const isPlainList = parts.every((part) => !part.isRough && part.found.rangeEnd === null && !NO_PART.test(part.before) && countsTheSame(part, total));
  if (!isPlainList || NOT_ADDED.test(total.before)) return null;
  return fault(total, sum(parts.map((part) => inBaseUnit(part, ONE).value)), parts, " + ");
}

function countsTheSame(part: Counted, total: Counted): boolean {
  if (!countsAlike(part.found.unit, total.found.unit)) return false;
  const noun = ({ after }: Counted): string => after.replace(/[^\p{Script=Han}].*$/u, "").slice(0, 2);
  return !COUNTS_ANYTHING.test(part.found.unit) || noun(part) === noun(total);
}

const PER = /每(?:一)?(\p{Script=Han})[^每]*$/u;

/** "4次，每次260人，共计1040人次": so many of one, each with so many of the other. */
function wrongProduct(parts: readonly Counted[], total: Counted): Wrong | null {
  const [first, second] = parts.slice(-2);
  if (first === undefined || second === undefined || first.isRough || second.isRough) return null;
  const each = [first, second].filter(({ before }) => PER.test(before));
  const [one] = each;
  const times = one === first ? second : first;
  if (one === undefined || each.length !== 1 || !countsAlike(one.found.unit, total.found.unit)) return null;
  if (PER.exec(one.before)?.[1] !== times.found.unit.charAt(0) || one.found.unit === times.found.unit) return null;
  return fault(total, multiply(inBaseUnit(first, ONE).value, inBaseUnit(second, ONE).value), [first, second], " × ");
}

function fault(total: Counted, right: Decimal, parts: readonly Counted[], sign: string): Wrong {
  return { total, expected: `${toText(inUnitOf(right, total))}${total.words.replace(/^[\d.,，．０-９ ]+/, "")}`, how: parts.map(({ words }) => words).join(sign) };
}
