import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { builtPane, type OfficeSource } from "../support/built-pane";
import { ADDIN_ORIGIN, OFFICE_ORIGIN } from "../support/excel-host/browser-page";
import { excelWith, gridsIn, openExcelPane } from "../support/excel-pane";
import { SAMPLES } from "../support/xlsx-files";

jest.setTimeout(240_000);

const OFFICE_FILES = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const ORIGINS: Readonly<Record<OfficeSource, string | null>> = { cdn: OFFICE_ORIGIN, "21vianet": "https://appsforoffice.cdn.partner.office365.cn", self: null };

const page = (source: OfficeSource): string => readFileSync(join(builtPane(source), "pane.html"), "utf8");

function policyOf(html: string): ReadonlyMap<string, readonly string[]> {
  const [, policy = ""] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  return new Map(policy.split(";").map((part) => part.trim().split(" ")).map(([name = "", ...sources]) => [name, sources]));
}

function scriptsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js") && !name.startsWith("office-js"));
}

describe.each(Object.entries(ORIGINS))("the pane built for office.js from %s", (name, origin) => {
  const source = name as OfficeSource;

  test("takes scripts from itself and from there, and nothing from anywhere else", () => {
    const html = page(source);
    const own = origin === null ? ["'self'"] : ["'self'", origin];
    const policy = policyOf(html);
    expect(policy.get("default-src")).toEqual(own);
    expect(policy.get("script-src")).toEqual(own);
    expect(policy.get("object-src")).toEqual(["'none'"]);
    expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
    expect([...policy.values()].flat()).not.toContain("'unsafe-inline'");
    const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, address]) => address ?? "");
    expect(scripts[0]).toEqual(origin === null ? "office-js/office.js" : expect.stringMatching(new RegExp(`^${origin}/.*office\\.js$`)));
    for (const address of scripts.slice(1)) expect(address).toMatch(/^[\w-]+\.[0-9a-f]{8}\.js$/);
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|style=/);
  });

  test("holds no way to make code from text", () => {
    for (const name of scriptsIn(builtPane(source))) expect(readFileSync(join(builtPane(source), name), "utf8")).not.toMatch(/\beval\(|new Function\(|\bFunction\("return this"\)/);
  });
});

test("a self-hosted office.js is Microsoft's own, byte for byte, and is not part of our scripts", () => {
  const folder = join(builtPane("self"), "office-js");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  expect(files).toEqual(expect.arrayContaining(["office.js", "o15apptofilemappingtable.js", "excel-win32-16.01.js", "excel-web-16.00.js", "excel-mac-16.00.js", join("zh-cn", "office_strings.js"), join("en-us", "office_strings.js")]));
  for (const name of files) expect(readFileSync(join(folder, name)).equals(readFileSync(join(OFFICE_FILES, name)))).toBe(true);
  expect(existsSync(join(builtPane("cdn"), "office-js"))).toBe(false);
  for (const name of scriptsIn(builtPane("self"))) expect(readFileSync(join(builtPane("self"), name), "utf8")).not.toContain("OSF.DDA");
});

test("what the pane loads first stays under 250 kB", () => {
  const folder = builtPane();
  const first = [...page("cdn").matchAll(/ src="([\w-]+\.[0-9a-f]{8}\.js)"/g)].map(([, name]) => name ?? "");
  const sizes = first.map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  process.stdout.write(`first scripts of the pane: ${(total / 1000).toFixed(1)} kB gzip in ${String(first.length)} files\n`);
  expect(total).toBeLessThan(250_000);
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());

  test("nothing is asked for outside the page's and office.js's own origins, through a whole review", async () => {
    const pane = await openExcelPane(browser, excelWith(gridsIn(`${SAMPLES}/wutongqiao-2024-self-evaluation.xlsx`)));
    const press = (name: string | RegExp): Promise<void> => pane.frame.getByRole("button", { name }).first().click();
    await press("开始审核");
    await press(/^更正 \d+ 处$/);
    await press(/^应用 \d+ 处$/);
    await press("完成");
    await press("更多");
    await Promise.all([pane.page.waitForEvent("download"), press(/^导出报告/)]);
    await press(/^读到了什么/);
    await pane.frame.getByRole("heading", { level: 1, name: "读到了什么" }).waitFor();
    expect(pane.asked.filter((address) => ![ADDIN_ORIGIN, OFFICE_ORIGIN].includes(new URL(address).origin))).toEqual([]);
    expect(pane.errors).toEqual([]);
    await pane.context.close();
  });

  test("the small window shows the lines it is handed and nothing else", async () => {
    const context = await browser.newContext();
    const folder = builtPane();
    await context.route("**/*", (route) => route.fulfill({ path: join(folder, new URL(route.request().url()).pathname) }));
    const window = await context.newPage();
    const hash = encodeURIComponent(JSON.stringify(["已写入 3 处更正", "必须改 2 处", "<b>x</b>"]));
    await window.goto(`${ADDIN_ORIGIN}/notice.html#${hash}`);
    expect(await window.locator("p").allInnerTexts()).toEqual(["已写入 3 处更正", "必须改 2 处", "<b>x</b>"]);
    await window.goto("about:blank");
    await window.goto(`${ADDIN_ORIGIN}/notice.html#broken`);
    expect(await window.locator("p").count()).toBe(0);
    await context.close();
  });

  test("a browser that cannot start the program is told so after a while", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const folder = builtPane();
    await context.route("**/*", (route) => {
      const { origin, pathname } = new URL(route.request().url());
      return origin === ADDIN_ORIGIN ? route.fulfill({ path: join(folder, pathname) }) : route.abort();
    });
    const old = await context.newPage();
    await old.goto(`${ADDIN_ORIGIN}/pane.html`);
    const words = old.getByText("这个 Excel 版本太旧");
    expect(await words.isVisible()).toBe(false);
    await words.waitFor({ state: "visible", timeout: 10_000 });
    await context.close();
  });
});
