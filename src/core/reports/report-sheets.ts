import { groupByForm } from "../findings/groups";
import type { Finding } from "../findings/finding";
import { tally, verdictWords } from "../findings/verdict";
import { fieldItem, type Form, type FundingColumn, type IndicatorColumn, type Item } from "../form/form";
import { areaAddress, cellAddress } from "../grid/a1";
import { numberCell, textCell, type TableBook, type TableCell, type TableSheet } from "../tables/table-book";
import { say, type FileReport, type Language, type ReadFileReport, type ReportSettings } from "./file-report";
import { correctionText, explanationOf, placeText } from "./finding-lines";
import { formDigest } from "./form-digest";
import { FUNDING_WORDS, KIND_WORDS, SEVERITY_WORDS, TERM_WORDS } from "./labels";
import { problemWords } from "./problem-words";
import { INDICATOR_WORDS, REPORT_WORDS, SHEET_WORDS } from "./report-words";
import { fileOutcome, fileVerdict, runOutcome, runVerdict, type FileOutcome } from "./totals";

type Row = readonly TableCell[];

/** What one workbook adds to the three sheets of the report; plain data, so that workers can hand it over. */
export interface ReportRows {
  readonly verdicts: readonly Row[];
  readonly findings: readonly Row[];
  readonly reading: readonly Row[];
}

/** A sheet of a workbook holds no more rows than this below its heading. */
const MOST_ROWS = 1_000_000;

/** The rows of one workbook: its verdicts form by form, every finding, everything that was read. */
export function reportRows(file: FileReport, settings: ReportSettings): ReportRows {
  const { lang } = settings;
  const verdict = say(fileVerdict(fileOutcome(file)), lang);
  if (file.problem !== null) {
    const { what, next } = problemWords(file.problem.kind);
    return { verdicts: [texts(file.path, "", "", "", "", verdict, `${say(what, lang)} ${say(next, lang)}`)], findings: [], reading: [] };
  }
  const groups = groupByForm(file.report);
  const gaps = file.report.notChecked.map((gap) => texts(file.path, "", "", "", "", say(REPORT_WORDS.notChecked, lang), `${say(gap.what, lang)} ${say(gap.why, lang)}`));
  const whole = groups.forms.length === 0 && gaps.length === 0 ? [texts(file.path, "", "", "", "", verdict, "")] : [];
  return {
    verdicts: [...groups.forms.map(({ checked, findings }) => verdictRow(file, checked, findings, lang)), ...whole, ...gaps],
    findings: file.report.findings.map((finding) => findingRow(finding, file, lang)),
    reading: groups.forms.flatMap(({ checked }) => readingRows(file.path, checked.form, lang)),
  };
}

/** The 审核报告 as a workbook: 结论, 问题清单, 读到的内容. */
export function reportBook(pieces: readonly ReportRows[], outcomes: readonly FileOutcome[], settings: ReportSettings): TableBook {
  const { lang } = settings;
  const title = say(REPORT_WORDS.title, lang);
  const date = settings.date === null ? [] : [`${say(REPORT_WORDS.date, lang)} ${settings.date}`];
  const sheet = (name: keyof typeof SHEET_WORDS, columns: readonly (readonly [keyof typeof REPORT_WORDS, number])[], rows: readonly Row[], remarks: readonly string[] = []): TableSheet => ({
    name: say(SHEET_WORDS[name], lang),
    title: `${title} · ${say(SHEET_WORDS[name], lang)}`,
    remarks: rows.length > MOST_ROWS ? [...remarks, say(REPORT_WORDS.cutOff, lang)] : remarks,
    columns: columns.map(([heading, width]) => ({ heading: say(REPORT_WORDS[heading], lang), width })),
    rows: rows.slice(0, MOST_ROWS),
    totals: [],
    charts: [],
  });
  const summary = [...date, say(runVerdict(runOutcome(outcomes)), lang), `${settings.tool.name} ${settings.tool.version} · ${say(REPORT_WORDS.local, lang)}`];
  return {
    title,
    sheets: [
      sheet("verdicts", [["file", 28], ["form", 36], ["place", 24], ["kind", 22], ["project", 32], ["verdict", 30], ["remark", 50]], pieces.flatMap(({ verdicts }) => verdicts), summary),
      sheet("findings", FINDING_COLUMNS, pieces.flatMap(({ findings }) => findings)),
      sheet("reading", [["file", 28], ["sheetName", 20], ["cell", 8], ["part", 14], ["item", 40], ["column", 14], ["says", 50]], pieces.flatMap(({ reading }) => reading)),
    ],
  };
}

