import type { Words } from "../../findings/finding";
import { toText } from "../../number";
import { editOf, asNumber } from "../correction";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import { defineRule } from "../rule";
import { textNumbers, type TextNumber } from "../text-numbers";

interface NumbersAsText {
  readonly column: Words;
  readonly cells: readonly [TextNumber, ...TextNumber[]];
}

const row = (weight: string): readonly string[] => ["产出指标", "数量指标", "培训人数", "100人", "100人", weight, "45", ""];
const OTHER = ["效益指标", "社会效益指标", "就业率", "90%", "92%", "45", "45", ""];

/** Digits are stored as text where the column holds numbers, so that sums leave them out. */
export const numberAsText = defineRule<NumbersAsText>({
  id: "number-as-text",
  code: "JX605",
  severity: "advice",
  title: { zh: "数字存成了文本", en: "Number stored as text" },
  basis: { zh: "存成文本的数字不参加求和，合计会漏算", en: "Sums leave out numbers that are stored as text" },
  example: { before: evaluationExample([SOUND_FUNDS], [row("'45"), OTHER]), cell: "F7", after: evaluationExample([SOUND_FUNDS], [row("45"), OTHER]) },
  *find({ form }) {
    for (const { column, cells } of textNumbers(form)) {
      const [first, ...others] = cells;
      yield { at: first.item.at, related: others.map(({ item }) => item.at), facts: { column, cells } };
    }
  },
  explain({ facts: { column, cells } }) {
    const [{ item, value }] = cells;
    const count = String(cells.length);
    const says = item.raw.trim();
    return {
      what: { zh: `${column.zh}栏有 ${count} 个数字存成了文本（如 ${says}），求和时会漏掉`, en: `Numbers stored as text in the column ${column.en}: ${count} (${says}); sums leave them out` },
      todo: { zh: "改为数字格式", en: "Store them as numbers" },
      says,
      expected: toText(value),
    };
  },
  fix({ facts: { cells } }) {
    const edits = cells.map(({ item, value }) => editOf(item, asNumber(toText(value)))).filter((edit) => edit !== null);
    const [first, ...others] = edits;
    return first === undefined ? [] : [{ title: { zh: `把 ${String(edits.length)} 个单元格改为数字`, en: `Store as numbers (cells: ${String(edits.length)})` }, trust: "certain", edits: [first, ...others] }];
  },
});
