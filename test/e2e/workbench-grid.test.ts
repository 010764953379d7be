import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Cell } from "../../src/core/grid/grid";
import { launchBrowser } from "../support/browser";
import { applyCertain, checked, drawn, giveFiles, goTo, opened, openWorkbench, paneOf, savedBytes, serveWorkbench, typeInto, type ServedWorkbench } from "../support/workbench-page";
import { changedParts } from "../support/xlsx-comparison";
import { FORMS, gridsOf, SAMPLES } from "../support/xlsx-files";

jest.setTimeout(120_000);

const SAMPLE = new Uint8Array(readFileSync(join(SAMPLES, "wutongqiao-2024-self-evaluation.xlsx")));
const RICH = new Uint8Array(readFileSync(join(FORMS, "rich-1.xlsx")));

let browser: Browser;
let served: ServedWorkbench;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench()]);
}, 300_000);
afterAll(async () => {
  served.stop();
  await browser.close();
});

async function ready(): Promise<{ page: Page; errors: string[]; close: () => Promise<void> }> {
  const { page, errors, context } = await openWorkbench(browser, served.address);
  await checked(page);
  await drawn(page);
  return { page, errors, close: () => context.close() };
}

function cell(bytes: Uint8Array, row: number, column: number, sheet = 0): Cell | undefined {
  return gridsOf(bytes)[sheet]?.cells[row]?.[column];
}

/** Rows 14 and 13 of the sample: weight and heading of weights. */
const WEIGHT = { row: 13, column: 8 };
const SCORE = { row: 7, column: 9 };

test("what a person types is saved into its cell, and nothing else changes", async () => {
  const { page, errors, close } = await ready();
  await typeInto(page, "I14", "12");
  const bytes = await savedBytes(page);
  expect(cell(bytes, WEIGHT.row, WEIGHT.column)?.value).toBe(12);
  expect(changedParts(SAMPLE, bytes).sort()).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(errors).toEqual([]);
  await close();
});

test("an edit is checked at once, and taken back by the grid's own undo to the very bytes of the cell", async () => {
  const { page, close } = await ready();
  const before = await paneOf(page).getByRole("button", { name: /^全部 \d+|^必须改 \d+/ }).allInnerTexts();
  await typeInto(page, "J14", "99");
  await page.waitForTimeout(1500);
  expect(await paneOf(page).getByRole("button", { name: /^全部 \d+|^必须改 \d+/ }).allInnerTexts()).not.toEqual(before);
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(2500);
  expect(await paneOf(page).getByRole("button", { name: /^全部 \d+|^必须改 \d+/ }).allInnerTexts()).toEqual(before);
  expect(cell(await savedBytes(page), 13, 9)?.value).toBe(10);
  await close();
});

test("the grid's undo takes corrections back with their marks and ledger; redo writes them again", async () => {
  const { page, close } = await ready();
  const written = await applyCertain(page);
  expect(written).toBeGreaterThan(0);
  expect(cell(await savedBytes(page), SCORE.row, SCORE.column)?.value).toBe(10);
  await goTo(page, "A1");
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(2000);
  const undone = await savedBytes(page);
  expect(gridsOf(undone).map(({ cells }) => cells)).toEqual(gridsOf(SAMPLE).map(({ cells }) => cells));
  expect(changedParts(SAMPLE, undone).filter((part) => part.startsWith("customXml"))).toEqual([]);
  expect(await paneOf(page).getByRole("button", { name: "撤销更正" }).count()).toBe(0);
  await page.keyboard.press("Control+y");
  await page.waitForTimeout(2000);
  expect(cell(await savedBytes(page), SCORE.row, SCORE.column)?.value).toBe(10);
  await paneOf(page).getByRole("button", { name: "撤销更正" }).click();
  await page.waitForTimeout(2000);
  expect(gridsOf(await savedBytes(page)).map(({ cells }) => cells)).toEqual(gridsOf(SAMPLE).map(({ cells }) => cells));
  await close();
});

test("a correction that a person changed is handed back, not overwritten", async () => {
  const { page, close } = await ready();
  await applyCertain(page);
  await typeInto(page, "J8", "7");
  await paneOf(page).getByRole("button", { name: "撤销更正" }).click();
  await page.waitForTimeout(2500);
  const bytes = await savedBytes(page);
  expect(cell(bytes, SCORE.row, SCORE.column)?.value).toBe(7);
  expect(cell(bytes, SCORE.row, SCORE.column, 1)?.value ?? null).toBe(cell(SAMPLE, SCORE.row, SCORE.column, 1)?.value ?? null);
  await close();
});

