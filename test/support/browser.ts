import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Where programs put a browser that understands Chromium's protocol. */
const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  linux: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
  darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** No network of the browser's own, no GPU: the same on every machine. */
const SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run", "--force-color-profile=srgb"];

/** Scroll bars are part of what people see. */
const SEEN = { ignoreDefaultArgs: ["--hide-scrollbars"] };

/** A headless Chromium: the one of CHROME_PATH, else an installed one, else the one inside the npm package. */
export async function launchBrowser(extraSwitches: readonly string[] = []): Promise<Browser> {
  const path = process.env["CHROME_PATH"] ?? installedBrowser() ?? (await packedBrowser());
  return chromium.launch({ ...SEEN, executablePath: path, args: [...SWITCHES, ...extraSwitches] });
}

/** Full path of an installed browser, or null. */
export function installedBrowser(): string | null {
  const candidates = INSTALLED[process.platform] ?? [];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const paths = candidates.flatMap((name) => (name.includes("/") || name.includes("\\") ? [name] : folders.map((folder) => join(folder, name))));
  return paths.find((path) => existsSync(path)) ?? null;
}

/**
 * The Chromium inside the npm package, unpacked into a folder of our own: a half-unpacked one left elsewhere would make it
 * skip the libraries it brings along. The variable must stand before the package is loaded, or the libraries stay packed.
 */
async function packedBrowser(): Promise<string> {
  const folder = resolve(__dirname, "../../.cache/chromium");
  mkdirSync(folder, { recursive: true });
  process.env["TMPDIR"] = folder;
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

/** The source of axe-core, to be put into a page under test. */
export function axeSource(): string {
  return readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
}
