import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Browser } from "playwright-core";
import { cellAddress, check, planWrites, tally, verdictWords, everythingNotChecked, type CheckReport, type Grid, type PlannedEdit } from "../../src/core";
import { launchBrowser } from "../support/browser";
import type { EmulatedExcel } from "../support/excel-host/emulated-excel";
import { cellOf } from "../support/excel-host/from-grids";
import type { CellModel } from "../support/excel-host/model";
import { axeFaults, excelWith, gridsIn, openExcelPane, type ExcelPane } from "../support/excel-pane";
import { SAMPLES, workbooksIn } from "../support/xlsx-files";

jest.setTimeout(180_000);

let browser: Browser;
const open: ExcelPane[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());
afterEach(async () => {
  for (const pane of open.splice(0)) {
    expect(pane.errors).toEqual([]);
    await pane.context.close();
  }
});

async function show(excel: EmulatedExcel, platform: "desktop" | "web"): Promise<ExcelPane> {
  const pane = await openExcelPane(browser, excel, { platform });
  open.push(pane);
  return pane;
}

const press = (pane: ExcelPane, name: string | RegExp): Promise<void> => pane.frame.getByRole("button", { name, exact: typeof name === "string" }).first().click();

async function checkNow(pane: ExcelPane): Promise<void> {
  await press(pane, "开始审核");
  await pane.frame.waitForFunction(() => document.querySelector('[role="status"]')?.textContent.startsWith("审核结论") === true);
}

/** What the checker itself says about the sheets. */
const judged = (grids: readonly Grid[]): CheckReport => check(grids, { workbookName: "自评表.xlsx" });

function verdictOf(report: CheckReport): readonly string[] {
  const notChecked = everythingNotChecked(report).length;
  const isEmpty = report.forms.length === 0 && report.findings.length === 0;
  return isEmpty ? ["没有找到绩效表"] : verdictWords(tally(report.findings), notChecked).zh.split(" · ");
}

/** The certain corrections as the command line would plan them. */
function certainEdits(report: CheckReport, grids: readonly Grid[]): readonly PlannedEdit[] {
  return planWrites(report.findings, grids, { trust: "certain" }).plan.edits;
}

function contentOf(excel: EmulatedExcel): unknown {
  const content = excel.book.sheets.map(({ name, rows, notes, comments }) => ({
    name,
    remarks: [...notes, ...comments],
    cells: Object.entries(rows).flatMap(([row, cells]) => Object.entries(cells).flatMap(([column, cell]) => (cell === undefined || isBlank(cell) ? [] : [[row, column, cell.value, cell.formula, cell.fill, cell.numberFormat]]))),
  }));
  return structuredClone(content);
}

