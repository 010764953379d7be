import type { Form, Indicator, Item } from "../form/form";
import { fieldItem } from "../form/form";
import { areaAddress, cellAddress } from "../grid/a1";
import { say, type Language } from "../reports/file-report";
import { htmlText, pageStart } from "../reports/html-text";
import { markdownText } from "../reports/markdown";
import { REPORT_WORDS } from "../reports/report-words";
import { printable } from "../reports/text-width";
import type { Change } from "./changes";
import { COMPARISON_WORDS, comparisonHeadings, comparisonSections } from "./comparison-lines";
import type { ComparedForms, Comparison } from "./compare-workbooks";

/** Name and version of the comparison's results; it changes when a consumer would have to. */
export const COMPARISON_SCHEMA = "jixiao-compare/1";

/** The ways in which a comparison can be written. */
export const COMPARISON_FORMATS = ["text", "json", "markdown", "html"] as const;

/** Name of a way to write a comparison. */
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** The comparison as text, results for programs, Markdown or a page that stands alone. */
export function comparisonReport(comparison: Comparison, format: ComparisonFormat, lang: Language): string {
  if (format === "json") return comparisonJson(comparison);
  if (format === "html") return comparisonPage(comparison, lang);
  return format === "markdown" ? comparisonMarkdown(comparison, lang) : comparisonText(comparison, lang);
}

function unpairedLines({ unpaired }: Comparison, lang: Language): readonly string[] {
  const colon = lang === "zh" ? "：" : ": ";
  return unpaired.map(({ side, what, why }) => `${say(COMPARISON_WORDS[side], lang)} ${say(what, lang)}${colon}${say(why, lang)}`);
}

function comparisonText(comparison: Comparison, lang: Language): string {
  const sections = comparisonSections(comparison, lang).map(({ title, remarks, lines }) =>
    [title, ...remarks.map((remark) => `  ${remark}`), ...lines.map(([what, change, before, after, cells]) => `  ${[what, change, [before, after].filter((text) => text !== "").join(" → "), cells].join("  ")}`)].map((line) => `${printable(line)}\n`).join(""),
  );
  const alone = unpairedLines(comparison, lang);
  const rest = alone.length === 0 ? [] : [`${say(COMPARISON_WORDS.unpaired, lang)}\n${alone.map((line) => `  ${printable(line)}\n`).join("")}`];
  return sections.length === 0 ? [...rest, `${say(COMPARISON_WORDS.nothing, lang)}\n`].join("\n") : [...sections, ...rest].join("\n");
}

function comparisonMarkdown(comparison: Comparison, lang: Language): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(" | ")} |`;
  const sections = comparisonSections(comparison, lang).flatMap(({ title, remarks, lines }) => [
    `## ${markdownText(title)}`, "", ...remarks.map((remark) => `- ${markdownText(remark)}`), "",
    ...(lines.length === 0 ? [] : [row(comparisonHeadings(lang)), "| --- | --- | --- | --- | --- |", ...lines.map(row), ""]),
  ]);
  const alone = unpairedLines(comparison, lang);
  const rest = alone.length === 0 ? [] : [`## ${say(COMPARISON_WORDS.unpaired, lang)}`, "", ...alone.map((line) => `- ${markdownText(line)}`), ""];
  const nothing = comparison.forms.length === 0 ? [say(COMPARISON_WORDS.nothing, lang), ""] : [];
  return [`# ${say(COMPARISON_WORDS.title, lang)}`, "", ...sections, ...rest, ...nothing].join("\n");
}

function comparisonPage(comparison: Comparison, lang: Language): string {
  const title = say(COMPARISON_WORDS.title, lang);
  const sections = comparisonSections(comparison, lang).map(({ title: heading, remarks, lines }) => `<section>
<h2>${htmlText(heading)}</h2>
${remarks.map((remark) => `<p>${htmlText(remark)}</p>\n`).join("")}${lines.length === 0 ? "" : pageTable(lines, lang)}</section>
`);
  const alone = unpairedLines(comparison, lang);
  const rest = alone.length === 0 ? "" : `<h2>${say(COMPARISON_WORDS.unpaired, lang)}</h2>\n<ul>\n${alone.map((line) => `<li>${htmlText(line)}</li>\n`).join("")}</ul>\n`;
  const nothing = comparison.forms.length === 0 ? `<p class="verdict">${htmlText(say(COMPARISON_WORDS.nothing, lang))}</p>\n` : "";
  return `${pageStart(title, lang)}<header><h1>${title}</h1></header>
<main>
${sections.join("")}${rest}${nothing}</main>
<footer>${htmlText(say(REPORT_WORDS.local, lang))}</footer>
</body>
</html>
`;
}

function pageTable(lines: readonly (readonly string[])[], lang: Language): string {
  return `<table>
<thead><tr>${comparisonHeadings(lang).map((heading) => `<th scope="col">${htmlText(heading)}</th>`).join("")}</tr></thead>
<tbody>
${lines.map(([what = "", ...cells]) => `<tr><th scope="row">${htmlText(what)}</th>${cells.map((cell) => `<td>${htmlText(cell)}</td>`).join("")}</tr>\n`).join("")}</tbody>
</table>
`;
}

function comparisonJson({ forms, unpaired }: Comparison): string {
  const alone = unpaired.map(({ side, form, why }) => ({ side, form: formJson(form), why: why.zh, whyEn: why.en }));
  return `${JSON.stringify({ schema: COMPARISON_SCHEMA, forms: forms.map(pairJson), unpaired: alone }, null, 2)}\n`;
}

function formJson(form: Form): object {
  const text = (name: "projectName" | "projectCode"): string => fieldItem(form, name)?.raw.trim() ?? "";
  return { id: form.id, kind: form.kind, sheet: form.sheet, range: areaAddress(form.range), year: form.year?.value ?? null, project: text("projectName"), projectCode: text("projectCode") };
}

function cellJson(item: Item | null | undefined): object | null {
  return item == null ? null : { sheet: item.at.sheet, cell: cellAddress(item.at.row, item.at.column), raw: item.raw };
}

function rowJson({ term, level1, level2, cells }: Indicator): object {
  return { term, level1, level2, name: cellJson(cells.name) };
}

function changeJson({ part, before, after, item, direction }: Change): object {
  return { part, before, after, direction, cell: item === null ? null : cellAddress(item.at.row, item.at.column) };
}

function pairJson({ before, after, by, isCertain, isAlike, pairs, dropped, added, unclear, funds }: ComparedForms): object {
  return {
    before: formJson(before),
    after: formJson(after),
    certain: isCertain,
    by: by.zh,
    byEn: by.en,
    alike: isAlike,
    indicators: pairs.map((pair) => ({ before: rowJson(pair.before), after: rowJson(pair.after), certain: pair.isCertain, changes: pair.changes.map(changeJson) })),
    dropped: dropped.map(rowJson),
    added: added.map(rowJson),
    unclear: unclear.map(rowJson),
    funds: funds.map(({ words, column, before: was, after: is, direction }) => ({ source: words, column, before: cellJson(was), after: cellJson(is), direction })),
  };
}
