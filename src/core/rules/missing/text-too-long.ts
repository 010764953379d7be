import type { Item } from "../../form/form";
import { labelWords } from "../answers";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import { isInstruction, printedLimit } from "../printed-words";
import { defineRule } from "../rule";
import { limitInSisterForm, limitsOf } from "../sister-limits";

interface TooLong {
  readonly item: Item;
  readonly label: string;
  readonly count: number;
  readonly limit: number;
}

const INDICATORS = [["产出指标", "数量指标", "培训人数", "≥100人", "100人", "90", "90", ""]];
const example = (goal: string): string[] => {
  const [title = "", year = "", name = "", ...rest] = evaluationExample([SOUND_FUNDS], INDICATORS);
  return [title, year, name, `年度目标（20字以内）\t${goal}`, ...rest];
};

/** No form prints a limit below this. */
const SHORTEST_LIMIT = 10;

/** An answer has more characters than the form prints. */
export const textTooLong = defineRule<TooLong>({
  id: "text-too-long",
  code: "JX308",
  severity: "warning",
  title: { zh: "文字超过规定字数", en: "Text longer than the form allows" },
  basis: { zh: "表内印明的字数限制", en: "The length printed in the form" },
  example: { before: example("组织开展全年四期技能培训，培训100人，帮助学员实现就业创业"), cell: "B4", after: example("开展四期技能培训，培训100人") },
  looksAt: limitsOf,
  *find({ form, workbook }) {
    for (const field of form.fields) {
      const count = characters(field.item.raw);
      const limit = count < SHORTEST_LIMIT ? null : (printedLimit(field.label.text) ?? limitInSisterForm(field, form, workbook));
      if (limit === null || count <= limit || isInstruction(field.item.raw)) continue;
      yield { at: field.item.at, related: [field.label.at], facts: { item: field.item, label: labelWords(field.label.text), count, limit } };
    }
  },
  explain({ facts: { item, label, count, limit } }) {
    return {
      what: { zh: `“${label}”写了 ${String(count)} 字，表内要求 ${String(limit)} 字以内`, en: `“${label}” has ${String(count)} characters; the form allows ${String(limit)}` },
      todo: { zh: `删减到 ${String(limit)} 字以内`, en: `Shorten it to ${String(limit)} characters` },
      says: item.raw.trim(),
    };
  },
});

/** Characters as people count them: letters, digits, marks; no spaces. */
function characters(text: string): number {
  return text.length < SHORTEST_LIMIT ? text.length : [...text.replace(/\s+/g, "")].length;
}
