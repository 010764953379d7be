import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { parseCellAddress, type Cell, type Grid } from "../../src/core";
import { withSheet } from "../support/blank-workbook";
import { launchBrowser } from "../support/browser";
import { blankTemplate, rowsOnly } from "../support/carry-forms";
import type { EmulatedExcel } from "../support/excel-host/emulated-excel";
import { cellOf } from "../support/excel-host/from-grids";
import type { CellModel } from "../support/excel-host/model";
import { excelWith, gridsIn, openExcelPane, type ExcelPane, type PaneWish } from "../support/excel-pane";
import { faultsOfLook, settled } from "../support/pane-faults";
import { bytesOf, SAMPLES } from "../support/xlsx-files";

jest.setTimeout(180_000);

const isForDocs = process.env["SCREENS"] === "docs";
const PICTURES = join(__dirname, isForDocs ? "../../docs/screens" : "../../.cache/screens");
const KEPT = /^white-|^(black|forced)-(carry-preview|summary-charts)$/;
const EVALUATIONS = join(SAMPLES, "wutongqiao-2024-self-evaluation.xlsx");
const PRIOR = join(SAMPLES, "gongjing-2021-project-declaration.xlsx");

let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

/** One annual target form of the Wanyuan layout, blank. */
function template(): Grid {
  const [grid] = gridsIn(join(SAMPLES, "wanyuan-2023-department-and-annual-targets.xlsx"));
  if (grid === undefined) throw new Error("the sample has no sheet");
  return blankTemplate(rowsOnly(grid, 20, 34));
}

/** The self-evaluations of a year ago, when one target asked for more. */
function yearBefore(): Uint8Array {
  const bytes = bytesOf(EVALUATIONS);
  const [sheet] = gridsIn(EVALUATIONS);
  if (sheet === undefined) throw new Error("the sample has no sheet");
  const text = (cell: Cell | undefined, row: number, column: number): string | undefined => (row === 16 && column === 5 ? "120" : cell?.text.length !== undefined && cell.text.length < 40 ? cell.text.replace("2024", "2023") : cell?.text);
  const before = { ...sheet, cells: sheet.cells.map((row, index) => row?.map((cell, column) => (cell === undefined ? cell : { ...cell, text: text(cell, index, column) ?? "" }))) };
  return withSheet(bytes, sheet, before);
}

const press = (pane: ExcelPane, name: string | RegExp): Promise<void> => pane.frame.getByRole("button", { name, exact: typeof name === "string" }).first().click();
const heading = (pane: ExcelPane, name: string | RegExp): Promise<void> => pane.frame.getByRole("heading", { level: 1, name }).waitFor();
const at = (excel: EmulatedExcel, address: string): CellModel => cellOf(excel.book.sheet("绩效目标"), address);

/** Opens the page with this name from the menu. */
async function openFromMenu(pane: ExcelPane, item: RegExp, title: string): Promise<void> {
  await press(pane, "更多");
  await heading(pane, "更多");
  await press(pane, item);
  await heading(pane, title);
}

/** Chooses last year's workbook and its first project. */
async function lay(pane: ExcelPane): Promise<void> {
  await pane.frame.locator('input[type="file"]').setInputFiles(PRIOR);
  await heading(pane, "带入预览");
  await pane.frame.getByRole("combobox", { name: "上年的表" }).selectOption({ index: 1 });
  await pane.frame.getByRole("table").waitFor();
}

function contentOf(excel: EmulatedExcel): unknown {
  return structuredClone(excel.book.sheets.map(({ rows, notes, comments }) => ({ rows: filledCells(rows), remarks: [...notes, ...comments] })));
}

function filledCells(rows: EmulatedExcel["book"]["sheets"][number]["rows"]): unknown {
  return Object.entries(rows).flatMap(([row, cells]) => Object.entries(cells).flatMap(([column, cell]) => (cell === undefined || (cell.value === null && cell.fill === null) ? [] : [[row, column, cell.value, cell.formula, cell.fill]])));
}

