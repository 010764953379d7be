import { join, resolve } from "node:path";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Grid } from "../../../src/core/grid/grid";
import { plainGrids } from "./plain-grids";

/** Never resolved: every request is answered by the test itself. */
const ORIGIN = "https://pane.test";

/** How the pane is to stand. */
export interface PaneSetting {
  readonly width?: number;
  readonly height?: number;
  readonly zoom?: number;
  readonly background?: string;
  readonly forcedColours?: boolean;
  readonly refused?: "too-old" | "not-in-excel";
  readonly preferences?: Readonly<Record<string, unknown>>;
}

let bundle: Promise<ReadonlyMap<string, { readonly body: string; readonly type: string }>> | null = null;

/** The pane's ui over the memory host, bundled once. */
function bundled(): Promise<ReadonlyMap<string, { readonly body: string; readonly type: string }>> {
  bundle ??= build({
    entryPoints: [join(__dirname, "main.tsx")],
    bundle: true,
    splitting: true,
    format: "esm",
    outdir: resolve(__dirname, "out"),
    write: false,
    minify: true,
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx" } },
    logLevel: "error",
  }).then(({ outputFiles }) => {
    const files = outputFiles.map((file) => [`/${file.path.split("out").at(-1)?.replaceAll("\\", "/").slice(1) ?? ""}`, { body: file.text, type: file.path.endsWith(".css") ? "text/css" : "text/javascript" }] as const);
    return new Map(files);
  });
  return bundle;
}

const PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; object-src 'none'">
<title>绩效审核</title><link rel="stylesheet" href="/main.css"></head><body><div id="pane"></div><script type="module" src="/main.js"></script></body></html>`;

/** Opens the pane over some sheets in a context of its own; `errors` collects whatever goes wrong in the page. */
export async function openPane(browser: Browser, grids: readonly Grid[], setting: PaneSetting = {}): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly errors: string[] }> {
  const { width = 350, height = 378, zoom = 1 } = setting;
  const files = await bundled();
  const context = await browser.newContext({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    forcedColors: setting.forcedColours === true ? "active" : "none",
    locale: "zh-CN",
  });
  const errors: string[] = [];
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => (message.type() === "error" || message.type() === "warning" ? errors.push(message.text()) : undefined));
  await context.route("**/*", async (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = files.get(path);
    if (path === "/") await route.fulfill({ body: PAGE, contentType: "text/html; charset=utf-8" });
    else if (file !== undefined) await route.fulfill({ body: file.body, contentType: `${file.type}; charset=utf-8` });
    else {
      if (path !== "/favicon.ico") errors.push(`asked for ${route.request().url()}`);
      await route.abort();
    }
  });
  await page.addInitScript((test) => Object.assign(window, { paneTest: test }), {
    grids: plainGrids(grids),
    background: setting.background ?? null,
    refused: setting.refused ?? null,
    preferences: setting.preferences === undefined ? null : JSON.stringify(setting.preferences),
  });
  await page.goto(ORIGIN);
  return { page, context, errors };
}