const FINDING_COLUMNS: readonly (readonly [keyof typeof REPORT_WORDS, number])[] = [
  ["file", 28], ["sheetName", 20], ["cell", 8], ["severity", 9], ["code", 8], ["finding", 50], ["says", 30], ["expected", 24], ["arithmetic", 30], ["todo", 40], ["correction", 40], ["basis", 40], ["explanation", 30],
];

const texts = (...words: readonly string[]): Row => words.map(textCell);

function verdictRow(file: ReadFileReport, checked: ReadFileReport["report"]["forms"][number], findings: readonly Finding[], lang: Language): Row {
  const { form, notChecked } = checked;
  const digest = formDigest(checked, lang);
  const explained = new Set((file.explanations ?? []).map((typed) => typed.finding));
  const project = (fieldItem(form, "projectName")?.raw ?? "").replace(/\s+/g, " ").trim();
  const gaps = notChecked.map((gap) => `${say(gap.what, lang)}${lang === "zh" ? "：" : ": "}${say(gap.why, lang)}`).join(lang === "zh" ? "；" : "; ");
  return texts(file.path, digest.title, `${form.sheet} ${areaAddress(form.range)}`, say(KIND_WORDS[form.kind], lang), project, say(verdictWords(tally(findings, explained), notChecked.length), lang), gaps);
}

function findingRow(finding: Finding, file: ReadFileReport, lang: Language): Row {
  const fixes = finding.fixes.map((fix) => correctionText(fix, finding.at.sheet, file.grids, lang));
  return texts(
    file.path, finding.at.sheet, placeText(finding.at, finding.at.sheet), say(SEVERITY_WORDS[finding.severity], lang), finding.code, say(finding.what, lang), finding.says,
    finding.expected ?? "", finding.how ?? "", say(finding.todo, lang), fixes.join("\n"), say(finding.why, lang), explanationOf(finding, file.explanations ?? []) ?? "",
  );
}

const FUNDS: readonly FundingColumn[] = ["initial", "adjusted", "amount", "executed", "rate", "weight", "score", "reason"];
const COLUMNS: readonly IndicatorColumn[] = ["operator", "target", "unit", "actual", "weight", "score", "reason"];

/** Every answer that was read, blank ones left out: labels, funds, indicators, sums. */
function readingRows(path: string, form: Form, lang: Language): readonly Row[] {
  const row = (part: keyof typeof REPORT_WORDS, item: Item | null | undefined, name: string, column: string): readonly Row[] =>
    item == null || item.raw.trim() === "" ? [] : [[textCell(path), textCell(form.sheet), textCell(cellAddress(item.at.row, item.at.column)), textCell(say(REPORT_WORDS[part], lang)), textCell(name), textCell(column), readCell(item)]];
  const fields = form.fields.flatMap(({ item, label }) => row("fields", item, label.text.replace(/\s+/g, " ").trim(), ""));
  const funds = form.funding.flatMap(({ words, term, cells }) => FUNDS.flatMap((column) => row("funds", cells[column], `${words}（${say(TERM_WORDS[term], lang)}）`, say(FUNDING_WORDS[column], lang))));
  const indicators = form.indicators.filter(({ isTemplate }) => !isTemplate).flatMap(({ level1, level2, cells }) => [
    ...row("indicators", cells.name, [level1, level2].filter((level) => level !== null).join(" › "), say(INDICATOR_WORDS.name, lang)),
    ...COLUMNS.flatMap((column) => row("indicators", cells[column], cells.name.raw.trim(), say(INDICATOR_WORDS[column], lang))),
  ]);
  const totals = [...row("totals", form.totals.weight, "", say(INDICATOR_WORDS.weight, lang)), ...row("totals", form.totals.score, "", say(INDICATOR_WORDS.score, lang))];
  return [...fields, ...funds, ...indicators, ...totals];
}

/** A number that the form stores as such stays one; everything else is what people see. */
function readCell(item: Item): TableCell {
  const isPlain = item.stored !== undefined && item.isPercent !== true && /^-?\d+(?:\.\d+)?$/.test(item.raw);
  return isPlain ? numberCell(item.raw, "points") : textCell(item.raw);
}
