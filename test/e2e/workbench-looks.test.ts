import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { axeSource, launchBrowser } from "../support/browser";
import { applyCertain, checked, drawn, giveFiles, opened, openWorkbench, serveWorkbench, type ServedWorkbench } from "../support/workbench-page";
import { FORMS } from "../support/xlsx-files";

jest.setTimeout(180_000);

/** With SCREENS=docs the pictures in docs/screens are taken anew. */
const PICTURES = join(__dirname, process.env["SCREENS"] === "docs" ? "../../docs/screens" : "../../.cache/screens");
const RICH = new Uint8Array(readFileSync(join(FORMS, "rich-1.xlsx")));

let browser: Browser;
let served: ServedWorkbench;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench()]);
}, 300_000);
afterAll(async () => {
  served.stop();
  await browser.close();
});

/** What axe finds; excepted are the grid's own canvas and frame, for which the table stands, and the guards that pass the focus on at once. */
async function axeFaults(page: Page): Promise<readonly string[]> {
  // The page's policy allows no foreign script; a test may put one in past it.
  await page.evaluate(axeSource());
  return page.evaluate(async () => {
    interface Axe {
      run(context: object, options: object): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
    }
    const hasAxe = (page_: object): page_ is { axe: Axe } => "axe" in page_;
    if (!hasAxe(window)) return ["axe did not load"];
    const { violations } = await window.axe.run({ include: [["body"]], exclude: [["[data-grid]"], ["[data-tabster-dummy]"]] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
}

test.each([
  ["", { width: 1366, height: 768 }],
  ["-wide", { width: 1920, height: 1080 }],
])("what people see%s: no faults of access, nothing cut off", async (mark, size) => {
  const { page, context, errors } = await openWorkbench(browser, served.address, size);
  const shot = (name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `workbench-${name}${mark}.png`) });
  await checked(page);
  await drawn(page);
  await shot("checked");
  expect(await axeFaults(page)).toEqual([]);
  await applyCertain(page);
  await page.waitForTimeout(1000);
  await shot("corrected");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "文字表" }).click();
  await page.locator("table").waitFor();
  await shot("table");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "文字表" }).click();
  await giveFiles(page, [{ name: "图片.xlsx", bytes: new Uint8Array([1, 2, 3]) }, { name: "rich-1.xlsx", bytes: RICH }]);
  await opened(page, "rich-1.xlsx");
  await checked(page);
  await page.waitForTimeout(1500);
  await shot("rich");
  expect(await page.locator('[data-message="not-opened"]').innerText()).toContain("图片.xlsx");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth && document.documentElement.scrollHeight <= window.innerHeight)).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});
