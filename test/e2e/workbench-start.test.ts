import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launchBrowser } from "../support/browser";

jest.setTimeout(900_000);

const ROOT = resolve(__dirname, "../..");
/** What a clone has and a build asks for. */
const CLONED = ["src", "samples", "scripts", "package.json", "package-lock.json", "tsconfig.json", "tsconfig.base.json", "webpack.workbench.config.mjs"];

let folder: string;
let running: ChildProcess | null = null;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clone-"));
  for (const name of CLONED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
});
afterEach(() => {
  running?.kill();
  running = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the workbench of the clone and follows what it says. */
function start(...more: readonly string[]): { said: () => string; until: (words: RegExp) => Promise<string> } {
  const child = spawn(process.execPath, ["scripts/start.mjs", "--port", "0", ...more], { cwd: folder });
  running = child;
  let said = "";
  const listeners = new Set<() => void>();
  const hear = (data: Buffer): void => {
    said += data.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const until = (words: RegExp): Promise<string> => new Promise((resolveSaid, reject) => {
    const look = (): void => {
      const found = words.exec(said)?.[0];
      if (found !== undefined) resolveSaid(found);
    };
    listeners.add(look);
    child.once("exit", () => reject(new Error(said)));
    look();
  });
  return { said: () => said, until };
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\//;

test("a fresh clone says its address before it builds, shows that it builds, and builds once", async () => {
  const first = start();
  const address = await first.until(ADDRESS);
  expect(first.said()).not.toContain("Ready.");
  expect(await (await fetch(address)).text()).toContain("正在生成页面");
  expect((await fetch(`${address}workbench.js`)).status).toBe(503);
  await first.until(/Ready\./);
  const page = await fetch(address);
  expect(await page.text()).toContain('<div id="workbench">');
  expect(page.headers.get("cache-control")).toBe("no-cache");
  running?.kill();
  const second = start();
  await second.until(/Ready\./);
  expect(second.said()).not.toContain("正在生成");
});

test("with --watch a change is built and the page shows it by itself", async () => {
  const words = join(folder, "src/ui/strings/workbench.ts");
  const watched = start("--watch");
  const address = await watched.until(ADDRESS);
  await watched.until(/Ready\./);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByRole("heading", { name: "绩效审核工作台" }).waitFor();
  writeFileSync(words, readFileSync(words, "utf8").replace("绩效审核工作台", "改过的工作台"));
  await page.getByRole("heading", { name: "改过的工作台" }).waitFor({ timeout: 300_000 });
  await browser.close();
});