describe.each(["desktop", "web"] as const)("in Excel on the %s", (platform) => {
  test.each(workbooksIn(SAMPLES).map((path) => [basename(path), path] as const))("%s: check, correct, undo, correct again, clear", async (_, path) => {
    const grids = gridsIn(path);
    const report = judged(grids);
    const excel = excelWith(grids);
    const before = contentOf(excel);
    const pane = await show(excel, platform);
    const atStart = excel.syncs.length;
    await checkNow(pane);
    expect(excel.syncs.length - atStart).toBeLessThanOrEqual(3);
    expect(await pane.frame.locator("h1").first().innerText()).toBe(verdictOf(report).join("\n"));
    expect(await axeFaults(pane.frame)).toEqual([]);

    const edits = certainEdits(report, grids);
    if (edits.length === 0) return;
    await press(pane, /^更正 \d+ 处$/);
    const preview = excel.syncs.length;
    expect(contentOf(excel)).toEqual(before);
    await press(pane, `应用 ${String(edits.length)} 处`);
    await pane.frame.getByRole("heading", { level: 1, name: "写入结果" }).waitFor();
    expect(await pane.frame.getByRole("heading", { level: 2 }).innerText()).toBe(`已写入 ${String(edits.length)} 处`);
    expectWritten(excel, edits);
    expect(excel.syncs.slice(preview).filter(({ mayWrite }) => mayWrite).length).toBeLessThanOrEqual(2);

    await press(pane, "撤销更正");
    await told(pane, /^已撤销 \d+ 处更正/);
    expect(contentOf(excel)).toEqual(before);

    await press(pane, /^更正 \d+ 处$/);
    await press(pane, `应用 ${String(edits.length)} 处`);
    await press(pane, "完成");
    await press(pane, "更多");
    await press(pane, /^清除标记/);
    await told(pane, /^已清除 \d+ 处标记/);
    for (const edit of edits) expect(cellOf(excel.book.sheet(edit.at.sheet), addressOf(edit)).fill).toBeNull();
    expectValues(excel, edits);
  });

  test("a finding leads to its cell", async () => {
    const excel = excelWith(gridsIn(`${SAMPLES}/wutongqiao-2024-self-evaluation.xlsx`));
    const pane = await show(excel, platform);
    await checkNow(pane);
    await pane.frame.locator('[data-finding^="execution-score-wrong@"]').first().click();
    await press(pane, "定位");
    await until(() => excel.book.selection !== null);
    expect(excel.book.selection?.area).toEqual({ top: 7, left: 9, bottom: 7, right: 9 });
    expect(excel.book.selection?.sheet.name).toBe("附件1-1 代缴城乡居民养老保险费");
  });

  test("an edit in the sheet is checked by itself, in two round trips, and the pane does not take the focus", async () => {
    const excel = excelWith(gridsIn(`${SAMPLES}/wutongqiao-2024-self-evaluation.xlsx`));
    const pane = await show(excel, platform);
    await checkNow(pane);
    const status = pane.frame.locator('[role="status"]').first();
    const before = await status.innerText();
    const syncs = excel.syncs.length;
    await pane.frame.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    excel.type("附件1-1 代缴城乡居民养老保险费", "J8", 10);
    await until(async () => (await status.innerText()) !== before);
    expect(excel.syncs.length - syncs).toBeLessThanOrEqual(2);
    expect(await pane.frame.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    expect(await pane.frame.locator('[data-finding="execution-score-wrong@7,9@附件1-1 代缴城乡居民养老保险费"]').count()).toBe(0);
  });

  test("explanations, the rule set and our marks outlive the pane, and the report tells of them", async () => {
    const excel = excelWith(gridsIn(`${SAMPLES}/wutongqiao-2024-self-evaluation.xlsx`));
    const original = contentOf(excel);
    const first = await show(excel, platform);
    await checkNow(first);
    await press(first, /^需说明 \d+$/);
    await first.frame.locator("[data-finding]").first().click();
    await press(first, "说明");
    await first.frame.getByRole("textbox", { name: "审核说明" }).fill("上级资金十二月才下达，当年来不及执行。");
    await press(first, "保存说明");
    await first.frame.getByText("已说明 1 处").waitFor();
    await press(first, /^更正 \d+ 处$/);
    await press(first, /^应用 \d+ 处$/);
    await press(first, "完成");

    const again = await show(excel, platform);
    await checkNow(again);
    await again.frame.getByText("已说明 1 处").waitFor();
    await press(again, "更多");
    const [download] = await Promise.all([again.page.waitForEvent("download"), press(again, /^导出报告/)]);
    expect(download.suggestedFilename()).toMatch(/^自评表-审核报告-\d{4}-\d\d-\d\d\.html$/);
    const report = readFileSync(await download.path(), "utf8");
    expect(report).toContain("上级资金十二月才下达");
    expect(report).toContain("JX302");
    await press(again, /^撤销更正/);
    await told(again, /^已撤销 \d+ 处更正/);
    expect(contentOf(excel)).toEqual(original);
  });

  test("a co-author's change between preview and writing is handed back, not overwritten", async () => {
    const excel = excelWith(gridsIn(`${SAMPLES}/wutongqiao-2024-self-evaluation.xlsx`));
    const pane = await show(excel, platform);
    await checkNow(pane);
    await pane.frame.locator('[data-finding^="execution-score-wrong@"]').first().click();
    await press(pane, "更正…");
    excel.faults.beforeRequest(1, () => Object.assign(excel.book.sheet("附件1-1 代缴城乡居民养老保险费").touch(7, 9), { value: 3 }));
    await press(pane, "应用 1 处");
    await pane.frame.getByText("1 处没有写入").first().waitFor();
    expect(cellOf(excel.book.sheet("附件1-1 代缴城乡居民养老保险费"), "J8")).toMatchObject({ value: 3, fill: null });
  });

  test.each([
    ["cell-edit-mode", "有单元格正在编辑"],
    ["busy", "Excel 正在忙别的事"],
    ["lost-session", "与工作簿的连接已断开"],
  ] as const)("an Excel that is %s is told in plain words, and the findings stay", async (refusal, words) => {
    const excel = excelWith(gridsIn(`${SAMPLES}/wutongqiao-2024-self-evaluation.xlsx`));
    const pane = await show(excel, platform);
    await checkNow(pane);
    const count = await pane.frame.locator("[data-finding]").count();
    excel.faults.refusal = refusal;
    await press(pane, "审核");
    await told(pane, new RegExp(words));
    expect(await pane.frame.locator("[data-finding]").count()).toBeGreaterThanOrEqual(count - 2);
  });

  test("an Excel older than the floor gets a plain page", async () => {
    const excel = excelWith([], { ExcelApi: "1.9", SharedRuntime: "1.1" });
    const pane = await show(excel, platform);
    expect(await pane.frame.getByRole("heading", { level: 1 }).innerText()).toBe("这个 Excel 版本太旧");
    expect(await axeFaults(pane.frame)).toEqual([]);
  });
});

function isBlank({ value, formula, fill, numberFormat }: CellModel): boolean {
  return value === null && formula === null && fill === null && numberFormat === "General";
}

/** Waits until something the pane set off has come true. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 200) throw new Error("it never came true");
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Waits for a message on the board that is on top. */
const told = (pane: ExcelPane, words: RegExp): Promise<void> => pane.frame.locator(".fui-MessageBar:visible").filter({ hasText: words }).waitFor();

const addressOf = (edit: PlannedEdit): string => cellAddress(edit.at.row, edit.at.column);

function expectWritten(excel: EmulatedExcel, edits: readonly PlannedEdit[]): void {
  expectValues(excel, edits);
  for (const edit of edits) {
    const sheet = excel.book.sheet(edit.at.sheet);
    expect(cellOf(sheet, addressOf(edit)).fill?.color).toBe("#FFE699");
    const remark = [...sheet.notes, ...sheet.comments].find(({ row, column }) => row === edit.at.row && column === edit.at.column);
    expect(remark?.content).toContain("新值");
  }
}

function expectValues(excel: EmulatedExcel, edits: readonly PlannedEdit[]): void {
  for (const edit of edits) {
    const { value } = cellOf(excel.book.sheet(edit.at.sheet), addressOf(edit));
    const { to } = edit;
    expect(value).toBe(to.kind === "text" ? to.text : Number(to.kind === "number" ? to.number : to.result));
  }
}
