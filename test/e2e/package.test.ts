import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { zh } from "../../src/ui/strings/zh";
import { WORKBENCH_STRINGS } from "../../src/ui/strings/workbench";
import { launchBrowser } from "../support/browser";
import { checksumsIn, headersByIis, headersByNginx, serveFolder, unpack, type HeadersOf, type ServedFolder } from "../support/deployed-package";
import { showInExcel } from "../support/excel-host/browser-page";
import { excelWith, gridsIn } from "../support/excel-pane";
import { applyCertain, checked, drawn, openWorkbench, paneOf, savedBytes } from "../support/workbench-page";
import { gridsOf, SAMPLES } from "../support/xlsx-files";

jest.setTimeout(300_000);

const ROOT = resolve(__dirname, "../..");
const ORIGIN = "https://intranet.example/jixiao";
const OFFICE_PACKAGE = join(ROOT, "node_modules/@microsoft/office-js");
const SAMPLE = join(SAMPLES, "wutongqiao-2024-self-evaluation.xlsx");
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };

let temporary: string;
let installed: string;
let names: readonly string[];
let headersOf: HeadersOf;
let served: ServedFolder;
let browser: Browser;

/** Makes the package as `npm run package` does and answers the zip. */
function packed(folder: string, timeZone: string): Buffer {
  execFileSync(process.execPath, ["scripts/package.mjs", "--origin", `${ORIGIN}/`, "--out", folder], { cwd: ROOT, env: { ...process.env, TZ: timeZone }, stdio: "pipe" });
  return readFileSync(join(folder, `jixiao-check-${version}.zip`));
}

const text = (name: string): string => readFileSync(join(installed, name), "utf8");
const sum = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const fetchOffice = (...words: readonly string[]): ReturnType<typeof spawnSync> => spawnSync(process.execPath, [join(installed, "office-js/fetch-office-js.mjs"), ...words], { encoding: "utf8" });

beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), "package-"));
  const zip = packed(join(temporary, "a"), "Asia/Shanghai");
  names = unpack(zip, temporary).map((name) => name.replace(`jixiao-check-${version}/`, ""));
  installed = join(temporary, `jixiao-check-${version}`);
  const nginx = headersByNginx(text("server/nginx.conf"));
  ({ headersOf } = nginx);
  expect(fetchOffice("--from", OFFICE_PACKAGE)).toMatchObject({ status: 0 });
  [browser, served] = await Promise.all([launchBrowser(), serveFolder(join(installed, "site"), nginx.path, headersOf)]);
}, 300_000);
afterAll(async () => {
  served.stop();
  await browser.close();
  rmSync(temporary, { recursive: true });
});

describe("the package", () => {
  test("is the same, byte for byte, in another time zone, and its checksum lies beside it", () => {
    const first = readFileSync(join(temporary, "a", `jixiao-check-${version}.zip`));
    expect(sum(packed(join(temporary, "b"), "America/St_Johns"))).toBe(sum(first));
    expect(readFileSync(join(temporary, "a", `jixiao-check-${version}.zip.sha256`), "utf8")).toBe(`${sum(first)}  jixiao-check-${version}.zip\n`);
  });

  test("holds every file of its list and no other, each as the list says", () => {
    const sums = checksumsIn(join(installed, "SHA256SUMS"));
    expect([...sums.keys(), "SHA256SUMS"].sort()).toEqual([...names].sort());
    for (const [name, expected] of sums) expect({ name, sum: sum(readFileSync(join(installed, name))) }).toEqual({ name, sum: expected });
  });

  test("holds nothing of office.js, but the notices of everything else built in", () => {
    expect(names.filter((name) => /office.*\.js$/.test(name))).toEqual([]);
    expect(text("site/THIRD-PARTY-NOTICES.txt")).toMatch(/^react 18\.\S+ \(MIT\)$/m);
    expect(text("site/workbench/THIRD-PARTY-NOTICES.txt")).toMatch(/^@univerjs\/core \S+ \(Apache-2\.0\)$/m);
    expect(text("cli/THIRD-PARTY-NOTICES.txt")).toMatch(/^commander \S+ \(MIT\)$/m);
  });

  test("tells in both languages what to do, for this address and this version", () => {
    for (const name of ["INSTALL.zh-CN.md", "INSTALL.en.md", "office-js/README.md", "server/nginx.conf", "site/web.config"]) expect(text(name)).not.toContain("{{");
    for (const name of ["INSTALL.zh-CN.md", "INSTALL.en.md"]) {
      for (const wanted of [`${ORIGIN}/workbench/`, version, "WPS", "2016", "2019", "web.config", "nginx", "trusted-catalog.reg", "SHA256SUMS"]) expect(text(name)).toContain(wanted);
      for (const [, told = ""] of text(name).matchAll(/`((?:site|manifest|catalog|server|office-js|cli|docs)\/[\w./-]+)`/g)) {
        expect(told === "site/office-js" || names.includes(told) ? [] : [told]).toEqual([]);
      }
    }
    expect(text("catalog/trusted-catalog.reg")).toMatch(/^Windows Registry Editor Version 5\.00\r\n(.*\r\n)+$/);
  });

  test("each address of the manifest is a file of the site", () => {
    const manifest = text(`manifest/jixiao-check-${version}.xml`);
    const addresses = [...manifest.matchAll(/"(https:\/\/intranet\.example[^"]*)"/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !names.includes(`site/${address.slice(ORIGIN.length + 1)}`))).toEqual([]);
  });
});

