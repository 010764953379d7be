import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Grid } from "../../src/core";
import { launchBrowser } from "../support/browser";
import { blankTemplate, rowsOnly } from "../support/carry-forms";
import { excelWith, gridsIn, openExcelPane, type ExcelPane } from "../support/excel-pane";
import { settled } from "../support/pane-faults";
import { applyCertain, checked, drawn, openWorkbench, serveWorkbench } from "../support/workbench-page";
import { SAMPLES } from "../support/xlsx-files";
import { carryZh } from "../../src/ui/strings/carry";
import { reportsZh } from "../../src/ui/strings/reports";
import { zh } from "../../src/ui/strings/zh";

jest.setTimeout(180_000);

/** With SCREENS=docs the guide's pictures are taken anew. Either way each task of the guide is carried out as it says. */
const PICTURES = join(__dirname, process.env["SCREENS"] === "docs" ? "../../docs/screens" : "../../.cache/screens");
const SIZE = { width: 380, height: 620 };
/** Dates on pictures are of one day. */
const DAY = new Date("2025-03-10T09:00:00");
const EVALUATION = join(SAMPLES, "wutongqiao-2024-self-evaluation.xlsx");
const PRIOR = join(SAMPLES, "gongjing-2021-project-declaration.xlsx");
const TARGETS = join(SAMPLES, "wanyuan-2023-department-and-annual-targets.xlsx");

let browser: Browser;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

const press = (pane: ExcelPane, name: string | RegExp): Promise<void> => pane.frame.getByRole("button", { name, exact: typeof name === "string" }).first().click();
const heading = (pane: ExcelPane, name: string | RegExp): Promise<void> => pane.frame.getByRole("heading", { level: 1, name }).waitFor();
const beginning = (words: string): RegExp => new RegExp(`^${words}`);

async function picture(pane: ExcelPane, name: string): Promise<void> {
  await pane.page.mouse.move(0, 0);
  await settled(pane);
  await still(pane.page);
  await pane.page.screenshot({ path: join(PICTURES, `guide-${name}.png`), animations: "disabled", caret: "hide" });
}

async function openPane(grids: Parameters<typeof excelWith>[0]): Promise<ExcelPane> {
  const pane = await openExcelPane(browser, excelWith(grids), SIZE);
  await pane.page.clock.setFixedTime(DAY);
  return pane;
}

/** Takes away what the pane said of the last command. */
async function closeNotice(pane: ExcelPane): Promise<void> {
  await pane.frame.getByRole("button", { name: zh.close, exact: true }).filter({ visible: true }).first().click();
}

async function more(pane: ExcelPane, item: string): Promise<void> {
  await press(pane, zh.bar.more);
  await heading(pane, zh.more.title);
  await press(pane, beginning(item));
}

async function close(pane: ExcelPane): Promise<void> {
  expect(pane.errors).toEqual([]);
  await pane.context.close();
}

test("审核、说明、更正、撤销、汇总", async () => {
  const pane = await openPane(gridsIn(EVALUATION));
  await press(pane, zh.start.check);
  await heading(pane, /必须改 \d+ 处/);
  await picture(pane, "check");
  await pane.frame.locator('[data-finding^="execution-score-wrong@"]').first().click();
  await picture(pane, "finding");
  await press(pane, zh.findings.rule);
  await pane.frame.getByRole("table").first().waitFor();
  await picture(pane, "rule");
  await press(pane, zh.back);

  await press(pane, /^需说明 \d+$/);
  await pane.frame.locator("[data-finding]").first().click();
  await press(pane, zh.findings.explain);
  await pane.frame.getByRole("textbox", { name: zh.explain.label }).fill("补贴标准由上级文件规定，不低于这个金额即为完成。");
  await picture(pane, "explain");
  await press(pane, zh.explain.save);
  await pane.frame.getByText(beginning(`${zh.explain.label}：`)).waitFor();

  await press(pane, /^更正 \d+ 处$/);
  await heading(pane, zh.preview.title);
  await picture(pane, "preview");
  await press(pane, /^应用 \d+ 处$/);
  await heading(pane, zh.receipt.title);
  await picture(pane, "receipt");
  await press(pane, zh.receipt.done);

  await press(pane, zh.bar.more);
  await heading(pane, zh.more.title);
  await picture(pane, "more");
  await press(pane, beginning("撤销更正"));
  await pane.frame.getByText(/^已撤销 \d+ 处更正/).filter({ visible: true }).first().waitFor();
  await closeNotice(pane);
  await press(pane, zh.back);
  await more(pane, reportsZh.summary.title);
  await heading(pane, reportsZh.summary.title);
  await picture(pane, "summary");
  await close(pane);
});

