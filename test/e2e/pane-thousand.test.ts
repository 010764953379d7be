import type { Browser } from "playwright-core";
import type { Grid } from "../../src/core";
import { launchBrowser } from "../support/browser";
import { exampleGrid } from "../support/example-grid";
import type { EmulatedExcel, RequestRecord } from "../support/excel-host/emulated-excel";
import { excelWith, openExcelPane, type ExcelPane } from "../support/excel-pane";

jest.setTimeout(240_000);

const FORMS = 25;
const ROWS = 40;
/** What Excel on the web takes and gives at a time. */
const WEB_LIMIT = 5 * 1024 * 1024;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

/** Forms with an odd operator in each of many rows: a thousand certain corrections. */
function oddForms(): readonly Grid[] {
  return Array.from({ length: FORMS }, (_, form) =>
    exampleGrid([
      "项目支出绩效目标申报表", "（2024年度）", `项目名称\t第${String(form + 1)}号渠道清淤工程`, "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位",
      ...Array.from({ length: ROWS }, (__, row) => `产出指标\t数量指标\t第${String(row + 1)}渠段清淤长度\t≧\t${String(100 + row)}\t米`),
    ], `表${String(form + 1)}`));
}

const operators = (excel: EmulatedExcel): readonly unknown[] => excel.book.sheets.flatMap((sheet) => Array.from({ length: ROWS }, (_, row) => sheet.cell(4 + row, 3)?.value));
const marks = (excel: EmulatedExcel): number => excel.book.sheets.reduce((sum, sheet) => sum + Array.from({ length: ROWS }, (_, row) => sheet.cell(4 + row, 3)?.fill ?? null).filter((fill) => fill !== null).length, 0);
const remarks = (excel: EmulatedExcel): number => excel.book.sheets.reduce((sum, { notes, comments }) => sum + notes.length + comments.length, 0);
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(2)} MB`;

const press = (pane: ExcelPane, name: string | RegExp): Promise<void> => pane.frame.getByRole("button", { name, exact: typeof name === "string" }).first().click();

/** The round trips until the last one that writes, for the test's log; those after it only look. */
function writing(what: string, platform: string, syncs: readonly RequestRecord[]): readonly RequestRecord[] {
  const last = syncs.reduce((found, { mayWrite }, index) => (mayWrite ? index : found), -1);
  const trips = syncs.slice(0, last + 1);
  const bytes = trips.map(({ requestBytes, responseBytes }) => `${megabytes(requestBytes)} out, ${megabytes(responseBytes)} in`);
  process.stdout.write(`${what} in Excel on the ${platform}: ${String(trips.length)} round trips (${bytes.join("; ")}), then ${String(syncs.length - trips.length)} to look again\n`);
  return trips;
}

test.each(["desktop", "web"] as const)("a thousand corrections are written in two round trips in Excel on the %s, and undone", async (platform) => {
  const excel = excelWith(oddForms());
  if (platform === "web") excel.faults.limitBytes = WEB_LIMIT;
  const pane = await openExcelPane(browser, excel, { platform });
  await press(pane, "开始审核");
  await press(pane, `更正 ${String(FORMS * ROWS)} 处`);
  const written = excel.syncs.length;
  await press(pane, `应用 ${String(FORMS * ROWS)} 处`);
  await pane.frame.getByRole("heading", { level: 2, name: `已写入 ${String(FORMS * ROWS)} 处` }).waitFor({ timeout: 90_000 });
  const trips = writing(`${String(FORMS * ROWS)} corrections with their notes`, platform, excel.syncs.slice(written));
  expect(trips.map(({ mayWrite }) => mayWrite)).toEqual([false, true]);
  for (const { requestBytes, responseBytes } of trips) expect(Math.max(requestBytes, responseBytes)).toBeLessThan(WEB_LIMIT);
  expect(new Set(operators(excel))).toEqual(new Set(["≥"]));
  expect([marks(excel), remarks(excel)]).toEqual([FORMS * ROWS, FORMS * ROWS]);

  const undone = excel.syncs.length;
  await press(pane, "撤销更正");
  await pane.frame.locator(".fui-MessageBar:visible").filter({ hasText: `已撤销 ${String(FORMS * ROWS)} 处更正` }).waitFor({ timeout: 90_000 });
  const back = writing("undoing them", platform, excel.syncs.slice(undone));
  expect(back.filter(({ mayWrite }) => mayWrite).length).toBeLessThanOrEqual(1);
  expect(new Set(operators(excel))).toEqual(new Set(["≧"]));
  expect([marks(excel), remarks(excel)]).toEqual([0, 0]);
  expect(pane.errors).toEqual([]);
  await pane.context.close();
});