describe("the examples for web servers", () => {
  test("say the same for every file", () => {
    const byIis = headersByIis(text("site/web.config"));
    for (const name of names.filter((one) => one.startsWith("site/")).map((one) => one.slice(5))) expect({ name, ...byIis(name) }).toEqual({ name, ...headersOf(name) });
  });

  test("let pages be asked for again and fingerprinted files be kept, under the policy each page declares", () => {
    for (const page of ["pane.html", "notice.html", "workbench/index.html"]) {
      const declared = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text(`site/${page}`))?.[1];
      expect(headersOf(page)).toMatchObject({ "Cache-Control": "no-cache", "Content-Security-Policy": declared, "X-Content-Type-Options": "nosniff" });
    }
    expect(headersOf("workbench/offline.js")["Cache-Control"]).toBe("no-cache");
    const scripts = names.filter((name) => /^site\/.*\.(js|css)$/.test(name) && name !== "site/workbench/offline.js").map((name) => name.slice(5));
    expect(scripts.length).toBeGreaterThan(10);
    for (const name of scripts) expect(headersOf(name)["Cache-Control"]).toContain("immutable");
  });
});

test("a file that is not Microsoft's own is refused, and nothing is put in place", () => {
  const forged = join(temporary, "forged");
  for (const name of ["package.json", "LICENSE.md", "dist/office.js"]) cpSync(join(OFFICE_PACKAGE, name), join(forged, name));
  const files = Object.keys((JSON.parse(text("office-js/files.json")) as { readonly files: object }).files);
  for (const name of files) cpSync(join(OFFICE_PACKAGE, "dist", name), join(forged, "dist", name));
  const place = join(temporary, "place");
  expect(fetchOffice("--from", forged, "--to", place)).toMatchObject({ status: 0 });
  rmSync(place, { recursive: true });
  appendFileSync(join(forged, "dist/office.js"), "\n");
  const { status, stderr } = fetchOffice("--from", forged, "--to", place);
  expect({ status, said: String(stderr) }).toEqual({ status: 1, said: expect.stringContaining("office.js") as string });
  expect(() => readFileSync(join(place, "office.js"))).toThrow();
});

test("the installed pane checks a workbook in Excel, shows its version and a rule's page, and asks its own server only", async () => {
  const context = await browser.newContext({ locale: "zh-CN" });
  const errors: string[] = [];
  context.on("weberror", (error) => errors.push(error.error().message));
  context.on("console", (message) => (message.type() === "error" ? errors.push(message.text()) : undefined));
  const excel = excelWith(gridsIn(SAMPLE));
  const { frame, asked, refused } = await showInExcel(context, excel, { platform: "desktop", path: "/jixiao/pane.html", origin: served.origin, fileOf: () => null });
  const press = (name: string | RegExp): Promise<void> => frame.getByRole("button", { name }).first().click();
  await press(zh.start.check);
  await frame.getByRole("heading", { level: 1, name: /必须改 \d+ 处/ }).waitFor();
  await frame.locator("[data-finding]").first().click();
  await press(zh.findings.rule);
  await frame.getByRole("table").first().waitFor();
  await frame.getByRole("button", { name: zh.back }).first().click();
  await press(zh.bar.more);
  await press(new RegExp(`^${zh.more.settings}`));
  await frame.getByText(zh.settings.version(version)).waitFor();
  expect(asked.filter((address) => !address.startsWith(`${served.origin}/jixiao/`))).toEqual([]);
  expect(asked.some((address) => address.endsWith("/jixiao/office-js/office.js"))).toBe(true);
  expect({ refused, errors }).toEqual({ refused: [], errors: [] });
  await context.close();
});

test("the installed workbench checks, corrects and saves, keeps working without its server, and shows a rule's page then too", async () => {
  const own = await serveFolder(join(installed, "site"), "/jixiao/", headersOf);
  const { page, context, errors, strangers } = await openWorkbench(browser, `${own.origin}/jixiao/workbench/`);
  await checked(page);
  await drawn(page);
  await page.getByText(WORKBENCH_STRINGS.zh.version(version)).waitFor();
  const before = gridsOf(new Uint8Array(readFileSync(SAMPLE)));
  expect(await applyCertain(page)).toBeGreaterThan(0);
  expect(gridsOf(await savedBytes(page))).not.toEqual(before);
  await page.getByText(WORKBENCH_STRINGS.zh.offline).waitFor({ timeout: 60_000 });
  own.stop();
  await page.reload();
  await checked(page);
  await paneOf(page).locator("[data-finding]").first().click();
  await paneOf(page).getByRole("button", { name: zh.findings.rule }).first().click();
  await paneOf(page).getByRole("table").first().waitFor();
  expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
  await context.close();
});

test("the installed command line is one file that checks with several workers and explains a rule", () => {
  const run = (...words: readonly string[]): { readonly status: number | null; readonly stdout: string } =>
    spawnSync(process.execPath, [join(installed, "cli/jixiao-check.cjs"), ...words], { cwd: temporary, encoding: "utf8" });
  expect(run("--version").stdout.trim()).toBe(version);
  const { status, stdout } = run("check", SAMPLES, "--format", "jsonl", "--jobs", "2");
  expect({ status, files: stdout.split("\n").filter((line) => line.includes(".xlsx")).length }).toMatchObject({ status: 1, files: 6 });
  expect(run("explain", "JX101")).toMatchObject({ status: 0, stdout: expect.stringContaining("funding-total-mismatch") as string });
});
