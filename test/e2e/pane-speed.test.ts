import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { fieldItem, readSheet, type Grid } from "../../src/core";
import { withCell } from "../support/faults";
import { excelWith, gridsIn, openExcelPane, type ExcelPane } from "../support/excel-pane";
import { SAMPLES } from "../support/xlsx-files";

jest.setTimeout(240_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

const SAMPLE = `${SAMPLES}/wutongqiao-2024-self-evaluation.xlsx`;

/** A workbook of so many sheets, each with one form of the sample about a project of its own. */
function formsOf(count: number): readonly Grid[] {
  const [grid] = gridsIn(SAMPLE);
  const [form] = grid === undefined ? [] : readSheet(grid, 0).forms;
  const name = form === undefined ? undefined : fieldItem(form, "projectName");
  if (grid === undefined || name === undefined) throw new Error("the sample has no form with a name");
  return Array.from({ length: count }, (_, index) => {
    const text = `${name.raw}第${String(index + 1)}期`;
    return { ...withCell(grid, name.at, { value: text, text }), sheet: `表${String(index + 1)}` };
  });
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const listed = (times: readonly number[]): string => times.map((time) => String(Math.round(time))).join(", ");

/**
 * How many times longer than alone this process takes now that others want the processors too: wall time over processor
 * time of some work of its own. Limits are those of a machine at rest.
 */
function contention(): number {
  const started = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - started < 300);
  const { user, system } = process.cpuUsage(before);
  const times = Math.max(1, 300 / ((user + system) / 1000));
  say(`processors shared ${times.toFixed(1)} ways`);
  return times;
}

/** Processor milliseconds of the page and of the emulated Excel while something is done: they work in turn, so on an idle machine it takes about that long. */
async function worked<T>(pane: ExcelPane, act: () => Promise<T>): Promise<{ readonly value: T; readonly milliseconds: number }> {
  const devtools = await pane.context.newCDPSession(pane.page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const page = async (): Promise<number> => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.POSITIVE_INFINITY);
  };
  const before = await page();
  const excel = process.cpuUsage();
  const value = await act();
  const { user, system } = process.cpuUsage(excel);
  return { value, milliseconds: (await page()) - before + (user + system) / 1000 };
}

/** Milliseconds from a press of a button until the verdict is there anew. */
function pressToVerdict(pane: ExcelPane, name: string): Promise<number> {
  return pane.frame.evaluate(async (label) => {
    const button = [...document.querySelectorAll("button")].find((candidate) => candidate.textContent === label);
    const started = performance.now();
    button?.click();
    const isBusy = (): boolean => document.querySelector('[aria-label="操作"] [aria-disabled="true"]') !== null || document.querySelector("h1")?.textContent === "绩效审核";
    await new Promise((resolve) => setTimeout(resolve, 0));
    while (isBusy()) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - started;
  }, name);
}

/** Milliseconds from the news of an edit until the verdict has changed, without the quarter of a second of calm. */
async function editToVerdict(pane: ExcelPane, sheet: string, value: number): Promise<number> {
  await pane.frame.evaluate(() => {
    const line = document.querySelector('[role="status"]');
    const deliver = window.__excelEvents;
    const times = { heard: 0, changed: 0 };
    Object.assign(window, { times });
    window.__excelEvents = (entries) => {
      times.heard = performance.now();
      window.__excelEvents = deliver;
      return deliver(entries);
    };
    const observer = new MutationObserver(() => {
      times.changed = performance.now();
      observer.disconnect();
    });
    if (line !== null) observer.observe(line, { characterData: true, childList: true, subtree: true });
  });
  pane.excel.type(sheet, "J8", value);
  await pane.frame.waitForFunction(() => (window as unknown as { times: { changed: number } }).times.changed > 0);
  return pane.frame.evaluate(() => {
    const { times } = window as unknown as { times: { heard: number; changed: number } };
    return times.changed - times.heard - 250;
  });
}

