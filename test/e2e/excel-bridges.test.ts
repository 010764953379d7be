import { buildSync } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import type { Host } from "../../src/core/host";
import { readWorkbook } from "../../src/hosts/xlsx";
import { launchBrowser } from "../support/browser";
import { OFFICE_ORIGIN, showInExcel, type ShownPage } from "../support/excel-host/browser-page";
import { EmulatedExcel } from "../support/excel-host/emulated-excel";
import { cellOf, workbookFromGrids } from "../support/excel-host/from-grids";
import { FLOOR } from "../support/excel-host/session";

declare global {
  interface Window {
    host: Required<Host>;
    heard: (readonly string[])[];
  }
}

const ROOT = join(__dirname, "../..");
jest.setTimeout(120_000);

const PLATFORMS = ["desktop", "web"] as const;
const WEB_LIMIT = 5 * 1024 * 1024;

const script = buildSync({
  stdin: {
    contents: 'import { createExcelHost, whenOfficeReady } from "./src/hosts/excel"; window.ready = whenOfficeReady().then((state) => { window.host = createExcelHost(); return state.kind; });',
    resolveDir: ROOT,
    loader: "ts",
  },
  bundle: true,
  write: false,
  format: "iife",
}).outputFiles[0]?.text;

const html = `<!doctype html><meta charset="utf-8"><title>x</title><script src="${OFFICE_ORIGIN}/lib/1/hosted/office.js"></script><script src="/host.js"></script>`;

let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(async () => context.close());

function excelWith(forms: number): EmulatedExcel {
  const bytes = readFileSync(join(ROOT, "samples/wutongqiao-2024-self-evaluation.xlsx"));
  const read = readWorkbook(new Uint8Array(bytes), "自评表.xlsx");
  if (!read.ok || read.value.grids[0] === undefined) throw new Error("the sample did not open");
  const [form] = read.value.grids;
  return new EmulatedExcel(workbookFromGrids(Array.from({ length: forms }, (_, index) => ({ ...form, sheet: `表${index + 1}` }))), FLOOR);
}

async function show(excel: EmulatedExcel, platform: "desktop" | "web"): Promise<ShownPage> {
  if (platform === "web") excel.faults.limitBytes = WEB_LIMIT;
  const fileOf = (path: string): { readonly body: string; readonly type: string } | null => {
    if (path === "/page.html") return { body: html, type: "text/html" };
    return path === "/host.js" ? { body: script ?? "", type: "text/javascript" } : null;
  };
  const shown = await showInExcel(context, excel, { platform, path: "/page.html", fileOf });
  await shown.frame.waitForFunction("window.ready");
  expect(await shown.frame.evaluate("window.ready")).toBe("ok");
  await shown.frame.evaluate("OfficeExtension.CommonUtility._doApiNotSupportedCheck = true");
  return shown;
}

describe.each(PLATFORMS)("in Excel on the %s", (platform) => {
  test("the host reads, writes, hears and undoes through the real client", async () => {
    const excel = excelWith(3);
    const { frame, refused } = await show(excel, platform);
    const read = await frame.evaluate(async () => {
      const grids = await window.host.read();
      return grids.ok ? grids.value.map(({ sheet, rowCount, merges }) => [sheet, rowCount, merges.length]) : grids.problem.detail;
    });
    expect(read).toEqual([1, 2, 3].map((number) => [`表${number}`, 26, 36]));
    await frame.evaluate(async () => {
      window.heard = [];
      await window.host.watch((sheets) => window.heard.push(sheets));
    });
    const at = { sheet: "表2", row: 40, column: 3 };
    const applied = await frame.evaluate(async (place) => window.host.apply({ edits: [{ at: place, expect: { value: null }, to: { kind: "text", text: "00123" }, mark: true }] }), at);
    expect(applied).toEqual({ ok: true, value: { applied: [{ at, before: { value: null }, after: { value: "00123" } }], refused: [] } });
    const sheet = excel.book.sheet("表2");
    expect(cellOf(sheet, "D41")).toMatchObject({ value: "00123", formula: null, fill: { color: "#FFE699" } });
    excel.type("表3", "A50", "新");
    await frame.waitForFunction(() => window.heard.length > 0);
    expect(await frame.evaluate(() => window.heard)).toEqual([["表3"]]);
    expect(await frame.evaluate(async () => window.host.undo())).toEqual({ ok: true, value: { restored: [at], handedBack: [] } });
    expect(cellOf(sheet, "D41")).toMatchObject({ value: null, fill: null });
    expect(refused).toEqual([]);
  });

  test.each(["cell-edit-mode", "busy", "lost-session"] as const)("an Excel that is %s is told as such", async (refusal) => {
    const excel = excelWith(1);
    const { frame } = await show(excel, platform);
    excel.faults.refusal = refusal;
    const kind = await frame.evaluate(async () => {
      const read = await window.host.read();
      return read.ok ? "no problem" : read.problem.kind;
    });
    expect(kind).toBe(refusal === "lost-session" ? "session-lost" : refusal);
  });

  test("500 forms are read within what Excel gives at a time", async () => {
    const excel = excelWith(500);
    const { frame } = await show(excel, platform);
    const [count, took] = await frame.evaluate(async () => {
      const started = performance.now();
      const read = await window.host.read();
      return [read.ok ? read.value.length : 0, performance.now() - started] as const;
    });
    const sizes = excel.syncs.map(({ responseBytes }) => `${(responseBytes / 1024 / 1024).toFixed(2)} MB`);
    process.stdout.write(`read 500 forms, ${platform}: ${excel.syncs.length} syncs (${sizes.join(", ")}), ${Math.round(took)} ms\n`);
    expect(count).toBe(500);
    // On the web 5 MB are all that comes at a time, so contents come in two parts.
    expect(excel.syncs).toHaveLength(platform === "web" ? 4 : 3);
    expect(excel.requests.filter(({ kind }) => kind === "clean-up")).toEqual([]);
  });
});
