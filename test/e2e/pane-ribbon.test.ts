import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { cellOf } from "../support/excel-host/from-grids";
import { excelWith, gridsIn, openExcelPane, type ExcelPane } from "../support/excel-pane";
import { SAMPLES } from "../support/xlsx-files";

jest.setTimeout(120_000);

const SHEET = "附件1-1 代缴城乡居民养老保险费";
/** Category and type of the message by which Excel calls a named action of the page. */
const ACTION = 2;
const INVOKE = 1000;

let browser: Browser;
let pane: ExcelPane;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());
afterEach(async () => {
  expect(pane.errors).toEqual([]);
  await pane.context.close();
});

async function show(platform: "desktop" | "web"): Promise<void> {
  pane = await openExcelPane(browser, excelWith(gridsIn(`${SAMPLES}/wutongqiao-2024-self-evaluation.xlsx`)), { platform });
}

/** A press of a ribbon button, as Excel tells the page; Excel waits until the page has said that it listens. */
async function ribbon(action: string, timesLoaded = 1): Promise<void> {
  while (pane.excel.requests.filter(({ kind }) => kind === "start").length < timesLoaded) await new Promise((resolve) => setTimeout(resolve, 20));
  await pane.page.evaluate((entry) => window.__excelEvents([entry]), [ACTION, INVOKE, "", JSON.stringify([action, "{}"]), 1, false]);
}

const heading = (name: string | RegExp): Promise<void> => pane.frame.getByRole("heading", { level: 1, name }).waitFor();
const first = (): ReturnType<typeof cellOf> => cellOf(pane.excel.book.sheet(SHEET), "J8");

describe.each(["desktop", "web"] as const)("from the ribbon in Excel on the %s", (platform) => {
  test("审核 checks without a press in the pane", async () => {
    await show(platform);
    await ribbon("runCheck");
    await heading(/必须改 \d+ 处/);
  });

  test("应用更正 shows what would be written, after checking if need be, and writes nothing yet", async () => {
    await show(platform);
    await ribbon("applyCertain");
    await heading("更正预览");
    expect(first().value).toBeNull();
  });

  test("撤销更正 and 清除标记 work on what the preview has written", async () => {
    await show(platform);
    await ribbon("applyCertain");
    await pane.frame.getByRole("button", { name: /^应用 \d+ 处$/ }).click();
    await heading("写入结果");
    expect(first()).toMatchObject({ value: 10, fill: { color: "#FFE699" } });
    await pane.frame.getByRole("button", { name: "完成" }).click();
    await ribbon("clearMarks");
    await pane.frame.locator(".fui-MessageBar:visible").filter({ hasText: "已清除" }).waitFor();
    expect(first()).toMatchObject({ value: 10, fill: null });
    await ribbon("undoCorrections");
    await pane.frame.locator(".fui-MessageBar:visible").filter({ hasText: "已撤销" }).waitFor();
    expect(first().value).toBeNull();
  });

  test("应用更正 writes at once for a person who has said so", async () => {
    await show(platform);
    await pane.frame.evaluate(() => localStorage.setItem("jixiao-check.preferences", JSON.stringify({ direct: true })));
    const { excel, context } = pane;
    await pane.frame.evaluate(() => {
      document.title = "before";
      location.reload();
    });
    await pane.frame.waitForFunction(() => document.title !== "before" && document.querySelector("h1") !== null);
    await ribbon("applyCertain", 2);
    await heading("写入结果");
    expect(cellOf(excel.book.sheet(SHEET), "J8").value).toBe(10);
    expect(context.pages()).toHaveLength(1);
  });
});
