import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { excelWith, gridsIn, openExcelPane, type ExcelPane, type PaneWish } from "../support/excel-pane";
import { faultsOfLook, settled } from "../support/pane-faults";
import { SAMPLES } from "../support/xlsx-files";

jest.setTimeout(180_000);

/** With SCREENS=docs the pictures in docs/screens are taken anew: all states once, and what another look changes. */
const isForDocs = process.env["SCREENS"] === "docs";
const PICTURES = join(__dirname, isForDocs ? "../../docs/screens" : "../../.cache/screens");
const KEPT = /^white-|^(black|forced|zoomed|dark-grey)-(findings|finding|preview)$/;

let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

const LOOKS: Readonly<Record<string, PaneWish>> = {
  white: {},
  colourful: { theme: { background: 0xf0f0f0, foreground: 0x000000 } },
  "dark grey": { theme: { background: 0x666666, foreground: 0xffffff } },
  black: { theme: { background: 0x0a0a0a, foreground: 0xffffff } },
  forced: { forcedColours: true, reducedMotion: true },
  zoomed: { zoom: 2 },
  tall: { height: 720, width: 320 },
};

const press = (pane: ExcelPane, name: string | RegExp): Promise<void> => pane.frame.getByRole("button", { name, exact: typeof name === "string" }).first().click();
const heading = (pane: ExcelPane, name: string | RegExp): Promise<void> => pane.frame.getByRole("heading", { level: 1, name }).waitFor();

async function backToList(pane: ExcelPane): Promise<void> {
  for (let tries = 0; tries < 4 && (await pane.frame.getByRole("button", { name: "审核", exact: true }).count()) === 0; tries += 1) await pane.page.keyboard.press("Escape");
}

/** The states a person sees, in an order in which each is one step from the one before. */
const STEPS: readonly (readonly [string, (pane: ExcelPane) => Promise<void>])[] = [
  ["start", async () => undefined],
  ["findings", async (pane) => {
    await press(pane, "开始审核");
    await heading(pane, /必须改/);
  }],
  ["finding", async (pane) => pane.frame.locator('[data-finding^="execution-score-wrong@"]').first().click()],
  ["search", async (pane) => {
    await pane.frame.locator('[data-finding^="execution-score-wrong@"]').first().click();
    await press(pane, "查找");
    await pane.frame.getByRole("searchbox").waitFor();
  }],
  ["explain", async (pane) => {
    await press(pane, "查找");
    await press(pane, /^需说明 \d+$/);
    await pane.frame.locator("[data-finding]").first().click();
    await press(pane, "说明");
    await pane.frame.getByRole("textbox", { name: "审核说明" }).fill("上级资金十二月才下达，当年来不及执行。");
  }],
  ["explained", async (pane) => {
    await press(pane, "保存说明");
    await pane.frame.getByText(/^审核说明：/).waitFor();
  }],
  ["rule", async (pane) => {
    await press(pane, "这条规则");
    await pane.frame.getByRole("table").first().waitFor();
  }],
  ["preview", async (pane) => {
    await backToList(pane);
    await press(pane, /^更正 \d+ 处$/);
    await heading(pane, "更正预览");
  }],
  ["receipt", async (pane) => {
    await press(pane, /^应用 \d+ 处$/);
    await heading(pane, "写入结果");
  }],
  ["more", async (pane) => {
    await press(pane, "完成");
    await press(pane, "更多");
    await heading(pane, "更多");
  }],
  ["reading", async (pane) => {
    await press(pane, /^读到了什么/);
    await heading(pane, "读到了什么");
  }],
  ["explanations", async (pane) => {
    await pane.page.keyboard.press("Escape");
    await press(pane, /^审核说明/);
    await heading(pane, "审核说明");
  }],
  ["settings", async (pane) => {
    await pane.page.keyboard.press("Escape");
    await press(pane, /^设置/);
    await heading(pane, "设置");
  }],
  ["problem", async (pane) => {
    await backToList(pane);
    pane.excel.faults.refusal = "cell-edit-mode";
    await press(pane, "审核");
    await pane.frame.locator(".fui-MessageBar:visible").waitFor();
  }],
];

test.each(Object.entries(LOOKS))("every state is whole, legible and open to everybody: %s", async (look, wish) => {
  const pane = await openExcelPane(browser, excelWith(gridsIn(`${SAMPLES}/wutongqiao-2024-self-evaluation.xlsx`)), wish);
  for (const [state, go] of STEPS) {
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
