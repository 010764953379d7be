import { formWords } from "../carry/carry-words";
import type { Words } from "../findings/finding";
import type { Indicator, Item } from "../form/form";
import { cellAddress } from "../grid/a1";
import { say, type Language } from "../reports/file-report";
import { FUNDING_WORDS } from "../reports/labels";
import type { Change } from "./changes";
import type { ComparedForms, Comparison } from "./compare-workbooks";
import { PART_WORDS } from "./place-words";

/** What a comparison's headings and lines are called. */
export const COMPARISON_WORDS = {
  title: { zh: "对照结果", en: "Comparison" },
  indicator: { zh: "指标或资金", en: "Indicator or funds" },
  part: { zh: "变动", en: "Change" },
  before: { zh: "前一份", en: "Earlier" },
  after: { zh: "后一份", en: "Later" },
  cells: { zh: "单元格", en: "Cells" },
  unpaired: { zh: "没有对应的表", en: "Forms without a counterpart" },
  dropped: { zh: "取消", en: "dropped" },
  added: { zh: "新增", en: "new" },
  unclear: { zh: "可能对应几条，无法断定", en: "may be one of several" },
  funds: { zh: "资金", en: "funds" },
  alike: { zh: "名称相近，请核对", en: "names are only alike, please check" },
  unlike: { zh: "两张表的指标大多对不上", en: "Most indicators have no counterpart" },
  nothing: { zh: "没有可以对照的表。请核对所选的两个文件。", en: "There is nothing to compare. Check which two files were chosen." },
} as const satisfies Record<string, Words>;

const DIRECTIONS: Readonly<Record<Change["direction"], Words | null>> = {
  easier: { zh: "降低", en: "asks for less" }, harder: { zh: "提高", en: "asks for more" }, up: { zh: "增加", en: "up" }, down: { zh: "减少", en: "down" }, other: null,
};

/** One line of a comparison: what, which change, before, after, and both cells. */
export type ComparisonLine = readonly [what: string, change: string, before: string, after: string, cells: string];

/** Two forms in words: a heading, how they belong together, the counts, and a line a change. */
export interface ComparisonSection {
  readonly title: string;
  readonly remarks: readonly string[];
  readonly lines: readonly ComparisonLine[];
}

/** A comparison in words, form by form. */
export function comparisonSections({ forms }: Comparison, lang: Language): readonly ComparisonSection[] {
  return forms.map((pair) => ({
    title: `${say(formWords(pair.before), lang)} → ${say(formWords(pair.after), lang)}`,
    remarks: [say(pair.by, lang), say(countWords(pair), lang), ...(pair.isAlike ? [] : [say(COMPARISON_WORDS.unlike, lang)])],
    lines: [...fundLines(pair, lang), ...changeLines(pair, lang), ...aloneLines(pair, lang)],
  }));
}

/** The headings of the lines. */
export function comparisonHeadings(lang: Language): ComparisonLine {
  const { indicator, part, before, after, cells } = COMPARISON_WORDS;
  return [say(indicator, lang), say(part, lang), say(before, lang), say(after, lang), say(cells, lang)];
}

function countWords({ pairs, dropped, added, unclear }: ComparedForms): Words {
  const changed = pairs.filter(({ changes }) => changes.length > 0).length;
  const [same, left] = [pairs.length - changed, unclear.length === 0 ? { zh: "", en: "" } : { zh: `，无法断定 ${unclear.length} 项`, en: `, ${unclear.length} unclear` }];
  return { zh: `指标：一致 ${same} 项，有变动 ${changed} 项，取消 ${dropped.length} 项，新增 ${added.length} 项${left.zh}`, en: `indicators: ${same} the same, ${changed} changed, ${dropped.length} dropped, ${added.length} new${left.en}` };
}

function changeLines({ pairs }: ComparedForms, lang: Language): readonly ComparisonLine[] {
  return pairs.flatMap(({ before, after, isCertain, changes }) =>
    changes.map((change): ComparisonLine => {
      const remarks = [DIRECTIONS[change.direction], isCertain ? null : COMPARISON_WORDS.alike].flatMap((words) => (words === null ? [] : [say(words, lang)]));
      const was = change.part === "level" ? before.level2Item : (before.cells[change.part] ?? before.cells.target);
      return [nameOf(after), `${say(PART_WORDS[change.part], lang)}${inBrackets(remarks, lang)}`, change.before, change.after, `${addressOf(was)} → ${addressOf(change.item ?? after.cells.name)}`];
    }),
  );
}

function fundLines({ funds }: ComparedForms, lang: Language): readonly ComparisonLine[] {
  return funds.map(({ words, column, before, after, direction }): ComparisonLine => {
    const remark = DIRECTIONS[direction];
    return [`${say(COMPARISON_WORDS.funds, lang)} ${words}`, `${say(FUNDING_WORDS[column], lang)}${inBrackets(remark === null ? [] : [say(remark, lang)], lang)}`, before.raw.trim(), after.raw.trim(), `${addressOf(before)} → ${addressOf(after)}`];
  });
}

function aloneLines({ dropped, added, unclear }: ComparedForms, lang: Language): readonly ComparisonLine[] {
  const goneLine = (words: Words) => (row: Indicator): ComparisonLine => [nameOf(row), say(words, lang), targetOf(row), "", addressOf(row.cells.name)];
  return [
    ...dropped.map(goneLine(COMPARISON_WORDS.dropped)),
    ...unclear.map(goneLine(COMPARISON_WORDS.unclear)),
    ...added.map((row): ComparisonLine => [nameOf(row), say(COMPARISON_WORDS.added, lang), "", targetOf(row), addressOf(row.cells.name)]),
  ];
}

function nameOf({ cells }: Indicator): string {
  return cells.name.raw.replace(/\s+/g, " ").trim();
}

function targetOf({ cells: { operator, target, unit } }: Indicator): string {
  return [operator, target, unit].map((item) => item?.raw.trim() ?? "").join("");
}

function addressOf(item: Item | null | undefined): string {
  return item == null ? "" : cellAddress(item.at.row, item.at.column);
}

function inBrackets(remarks: readonly string[], lang: Language): string {
  if (remarks.length === 0) return "";
  return lang === "zh" ? `（${remarks.join("；")}）` : ` (${remarks.join("; ")})`;
}
