import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Download, Locator, Page } from "playwright-core";
import { cellAt, parseCellAddress, type Grid } from "../../src/core";
import { launchBrowser } from "../support/browser";
import { withSheet } from "../support/blank-workbook";
import { blankTemplate, rowsOnly } from "../support/carry-forms";
import { wordFile } from "../support/word-files";
import { checked, drawn, giveFiles, opened, openWorkbench, paneOf, savedBytes, serveWorkbench, type ServedWorkbench } from "../support/workbench-page";
import { bytesOf, gridsOf, SAMPLES } from "../support/xlsx-files";

jest.setTimeout(180_000);

const PICTURES = join(__dirname, process.env["SCREENS"] === "docs" ? "../../docs/screens" : "../../.cache/screens");
const WANYUAN = bytesOf(join(SAMPLES, "wanyuan-2023-department-and-annual-targets.xlsx"));
const GONGJING = join(SAMPLES, "gongjing-2021-project-declaration.xlsx");

let browser: Browser;
let served: ServedWorkbench;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench()]);
}, 300_000);
afterAll(async () => {
  served.stop();
  await browser.close();
});

/** The Wanyuan workbook with one project's form blank. */
function template(): { readonly bytes: Uint8Array; readonly before: Grid; readonly blank: Grid } {
  const [before] = gridsOf(WANYUAN);
  if (before === undefined) throw new Error("the sample has no sheet");
  const rows = rowsOnly(before, 20, 34);
  const cleared = blankTemplate(rows);
  const cells = before.cells.map((row, index) => (index >= 20 && index <= 34 ? cleared.cells[index] : row));
  const blank = { ...before, cells };
  return { bytes: withSheet(WANYUAN, before, blank), before, blank };
}

const press = (pane: Locator, name: string | RegExp): Promise<void> => pane.getByRole("button", { name, exact: typeof name === "string" }).first().click();

async function downloaded(page: Page, pane: Locator, name: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(pane, name)]);
  return download;
}

function textAt(bytes: Uint8Array, address: string): unknown {
  const at = parseCellAddress(address);
  const [grid] = gridsOf(bytes);
  return grid === undefined || at === null ? undefined : (cellAt(grid, at.row, at.column)?.value ?? null);
}

test("last year's real file fills a blank form of another layout, is saved with its marks, and can be given back", async () => {
  const { bytes, blank } = template();
  const { page, context, errors } = await openWorkbench(browser, served.address);
  await checked(page);
  await drawn(page);
  await giveFiles(page, [{ name: "2023年目标.xlsx", bytes }]);
  await opened(page, "2023年目标.xlsx");
  await checked(page);
  const pane = paneOf(page);
  await press(pane, "更多");
  await press(pane, /^上年带入/);
  await pane.locator('input[type="file"]').setInputFiles(GONGJING);
  await pane.getByRole("heading", { level: 1, name: "带入预览" }).waitFor();
  await pane.getByRole("combobox", { name: "上年的表" }).selectOption({ index: 1 });
  const choice = pane.getByRole("combobox", { name: "要填的表" });
  const label = (await choice.locator("option").allInnerTexts()).find((text) => text.startsWith("年度绩效目标表"));
  await choice.selectOption({ label: label ?? "" });
  await pane.getByRole("table").waitFor();
  await page.screenshot({ path: join(PICTURES, "workbench-carry.png") });
  await press(pane, /^带入 15 格$/);
  await pane.getByText("已写入 15 处").first().waitFor();
  await press(pane, "完成");
  await pane.getByRole("heading", { level: 2, name: "待确认（15）" }).waitFor();
  await press(pane, "确认 绩效目标 F33");
  await press(pane, "退回 绩效目标 G33");
  await pane.getByRole("heading", { level: 2, name: "待确认（13）" }).waitFor();
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(PICTURES, "workbench-carry-waiting.png") });
  const saved = await savedBytes(page);
  expect([textAt(saved, "F33"), textAt(saved, "D33"), textAt(saved, "G33"), textAt(saved, "C33")]).toEqual([95, "≥", null, "支票、进账单、现金存款凭条的使用有效率"]);
  expect(gridsOf(saved)[0]?.notes.filter(({ text }) => text.includes("带入"))).toHaveLength(13);

  // The saved file knows what waits; taking everything back leaves the blank form.
  await giveFiles(page, [{ name: "再打开.xlsx", bytes: saved }]);
  await opened(page, "再打开.xlsx");
  await checked(page);
  await pane.getByText("上年带入 13 格待确认").waitFor();
  await press(pane, "去核对");
  await press(pane, "全部退回 13 格");
  await pane.getByRole("heading", { level: 2, name: /^待确认/ }).waitFor({ state: "detached" });
  await page.waitForTimeout(800);
  const back = await savedBytes(page);
  const [grid] = gridsOf(back);
  for (let row = 0; row < blank.rowCount; row += 1) {
    for (let column = 0; column < blank.columnCount; column += 1) {
      if (row === 32 && column === 5) continue;
      expect([row, column, grid === undefined ? "" : (cellAt(grid, row, column)?.text ?? "")]).toEqual([row, column, cellAt(blank, row, column)?.text ?? ""]);
    }
  }
  expect(errors).toEqual([]);
  await context.close();
});

