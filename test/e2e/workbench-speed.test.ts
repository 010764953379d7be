import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { checked, drawn, giveFiles, opened, paneOf, serveWorkbench, type ServedWorkbench } from "../support/workbench-page";
import { FORMS } from "../support/xlsx-files";
import { multiplied } from "../support/xlsx-rich";

jest.setTimeout(240_000);

const RICH = new Uint8Array(readFileSync(join(FORMS, "rich-1.xlsx")));

let served: ServedWorkbench;
beforeAll(async () => {
  served = await serveWorkbench();
}, 300_000);
afterAll(() => served.stop());

/** Limits in milliseconds and bytes, on a machine at rest. */
const FIRST_VERDICT = 2000;
const FIRST_GRID = 4000;
const MANY_PAINTED = 4000;
const HEAP = 300 * 2 ** 20;

/**
 * Two clocks at once. Wall time is what a person waits, and grows when others use the processors. The processor time of the page's process,
 * all its threads together, does not, and on a machine at rest nobody waits longer than that. A limit is kept when either clock keeps it.
 */
class Stopwatch {
  private constructor(private readonly devtools: CDPSession, private readonly wall: number, private readonly worked: number) {}

  static async start(devtools: CDPSession): Promise<Stopwatch> {
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    return new Stopwatch(devtools, performance.now(), await processorTime(devtools));
  }

  async read(what: string): Promise<{ readonly wall: number; readonly worked: number }> {
    const wall = performance.now() - this.wall;
    const worked = (await processorTime(this.devtools)) - this.worked;
    process.stderr.write(`workbench, ${what}: ${wall.toFixed(0)} ms on the clock, ${worked.toFixed(0)} ms of processor time\n`);
    return { wall, worked };
  }
}

/** Milliseconds of processor time of the page's process, all its threads together. */
async function processorTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "ProcessTime")?.value ?? Number.NaN) * 1000;
}

function within({ wall, worked }: { readonly wall: number; readonly worked: number }, limit: number): boolean {
  return wall < limit || worked < limit;
}

async function freshPage(browser: Browser): Promise<{ page: Page; devtools: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  return { page, devtools: await context.newCDPSession(page) };
}

test("a cold browser shows the checked sample within 2 s, its grid soon after, and 500 sheets within 4 s, in less than 300 MB", async () => {
  const browser = await launchBrowser();
  const { page, devtools } = await freshPage(browser);
  const first = await Stopwatch.start(devtools);
  await page.goto(served.address);
  await checked(page);
  expect(within(await first.read("first verdict"), FIRST_VERDICT)).toBe(true);
  await page.locator('canvas[id^="univer-sheet-main-canvas"]').first().waitFor();
  expect(within(await first.read("grid drawn"), FIRST_GRID)).toBe(true);
  await drawn(page);

  const bytes = multiplied(RICH, 500);
  const many = await Stopwatch.start(devtools);
  await giveFiles(page, [{ name: "五百张.xlsx", bytes }]);
  await opened(page, "五百张.xlsx");
  await many.read("500 sheets opened");
  await page.getByText("自评表1", { exact: true }).first().waitFor();
  expect(within(await many.read("500 sheets painted"), MANY_PAINTED)).toBe(true);
  await paneOf(page).getByText(/共 500 张表/).waitFor({ timeout: 120_000 });
  await many.read("500 sheets judged");

  await page.waitForTimeout(5000);
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  process.stderr.write(`workbench, heap with 500 sheets: ${(usedSize / 2 ** 20).toFixed(0)} MB\n`);
  expect(usedSize).toBeLessThan(HEAP);
  await browser.close();
});