test("报告", async () => {
  const pane = await openPane(gridsIn(EVALUATION));
  await press(pane, zh.start.check);
  await heading(pane, /必须改 \d+ 处/);
  await press(pane, zh.bar.more);
  const [download] = await Promise.all([pane.page.waitForEvent("download"), press(pane, beginning("导出报告"))]);
  const report = await browser.newPage({ viewport: { width: 900, height: 900 } });
  await report.setContent(readFileSync(await download.path(), "utf8"));
  await report.getByRole("heading", { level: 1 }).waitFor();
  await report.screenshot({ path: join(PICTURES, "guide-report.png") });
  await report.close();
  await closeNotice(pane);
  await press(pane, zh.back);
  await more(pane, reportsZh.selfReport.title);
  await heading(pane, reportsZh.selfReport.title);
  await picture(pane, "self-report");
  await close(pane);
});

test("上年带入", async () => {
  const [sheet] = gridsIn(TARGETS);
  const pane = await openPane(sheet === undefined ? [] : [blankTemplate(rowsOnly(sheet, 20, 34))]);
  await more(pane, carryZh.title);
  await pane.frame.locator('input[type="file"]').setInputFiles(PRIOR);
  await heading(pane, carryZh.preview.title);
  await pane.frame.getByRole("combobox", { name: carryZh.preview.priorForm }).selectOption({ index: 1 });
  await pane.frame.getByRole("table").waitFor();
  await picture(pane, "carry");
  await press(pane, /^带入 \d+ 格$/);
  await heading(pane, zh.receipt.title);
  await press(pane, zh.receipt.done);
  await pane.frame.getByRole("heading", { level: 2, name: /^待确认/ }).waitFor();
  await picture(pane, "waiting");
  await close(pane);
});

test("与上年对照", async () => {
  const pane = await openPane(gridsIn(PRIOR).map(withLowerTargets));
  await press(pane, zh.start.check);
  await heading(pane, /必须改 \d+ 处/);
  await more(pane, carryZh.compare.title);
  await pane.frame.locator('input[type="file"]').setInputFiles(PRIOR);
  await pane.frame.getByText(/有变动 [1-9]/).first().waitFor();
  await picture(pane, "compare");
  await close(pane);
});

const LOWER = new Map([["10本", "8本"], ["≧95%", "≧90%"]]);

/** The same sheet a year later: some targets are lower. */
function withLowerTargets(grid: Grid): Grid {
  const lower = (text: string): string => LOWER.get(text) ?? text;
  return { ...grid, cells: grid.cells.map((row) => row?.map((cell) => (cell !== undefined && LOWER.has(cell.text) ? { value: lower(cell.text), text: lower(cell.text) } : cell))) };
}

test("工作台", async () => {
  const served = await serveWorkbench();
  const { page, context, errors } = await openWorkbench(browser, served.address, { width: 1366, height: 768 });
  const shot = (name: string): Promise<Buffer> => still(page).then(() => page.screenshot({ path: join(PICTURES, `guide-${name}.png`), animations: "disabled", caret: "hide" }));
  await checked(page);
  await drawn(page);
  await shot("workbench");
  await applyCertain(page);
  await shot("workbench-corrected");
  expect(errors).toEqual([]);
  await context.close();
  served.stop();
});

/** A page is still when two pictures of it in a row are the same; a grid on a canvas tells in no other way. */
async function still(page: Page): Promise<void> {
  let before = await page.screenshot({ caret: "hide" });
  for (let tries = 0; tries < 20; tries += 1) {
    await page.waitForTimeout(200);
    const now = await page.screenshot({ caret: "hide" });
    if (now.equals(before)) return;
    before = now;
  }
}