test("the summary, the report in prose and the check's report are handed over as files", async () => {
  const { page, context, errors, strangers } = await openWorkbench(browser, served.address);
  await checked(page);
  const pane = paneOf(page);
  await press(pane, "更多");
  await press(pane, /^绩效汇总/);
  await pane.getByRole("figure").first().waitFor();
  await drawn(page);
  await page.screenshot({ path: join(PICTURES, "workbench-summary.png") });
  const summary = await downloaded(page, pane, "导出 Excel");
  expect(summary.suggestedFilename()).toMatch(/^wutongqiao-2024-self-evaluation-绩效汇总表-\d{4}-\d\d-\d\d\.xlsx$/);
  const grids = gridsOf(new Uint8Array(readFileSync(await summary.path())));
  expect(grids[0]?.cells.filter((row) => row?.some((cell) => cell?.text === "项目绩效自评表"))).toHaveLength(7);
  await page.keyboard.press("Escape");
  await press(pane, /^生成自评报告/);
  await pane.getByRole("article").waitFor();
  await page.screenshot({ path: join(PICTURES, "workbench-self-report.png") });
  const word = await downloaded(page, pane, "保存 Word");
  expect(word.suggestedFilename()).toMatch(/绩效自评报告-\d{4}-\d\d-\d\d\.docx$/);
  const document = new Uint8Array(readFileSync(await word.path()));
  expect([document[0], document[1], document.length > 8000]).toEqual([0x50, 0x4b, true]);
  await page.keyboard.press("Escape");
  const report = await downloaded(page, pane, /^审核报告（Excel）/);
  expect(gridsOf(new Uint8Array(readFileSync(await report.path())))).toHaveLength(3);
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
  await context.close();
});

test("a report in prose is opened, checked and only viewed; a file that is no document is told", async () => {
  const { page, context, errors } = await openWorkbench(browser, served.address);
  await checked(page);
  await drawn(page);
  const [prose] = gridsOf(bytesOf(join(SAMPLES, "yanchi-2021-narrative-report.xlsx")));
  const lines = prose?.cells.flatMap((row) => row?.flatMap((cell) => (cell === undefined || cell.text === "" ? [] : [cell.text])) ?? []) ?? [];
  await giveFiles(page, [{ name: "自评报告.docx", bytes: await wordFile(lines) }]);
  await opened(page, "自评报告.docx");
  await checked(page);
  expect(await page.locator('[data-message="document"]').innerText()).toContain("只作审核");
  const pane = paneOf(page);
  await pane.locator("[data-finding]").first().waitFor();
  await page.screenshot({ path: join(PICTURES, "workbench-document.png") });
  await giveFiles(page, [{ name: "假的.docx", bytes: new Uint8Array([1, 2, 3]) }]);
  await page.locator('[data-message="not-opened"]').waitFor();
  expect(await page.locator('[data-message="not-opened"]').innerText()).toContain("另存为 .docx");
  expect(errors).toEqual([]);
  await context.close();
});