test("formulas are worked out anew: the pane judges what the grid shows", async () => {
  const { page, close } = await ready();
  const formulas = gridsOf(RICH)[0]?.cells.flatMap((line) => (line ?? []).filter((one) => one?.formula !== undefined)) ?? [];
  expect(formulas.length).toBeGreaterThan(0);
  await giveFiles(page, [{ name: "rich-1.xlsx", bytes: RICH }]);
  await opened(page, "rich-1.xlsx");
  await checked(page);
  await page.waitForTimeout(2500);
  await page.getByRole("button", { name: "文字表" }).click();
  const words = () => page.locator("table").innerText();
  await page.locator("table").waitFor();
  const before = await words();
  await page.getByRole("button", { name: "文字表" }).click();
  await typeInto(page, "H15", "33");
  await page.waitForTimeout(1500);
  await page.getByRole("button", { name: "文字表" }).click();
  await page.locator("table").waitFor();
  const after = await words();
  const changed = after.split("\n").filter((line, index) => line !== before.split("\n")[index]);
  expect(changed.join("\n")).toContain("33");
  expect(after).not.toBe(before);
  await close();
});

test("a cell with a list offers it, takes what is in it and refuses what is not", async () => {
  const { page, errors, close } = await ready();
  await giveFiles(page, [{ name: "rich-1.xlsx", bytes: RICH }]);
  await opened(page, "rich-1.xlsx");
  await checked(page);
  await page.waitForTimeout(1500);
  await goTo(page, "D16");
  await page.keyboard.press("F2");
  await page.getByText("定性", { exact: true }).first().click();
  await page.waitForTimeout(1200);
  await typeInto(page, "D17", "≈");
  await page.getByText("请从列表中选择").waitFor();
  await page.getByRole("button", { name: "确定" }).click();
  await typeInto(page, "D18", "≤");
  const bytes = await savedBytes(page);
  expect([15, 16, 17].map((row) => cell(bytes, row, 3)?.value)).toEqual(["定性", cell(RICH, 16, 3)?.value, "≤"]);
  expect(changedParts(RICH, bytes).filter((part) => !/^xl\/(worksheets\/sheet1|calcChain|workbook)\.xml$/.test(part))).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test("pictures and charts of a sheet are not drawn, are said, and stay in the file", async () => {
  const { page, close } = await ready();
  expect(await page.getByRole("note").count()).toBe(0);
  await giveFiles(page, [{ name: "rich-1.xlsx", bytes: RICH }]);
  await opened(page, "rich-1.xlsx");
  await page.getByRole("note").getByText("本表有 1 张图片、1 个图表：这里不显示，保存时原样保留").waitFor();
  await page.waitForTimeout(1500);
  await typeInto(page, "C16", "改一处");
  expect(changedParts(RICH, await savedBytes(page)).filter((part) => /drawing|chart|media/.test(part))).toEqual([]);
  await page.getByRole("tab", { name: /wutongqiao/ }).click();
  await page.getByRole("note").waitFor({ state: "detached" });
  await close();
});

test.each([
  ["bold", "Control+b"],
  ["cut", "Control+x"],
])("%s cannot be saved, does nothing, and says so", async (_, key) => {
  const { page, close } = await ready();
  await goTo(page, "I14");
  await page.keyboard.press(key);
  await page.locator('[data-message="locked"]').waitFor();
  await page.waitForTimeout(600);
  expect(Buffer.compare(Buffer.from(await savedBytes(page)), Buffer.from(SAMPLE))).toBe(0);
  await close();
});

test("a finding's cell is shown, also on a sheet not seen before", async () => {
  const { page, errors, close } = await ready();
  await page.getByRole("button", { name: "文字表" }).click();
  const second = gridsOf(SAMPLE)[1]?.sheet ?? "";
  await page.getByRole("navigation", { name: "工作表" }).getByRole("button", { name: second }).click();
  await page.locator("table caption", { hasText: second }).waitFor();
  await page.getByRole("button", { name: "文字表" }).click();
  await page.waitForTimeout(800);
  await typeInto(page, "J14", "3");
  expect(cell(await savedBytes(page), 13, 9, 1)?.value).toBe(3);
  expect(errors).toEqual([]);
  await close();
});
