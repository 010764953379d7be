import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import type { BrowserContext, Frame, Page, Route } from "playwright-core";
import { installDesktopBridge, type BridgeConfig } from "./desktop-bridge";
import type { EmulatedExcel, EventEntry, Reply } from "./emulated-excel";
import { installWebBridge } from "./web-bridge";

/** Where the add-in's pages are said to live; every request to it is answered from files. */
export const ADDIN_ORIGIN = "https://addin.emulated.example";
/** Where Microsoft's own copy of office.js is said to live; answered from the installed package. */
export const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";
/**
 * Another origin on the same name: the client trusts Microsoft's own names and that of the page it runs in, and Chromium
 * denies storage, which the client needs, to frames of other sites in a private window.
 */
const EXCEL_ORIGIN = `${ADDIN_ORIGIN}:8443`;

/** How a page is shown in the emulated Excel. */
export interface Shown {
  readonly platform: "desktop" | "web";
  /** Path of the page under the add-in's origin, "/pane.html" for example. */
  readonly path: string;
  /** The file behind a path of the add-in's origin, or null. */
  readonly fileOf: (path: string) => string | { readonly body: string; readonly type: string } | null;
  /** Where a server of its own answers for the add-in; its requests are let through. */
  readonly origin?: string;
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly theme?: BridgeConfig["theme"];
  readonly isReadOnly?: boolean;
  readonly workbookPath?: string;
}

/** A page shown in the emulated Excel. */
export interface ShownPage {
  readonly page: Page;
  /** Where the add-in runs: the page itself on a desktop, a frame of it on the web. */
  readonly frame: Frame;
  /** Addresses asked for, and those that nobody answers. */
  readonly asked: readonly string[];
  readonly refused: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const OFFICE_FILES = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** Opens a page of the add-in inside an emulated Excel. Use a new browser context each time: the client remembers its host. */
export async function showInExcel(context: BrowserContext, excel: EmulatedExcel, shown: Shown): Promise<ShownPage> {
  const asked: string[] = [];
  const refused: string[] = [];
  const long = new Map<string, string>();
  await context.route("**/*", async (route) => {
    const address = route.request().url();
    const { pathname } = new URL(address);
    const body = long.get(pathname);
    if (body !== undefined) {
      long.delete(pathname);
      await route.fulfill({ contentType: "application/json", body });
      return;
    }
    asked.push(address);
    if (!(await answered(route, new URL(address), shown))) refused.push(address);
  });
  await context.exposeFunction("__excelAsk", (text: string, flags: number): AskedReply => {
    const reply = excel.process(text, flags);
    if (reply.kind !== "answer" || reply.body.length < LONG_ANSWER) return reply;
    const at = `/__excel-answer/${String(long.size)}-${String(excel.requests.length)}`;
    long.set(at, reply.body);
    return { kind: "answer", at };
  });
  await context.addInitScript(fetchLongAnswers);
  const page = await context.newPage();
  const { width = 350, height = 700 } = shown;
  await page.setViewportSize({ width, height });
  excel.onEvents((entries) => void deliver(page, entries));
  const config: BridgeConfig = {
    sets: excel.sets,
    locale: shown.locale ?? "zh-CN",
    workbookPath: shown.workbookPath ?? (shown.platform === "web" ? "https://contoso.sharepoint.com/自评表.xlsx" : "D:\\绩效\\自评表.xlsx"),
    isReadOnly: shown.isReadOnly ?? false,
    theme: shown.theme ?? { background: 0xffffff, foreground: 0 },
  };
  if (shown.platform === "desktop") {
    await page.addInitScript(installDesktopBridge, config);
    await page.goto((shown.origin ?? ADDIN_ORIGIN) + shown.path);
    return { page, frame: page.mainFrame(), asked, refused };
  }
  await page.goto(`${EXCEL_ORIGIN}/`);
  await page.evaluate(installWebBridge, { ...config, pageAddress: ADDIN_ORIGIN + shown.path, width, height });
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("the add-in's frame did not open");
  await frame.waitForLoadState();
  return { page, frame, asked, refused };
}

/** Characters of an answer that takes too long by the way of Playwright's calls, where every quotation mark is escaped twice. */
const LONG_ANSWER = 100_000;

type AskedReply = Reply | { readonly kind: "answer"; readonly at: string };

declare global {
  interface Window {
    __excelAsk: (text: string, flags: number) => Promise<AskedReply>;
  }
}

/** Lets the bridge get long answers as a file of the page's own origin. The function is sent into the browser as text. */
function fetchLongAnswers(): void {
  window.__excelSend = async (text, flags) => {
    const reply = await window.__excelAsk(text, flags);
    return "at" in reply ? { kind: "answer", body: await (await fetch(reply.at)).text() } : reply;
  };
}

async function deliver(page: Page, entries: readonly EventEntry[]): Promise<void> {
  try {
    await page.evaluate((list) => window.__excelEvents(list), entries);
  } catch (problem) {
    // Excel may speak just as the page closes: then nobody is left to hear it.
    if (!page.isClosed() && !String(problem).includes("has been closed")) throw problem;
  }
}

async function answered(route: Route, address: URL, shown: Shown): Promise<boolean> {
  if (address.origin === EXCEL_ORIGIN) {
    await route.fulfill({ contentType: "text/html", body: '<!doctype html><meta charset="utf-8"><title>Excel</title><body style="margin:0"></body>' });
    return true;
  }
  if (address.origin === shown.origin) {
    await route.continue();
    return true;
  }
  const found = fileBehind(address, shown);
  if (found === null) {
    await route.abort();
    return false;
  }
  if (typeof found === "string") await route.fulfill({ contentType: TYPES[extname(found)] ?? "application/octet-stream", body: readFileSync(found) });
  else await route.fulfill({ contentType: found.type, body: found.body });
  return true;
}

function fileBehind({ origin, pathname }: URL, { fileOf }: Shown): ReturnType<Shown["fileOf"]> {
  const path = decodeURIComponent(pathname);
  if (origin === ADDIN_ORIGIN) return fileOf(path);
  // The client looks for its other files beside itself: /lib/1/hosted/zh-cn/office_strings.js and the like.
  const file = origin === OFFICE_ORIGIN ? join(OFFICE_FILES, path.replace(/^\/lib\/[^/]+\/hosted\//, "")) : null;
  return file !== null && existsSync(file) && statSync(file).isFile() ? file : null;
}
