import type { Words } from "../../findings/finding";
import type { Item } from "../../form/form";
import { answersInTable } from "../answers";
import { asText, correct, writeTitle } from "../correction";
import { targetExample } from "../example-forms";
import { oddGlyphs, withStandardGlyphs, type OddGlyph } from "../operator-glyphs";
import { defineRule } from "../rule";
import { shortened } from "../shortened";

interface OddOperator {
  readonly item: Item;
  readonly place: Words;
  readonly glyphs: readonly [OddGlyph, ...OddGlyph[]];
  readonly corrected: string;
}

const ROWS = [["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "30"]];

/** A look-alike glyph stands for an operator (≧ 》 >= ═). */
export const operatorGlyph = defineRule<OddOperator>({
  id: "operator-glyph",
  code: "JX601",
  severity: "warning",
  title: { zh: "计算符号写法不规范", en: "Odd glyph for an operator" },
  basis: { zh: "表内计算符号统一用 ≥、＞、＝、＜、≤ 或“定性”，系统按这些符号比较", en: "Forms use ≥ ＞ ＝ ＜ ≤ or 定性, and systems compare by these" },
  example: {
    before: targetExample([], [["产出指标", "数量指标", "培训人数", "≧", "100", "人", "60"], ...ROWS]),
    cell: "D5",
    after: targetExample([], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "60"], ...ROWS]),
  },
  *find({ form }) {
    for (const answer of answersInTable(form, ["operator", "target", "actual"])) {
      const { item } = answer;
      const [first, ...others] = oddGlyphs(item.raw);
      if (first === undefined) continue;
      yield { at: item.at, facts: { item, place: answer.place, glyphs: [first, ...others], corrected: withStandardGlyphs(item.raw, [first, ...others]).trim() } };
    }
  },
  explain({ facts: { item, place, glyphs: [{ typed, standard }], corrected } }) {
    const says = item.raw.trim();
    const tail = says === typed ? "" : shortened(corrected);
    return {
      what: {
        zh: `${place.zh}里的符号“${typed}”应写作“${standard}”${tail === "" ? "" : `，即 ${tail}`}`,
        en: `“${typed}” in ${place.en} should be “${standard}”${tail === "" ? "" : `: ${tail}`}`,
      },
      todo: { zh: `改为“${shortened(corrected)}”`, en: `Write “${shortened(corrected)}”` },
      says,
      expected: corrected,
    };
  },
  fix({ facts: { item, glyphs, corrected } }) {
    return correct(writeTitle(shortened(corrected)), glyphs.every(({ isCertain }) => isCertain) ? "certain" : "review", item, asText(corrected));
  },
});
