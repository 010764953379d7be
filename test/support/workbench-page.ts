import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";

const ROOT = resolve(__dirname, "../..");

/** The served workbench. */
export interface ServedWorkbench {
  readonly address: string;
  stop(): void;
}

/** Starts the workbench as `npm start` does, on a free port; builds it when it is missing or old. */
export function serveWorkbench(): Promise<ServedWorkbench> {
  const server = spawn(process.execPath, ["scripts/start.mjs", "--port", "0"], { cwd: ROOT });
  return new Promise((resolveServed, reject) => {
    let said = "";
    const hear = (data: Buffer): void => {
      said += data.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined && said.includes("Ready.")) resolveServed({ address, stop: () => server.kill() });
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", (code) => reject(new Error(`the workbench ended with ${String(code)}: ${said}`)));
  });
}

/** A page of the workbench, with everything that went wrong on it. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: string[];
  /** Addresses asked for outside the workbench's own. */
  readonly strangers: string[];
}

/** Opens the workbench; the browser saves by downloading, as one without a save dialog does. */
export async function openWorkbench(browser: Browser, address: string, size = { width: 1366, height: 768 }): Promise<WorkbenchPage> {
  const context = await browser.newContext({ viewport: size, locale: "zh-CN", acceptDownloads: true });
  await context.addInitScript("delete window.showSaveFilePicker");
  const errors: string[] = [];
  const strangers: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) strangers.push(url);
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => (message.type() === "error" ? errors.push(message.text()) : undefined));
  await page.goto(address);
  return { page, context, errors, strangers };
}

/** The words of the pane. */
export function paneOf(page: Page): ReturnType<Page["locator"]> {
  return page.locator('aside[aria-label="审核窗格"]');
}

/** Waits until the pane says its verdict on a workbook. */
export async function checked(page: Page): Promise<string> {
  const verdict = paneOf(page).getByText(/必须改 \d+ 处|需说明 \d+ 处|可提交|没有认出/).first();
  await verdict.waitFor({ timeout: 60_000 });
  return (await verdict.textContent()) ?? "";
}

/** Waits until the grid is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('canvas[id^="univer-sheet-main-canvas"]').first().waitFor({ timeout: 60_000 });
  // The first frame follows the canvas.
  await page.waitForTimeout(800);
}

/** Gives files to the page, as the file dialog does. */
export async function giveFiles(page: Page, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  await page.locator('header input[type="file"]').setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })));
}

/** Drops files onto the page, as from a folder on the screen. */
export async function dropFiles(page: Page, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  const carried = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of all) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })));
  await page.dispatchEvent("main", "dragover", { dataTransfer: carried });
  await page.getByText("松开鼠标，打开文件").waitFor();
  await page.dispatchEvent("main", "drop", { dataTransfer: carried });
}

/** Waits until a file's tab is there and active. */
export async function opened(page: Page, name: string): Promise<void> {
  await page.locator('[role="tab"][aria-selected="true"]', { hasText: name }).first().waitFor({ timeout: 60_000 });
}

/** Saves the active file by its key and answers its bytes. */
export async function savedBytes(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** Applies the certain corrections by the pane, or the first of the others when none is certain; answers how many cells were written. */
export async function applyCertain(page: Page): Promise<number> {
  const pane = paneOf(page);
  await pane.getByRole("button", { name: /^更正 \d+ 处/ }).click();
  const apply = pane.getByRole("button", { name: /^应用 \d+ 处/ });
  await pane.getByRole("checkbox").first().waitFor();
  if ((await apply.count()) === 0) await pane.getByRole("checkbox").first().check();
  await apply.click();
  const receipt = pane.getByText(/已写入 \d+ 处/).first();
  await receipt.waitFor({ timeout: 60_000 });
  return Number(/\d+/.exec((await receipt.textContent()) ?? "")?.[0]);
}

/** Goes to a cell of the shown sheet through the name box, types into it and presses Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  // The page looks at what was typed after a moment of calm.
  await page.waitForTimeout(1200);
}

/** Selects a cell of the shown sheet through the name box. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator('[data-u-comp="defined-name"] input').first();
  await box.fill(address);
  await box.press("Enter");
  await page.waitForTimeout(300);
}