describe.each(["desktop", "web"] as const)("in Excel on the %s", (platform) => {
  test("last year's file fills the blanks; each cell is confirmed or rejected, also after the pane was closed", async () => {
    const excel = excelWith([template()]);
    const before = contentOf(excel);
    const sheets = excel.book.sheets.length;
    const pane = await openExcelPane(browser, excel, { platform });
    await openFromMenu(pane, /^上年带入/, "上年带入");
    await lay(pane);
    expect(contentOf(excel)).toEqual(before);
    await press(pane, /^带入 15 格$/);
    await heading(pane, "写入结果");
    expect(excel.book.sheets).toHaveLength(sheets);
    expect(at(excel, "F33")).toMatchObject({ value: 95 });
    expect(at(excel, "F33").fill).not.toBeNull();
    expect(at(excel, "D33")).toMatchObject({ value: "≥" });

    await press(pane, "完成");
    await pane.frame.getByRole("heading", { level: 2, name: "待确认（15）" }).waitFor();
    await press(pane, "确认 绩效目标 F33");
    await pane.frame.getByRole("heading", { level: 2, name: "待确认（14）" }).waitFor();
    expect(at(excel, "F33")).toMatchObject({ value: 95, fill: null });
    await press(pane, "退回 绩效目标 G33");
    await pane.frame.getByRole("heading", { level: 2, name: "待确认（13）" }).waitFor();
    expect(at(excel, "G33")).toMatchObject({ value: null, fill: null });
    expect(pane.errors).toEqual([]);
    await pane.context.close();

    // The workbook knows what waits, also when the pane was closed in between.
    const again = await openExcelPane(browser, excel, { platform });
    await press(again, "开始审核");
    await again.frame.getByText("上年带入 13 格待确认").waitFor();
    await press(again, "去核对");
    await press(again, "全部退回 13 格");
    await again.frame.getByRole("heading", { level: 2, name: /^待确认/ }).waitFor({ state: "detached" });
    expect(at(excel, "C33")).toMatchObject({ value: null, fill: null });
    expect(at(excel, "F33")).toMatchObject({ value: 95 });
    expect(again.errors).toEqual([]);
    await again.context.close();
  });

  test("what a co-author fills meanwhile is left alone and does not wait; undo gives back the rest", async () => {
    const excel = excelWith([template()]);
    const before = contentOf(excel);
    const pane = await openExcelPane(browser, excel, { platform });
    await openFromMenu(pane, /^上年带入/, "上年带入");
    await lay(pane);
    const place = parseCellAddress("F33");
    if (place === null) throw new Error("no such cell");
    Object.assign(excel.book.sheet("绩效目标").touch(place.row, place.column), { value: 96 });
    await press(pane, /^带入 15 格$/);
    await pane.frame.getByText("1 处没有写入").first().waitFor();
    expect(at(excel, "F33")).toMatchObject({ value: 96, fill: null });
    await press(pane, "完成");
    await pane.frame.getByRole("heading", { level: 2, name: "待确认（14）" }).waitFor();
    await pane.page.keyboard.press("Escape");
    await press(pane, /^撤销更正/);
    await pane.frame.locator('[role="status"]', { hasText: /^已撤销 14 处更正/ }).first().waitFor({ state: "attached" });
    expect(at(excel, "F33")).toMatchObject({ value: 96 });
    Object.assign(excel.book.sheet("绩效目标").touch(place.row, place.column), { value: null });
    expect(contentOf(excel)).toEqual(before);
    expect(pane.errors).toEqual([]);
    await pane.context.close();
  });
});

const LOOKS: Readonly<Record<string, PaneWish>> = {
  white: {},
  "dark grey": { theme: { background: 0x666666, foreground: 0xffffff } },
  black: { theme: { background: 0x0a0a0a, foreground: 0xffffff } },
  forced: { forcedColours: true, reducedMotion: true },
  zoomed: { zoom: 2 },
};

const CARRYING: readonly (readonly [string, (pane: ExcelPane) => Promise<void>])[] = [
  ["carry", async (pane) => openFromMenu(pane, /^上年带入/, "上年带入")],
  ["carry-preview", lay],
  ["carry-left", async (pane) => pane.frame.getByRole("region", { name: /^没有带入/ }).scrollIntoViewIfNeeded()],
  ["carry-waiting", async (pane) => {
    await press(pane, /^带入 \d+ 格$/);
    await press(pane, "完成");
    await pane.frame.getByRole("heading", { level: 2, name: /^待确认/ }).waitFor();
  }],
  ["carry-line", async (pane) => {
    for (let step = 0; step < 2; step += 1) await pane.page.keyboard.press("Escape");
    await pane.frame.getByText(/格待确认$/).waitFor();
  }],
];

const REPORTING: readonly (readonly [string, (pane: ExcelPane) => Promise<void>])[] = [
  ["summary", async (pane) => {
    await press(pane, "开始审核");
    await heading(pane, /必须改/);
    await openFromMenu(pane, /^绩效汇总/, "绩效汇总");
  }],
  ["summary-charts", async (pane) => pane.frame.getByRole("figure").last().scrollIntoViewIfNeeded()],
  ["self-report", async (pane) => {
    await pane.page.keyboard.press("Escape");
    await press(pane, /^生成自评报告/);
    await heading(pane, "生成自评报告");
  }],
  ["self-report-text", async (pane) => pane.frame.getByRole("article").locator("table").first().scrollIntoViewIfNeeded()],
  ["compare", async (pane) => {
    await pane.page.keyboard.press("Escape");
    await press(pane, /^与上年对照/);
    await pane.frame.locator('input[type="file"]').setInputFiles({ name: "2023年自评表.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(yearBefore()) });
    await pane.frame.getByText("对照：2023年自评表.xlsx").waitFor();
    await pane.frame.getByRole("region", { name: /代缴城乡居民养老保险费/ }).first().getByText("120%").waitFor();
  }],
];

const STORIES = [
  ["carrying", CARRYING, () => [template()]],
  ["reporting", REPORTING, () => gridsIn(EVALUATIONS)],
] as const;

describe.each(Object.entries(LOOKS))("every state is whole, legible and open to everybody: %s", (look, wish) => {
  test.each(STORIES)("%s", async (_, steps, grids) => {
    const pane = await openExcelPane(browser, excelWith(grids()), wish);
    for (const [state, go] of steps) {
      await go(pane);
      await settled(pane);
      const faults = await faultsOfLook(pane);
      const name = `${look.replace(" ", "-")}-${state}`;
      if (!isForDocs || KEPT.test(name)) await pane.page.screenshot({ path: join(PICTURES, `pane-${name}.png`) });
      expect({ state, faults }).toEqual({ state, faults: [] });
    }
    expect(pane.errors).toEqual([]);
    await pane.context.close();
  });
});