test("the pane can be used within 700 ms", async () => {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const pane = await openExcelPane(browser, excelWith(gridsIn(SAMPLE)));
    times.push(await pane.frame.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY));
    await pane.context.close();
  }
  say(`pane on the screen and usable: ${listed(times)} ms`);
  expect(Math.min(...times)).toBeLessThan(700 * contention());
});

test("a workbook of 500 forms is judged within 1.5 s of the press, in three round trips", async () => {
  const pane = await openExcelPane(browser, excelWith(formsOf(500)));
  await pane.page.waitForTimeout(1000);
  const syncs = pane.excel.syncs.length;
  const { value: first, milliseconds } = await worked(pane, () => pressToVerdict(pane, "开始审核"));
  expect(pane.excel.syncs.length - syncs).toBeLessThanOrEqual(3);
  const again: number[] = [];
  for (let run = 0; run < 3; run += 1) again.push(await pressToVerdict(pane, "审核"));
  say(`500 forms, press to verdict: ${listed([first])} ms, of which the processors worked ${listed([milliseconds])}; again: ${listed(again)} ms`);
  // Where others want the processors too, the time on the wall says little.
  expect(Math.min(first / contention(), milliseconds)).toBeLessThan(1500);
  await pane.context.close();
});

test("an edit among 500 forms is checked within 50 ms, in two round trips", async () => {
  const pane = await openExcelPane(browser, excelWith(formsOf(500)));
  await pressToVerdict(pane, "开始审核");
  const times: number[] = [];
  for (const value of [10, 3, 10, 4, 10]) {
    const syncs = pane.excel.syncs.length;
    times.push(await editToVerdict(pane, "表250", value));
    expect(pane.excel.syncs.length - syncs).toBeLessThanOrEqual(2);
  }
  say(`500 forms, one edit checked: ${listed(times)} ms after the pause`);
  expect(Math.min(...times)).toBeLessThan(50 * contention());
  await pane.context.close();
});

test("an edit is checked within 50 ms", async () => {
  const pane = await openExcelPane(browser, excelWith(gridsIn(SAMPLE)));
  await pressToVerdict(pane, "开始审核");
  const times: number[] = [];
  for (const value of [10, 3, 10, 4, 10]) times.push(await editToVerdict(pane, "附件1-1 代缴城乡居民养老保险费", value));
  say(`one edit checked: ${listed(times)} ms after the pause`);
  expect(Math.min(...times)).toBeLessThan(50 * contention());
  await pane.context.close();
});

test("a thousand findings scroll at 50 frames a second or more", async () => {
  const pane = await openExcelPane(browser, excelWith(formsOf(150)));
  await pressToVerdict(pane, "开始审核");
  const all = await pane.frame.getByRole("button", { name: /^全部 \d+$/ }).innerText();
  expect(Number(all.replace("全部 ", ""))).toBeGreaterThanOrEqual(1000);
  const devtools = await pane.context.newCDPSession(pane.page);
  await browser.startTracing(pane.page, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline.frame"] });
  await devtools.send("Input.synthesizeScrollGesture", { x: 170, y: 300, yDistance: -12_000, speed: 3000, gestureSourceType: "mouse" });
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly { readonly name: string; readonly ts: number }[] };
  const drawn = trace.traceEvents.filter(({ name }) => name === "DrawFrame").map(({ ts }) => ts).sort((a, b) => a - b);
  const [first = 0] = drawn;
  const last = drawn.at(-1) ?? 0;
  const rate = (drawn.length - 1) / ((last - first) / 1_000_000);
  say(`${all.replace("全部 ", "")} findings scrolled at ${rate.toFixed(1)} frames a second`);
  expect(await pane.frame.locator("main").evaluate((main) => main.scrollTop)).toBe(12_000);
  expect(await pane.frame.locator("[data-finding]").count()).toBeLessThan(60);
  expect(rate).toBeGreaterThanOrEqual(50);
  await pane.context.close();
});
