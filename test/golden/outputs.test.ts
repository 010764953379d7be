import { basename } from "node:path";
import {
  carryJson, carryWrites, check, COMPARISON_FORMATS, comparisonReport, compareWorkbooks, fileOutcome, planCarry, REPORT_FORMATS, reportBook, reportMarkdown, reportRows, summarise, summaryBook, summaryCharts,
  summaryJson, summaryPage, summaryText, writeReport, type FileReport, type Grid, type Item, type Language,
} from "../../src/core/index";
import { renderReport } from "../../src/core/reports";
import { SETTINGS } from "../support/report-builders";
import { blankTemplate, formsOf } from "../support/carry-forms";
import { expectRecorded } from "../support/golden-record";
import { gridsOf } from "../support/real-forms";

/** Everything that is written about real forms is recorded: `RECORD=1 npx jest --selectProjects core -- golden/outputs` records it anew. */
const LANGUAGES: readonly Language[] = ["zh", "en"];

const compare = (name: string, said: string): void => expectRecorded(`outputs/${name}`, said);

function checked(path: string, most = Infinity): Extract<FileReport, { problem: null }> {
  const grids = gridsOf(path).slice(0, most);
  return { path: basename(path), problem: null, grids, report: check(grids, { workbookName: basename(path) }) };
}

/** The same sheet a year on: every third target has another first digit, every seventh indicator another name. */
function changed(grid: Grid): Grid {
  const cells = grid.cells.map((row) => (row === undefined ? undefined : [...row]));
  const write = ({ at: { row, column } }: Item, text: string): void => void cells[row]?.splice(column, 1, { value: text, text });
  for (const { indicators } of formsOf([grid])) {
    for (const [index, { cells: { name, target } }] of indicators.entries()) {
      if (index % 3 === 1 && target !== undefined) write(target, target.raw.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)));
      if (index % 7 === 3) write(name, `新增的第${String(index)}项`);
    }
  }
  return { ...grid, cells };
}

const DECLARATIONS = "samples/gongjing-2021-project-declaration.xlsx";
const EVALUATIONS = "samples/wutongqiao-2024-self-evaluation.xlsx";
const files: readonly FileReport[] = [checked("samples/luan-2021-dual-term-targets.xlsx"), checked(EVALUATIONS, 1), { path: "坏.xlsx", problem: { kind: "too-large", detail: "inflated" } }];

describe.each(LANGUAGES)("in %s", (lang) => {
  test.each(REPORT_FORMATS.filter((format) => lang === "zh" || !format.startsWith("json")))("the report as %s", (format) => compare(`report.${format}.${lang}.txt`, renderReport(format, files, { ...SETTINGS, lang })));

  test("the report as a workbook", () => {
    const settings = { ...SETTINGS, lang };
    compare(`report.workbook.${lang}.txt`, JSON.stringify(reportBook(files.map((file) => reportRows(file, settings)), files.map(fileOutcome), settings), null, 1));
  });

  test("the summary", () => {
    const summary = summarise([checked(DECLARATIONS), checked(EVALUATIONS), ...files.slice(2)]);
    const settings = { lang, date: "2025-03-01" };
    compare(`summary.${lang}.txt`, [summaryText(summary, settings, 100), summaryJson(summary), summaryPage(summary, settings), JSON.stringify(summaryBook(summary, settings), null, 1), JSON.stringify(summaryCharts(summary), null, 1)].join("\n"));
  });

  test.each(COMPARISON_FORMATS.filter((format) => lang === "zh" || format !== "json"))("the comparison as %s", (format) => {
    const grids = gridsOf(DECLARATIONS);
    compare(`comparison.${format}.${lang}.txt`, comparisonReport(compareWorkbooks(formsOf(grids), formsOf(grids.slice(1).map(changed))), format, lang));
  });
});

test.each([["wutongqiao", EVALUATIONS], ["gongjing", DECLARATIONS]])("the self-evaluation report from %s", (name, path) => {
  const document = writeReport(checked(path).report);
  compare(`self-report.${name}.md`, document === null ? "" : reportMarkdown(document));
});

test.each([["luan", "samples/luan-2021-dual-term-targets.xlsx"], ["gongjing", DECLARATIONS]])("what is carried from %s into its own blanks of the next year", (name, path) => {
  const grids = gridsOf(path).slice(0, 3);
  const year = formsOf(grids).find((form) => form.year !== null)?.year?.value ?? 2024;
  const names = new Set(formsOf(grids).flatMap(({ fields }) => fields.filter((field) => field.name === "projectName").map(({ item }) => item.raw)));
  const templates: readonly Grid[] = grids.map((grid) => blankTemplate(grid, { from: year, to: year + 1 }, (item) => names.has(item.raw)));
  const plan = planCarry(formsOf(grids), formsOf(templates));
  compare(`carry.${name}.txt`, `${carryJson(plan, { applied: [], refused: [] }, { prior: "上年.xlsx", template: "本年.xlsx", out: null })}\n${JSON.stringify(carryWrites(plan, templates), null, 1)}`);
});
