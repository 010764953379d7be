import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { checked, drawn, opened, openWorkbench, paneOf, savedBytes, serveWorkbench, type ServedWorkbench } from "../support/workbench-page";
import { FORMS, gridsOf, SAMPLES } from "../support/xlsx-files";

jest.setTimeout(240_000);

const RICH = join(FORMS, "rich-1.xlsx");
const SAMPLE = new Uint8Array(readFileSync(join(SAMPLES, "wutongqiao-2024-self-evaluation.xlsx")));

let browser: Browser;
let served: ServedWorkbench;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench()]);
}, 300_000);
afterAll(async () => {
  served.stop();
  await browser.close();
});

type Region = "bar" | "files" | "messages" | "grid" | "pane";

/** Part of the page that has the focus, and the name of what has it there. */
function focus(page: Page): Promise<{ readonly region: string; readonly name: string }> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const region = activeElement?.closest("[data-region]")?.getAttribute("data-region") ?? "";
    return { region, name: (activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "").trim() };
  });
}

/** Goes to a part of the page by F6. */
async function goTo(page: Page, region: Region): Promise<void> {
  for (let step = 0; step < 6; step++) {
    if ((await focus(page)).region === region) return;
    await page.keyboard.press("F6");
  }
  throw new Error(`F6 does not reach ${region}`);
}

/** Goes to a named control of the part that has the focus: by Shift+Tab to its beginning, then by Tab. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const { region } = await focus(page);
  const seen: string[] = [];
  for (const key of ["Shift+Tab", "Tab"]) {
    for (let step = 0; step < 40; step++) {
      const now = await focus(page);
      if (now.region !== region) break;
      if (name.test(now.name)) return;
      seen.push(now.name.slice(0, 20));
      await page.keyboard.press(key);
    }
    for (let step = 0; step < 6 && (await focus(page)).region !== region; step++) await page.keyboard.press("F6");
  }
  throw new Error(`Tab does not reach ${String(name)}; it reaches ${seen.join(", ")}`);
}

async function ready(): Promise<{ page: Page; errors: string[]; close: () => Promise<void> }> {
  const { page, errors, context } = await openWorkbench(browser, served.address);
  await checked(page);
  await drawn(page);
  return { page, errors, close: () => context.close() };
}

test("a day's work by keys alone: open, look, change, correct, take back, save, close", async () => {
  const { page, errors, close } = await ready();
  const key = (name: string): Promise<void> => page.keyboard.press(name);

  await goTo(page, "pane");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), key("Control+o")]);
  await chooser.setFiles(RICH);
  await opened(page, "rich-1.xlsx");
  await checked(page);
  await page.waitForTimeout(1500);

  await goTo(page, "bar");
  await tabTo(page, /^示例$/);
  await key("Enter");
  await key("ArrowDown");
  await key("Enter");
  await opened(page, "gongjing-2021");
  await checked(page);
  await page.waitForTimeout(1500);

  await goTo(page, "files");
  await tabTo(page, /gongjing/);
  await key("ArrowLeft");
  await key("ArrowLeft");
  await key("Enter");
  await opened(page, "wutongqiao-2024");
  await checked(page);

  await goTo(page, "bar");
  await tabTo(page, /^文字表$/);
  await key("Space");
  await page.locator("table").waitFor();
  await goTo(page, "grid");
  const second = gridsOf(SAMPLE)[1]?.sheet ?? "";
  await tabTo(page, new RegExp(`^${second}$`));
  await key("Enter");
  await page.locator("table caption", { hasText: second }).waitFor();
  await tabTo(page, new RegExp(`^${gridsOf(SAMPLE)[0]?.sheet ?? ""}$`)).catch(() => key("Shift+Tab"));
  await key("Enter");
  await goTo(page, "bar");
  await key("Space");
  await page.locator("table").waitFor({ state: "detached" });

  await goTo(page, "pane");
  await key("Control+Enter");
  await checked(page);
  await tabTo(page, /^更正 \d+ 处/);
  await key("Enter");
  await paneOf(page).getByRole("checkbox").first().waitFor();
  await key("Control+Enter");
  await paneOf(page).getByText(/已写入 \d+ 处/).first().waitFor();
  expect(gridsOf(await savedBytes(page))[0]?.cells[7]?.[9]?.value).toBe(10);
  await goTo(page, "pane");
  await tabTo(page, /^撤销更正/);
  await key("Enter");
  await page.waitForTimeout(2000);
  expect(gridsOf(await savedBytes(page))[0]?.cells[7]?.[9]?.value).toBe(gridsOf(SAMPLE)[0]?.cells[7]?.[9]?.value);

  // From a finding to its cell and on with typing there.
  await goTo(page, "pane");
  await tabTo(page, /^(?!全部|必须改|需说明|提示|查找|审核|更正|更多).{12,}/);
  await key("ArrowDown");
  await key("Enter");
  await page.waitForTimeout(800);
  await goTo(page, "grid");
  const place = await page.locator('[data-u-comp="defined-name"] input').first().inputValue();
  expect(place).not.toBe("A1");
  await page.keyboard.type("改过的字");
  await key("Enter");
  await page.waitForTimeout(1200);
  expect(JSON.stringify(gridsOf(await savedBytes(page)).map(({ cells }) => cells))).toContain("改过的字");
  await key("Control+z");
  await page.waitForTimeout(1200);
  expect(JSON.stringify(gridsOf(await savedBytes(page)).map(({ cells }) => cells))).not.toContain("改过的字");
  await key("Control+y");
  await page.waitForTimeout(1200);
  await page.locator('[role="tab"][aria-label*="未保存"]').waitFor();

  await goTo(page, "files");
  await tabTo(page, /^关闭 wutongqiao/);
  await key("Enter");
  const question = page.getByRole("alertdialog");
  await question.waitFor();
  await key("F6");
  expect(await question.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await tabTo(page, /^不保存，关闭$/);
  await key("Enter");
  await opened(page, "gongjing-2021");
  expect(await page.locator('[data-region="files"] [role="tab"]').count()).toBe(2);
  expect(errors).toEqual([]);
  await close();
});

/**
 * Walks parts of the page by Tab, by arrows inside lists and by F6 out of the grid; answers what can be pressed and was not reached, and what
 * does not look otherwise with the focus than without.
 */
async function walked(page: Page, regions: readonly Region[]): Promise<{ readonly missed: readonly string[]; readonly unseen: readonly string[]; readonly stops: number }> {
  await page.evaluate(() => document.querySelectorAll("[data-reached]").forEach((element) => element.removeAttribute("data-reached")));
  const mark = (): Promise<boolean> => page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.closest("[data-grid]") !== null) return false;
    const isNew = !activeElement.hasAttribute("data-reached");
    activeElement.setAttribute("data-reached", "");
    return isNew;
  });
  const unseen: string[] = [];
  let stops = 0;
  for (const region of regions) {
    await goTo(page, region);
    for (let step = 0; step < 60 && (await focus(page)).region === region; step++) await page.keyboard.press("Shift+Tab");
    await goTo(page, region);
    for (let step = 0; step < 60 && (await focus(page)).region === region; step++) {
      if (!(await mark())) {
        await page.keyboard.press("Tab");
        continue;
      }
      stops++;
      if (!(await looksFocused(page)) && !(await looksFocused(page))) unseen.push((await focus(page)).name.slice(0, 30));
      for (const arrow of ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"]) for (let more = 0; more < 400; more++) {
        await page.keyboard.press(arrow);
        // A long list draws its next lines before one of them takes the focus.
        if (!(await mark()) && !(await page.waitForTimeout(150).then(mark))) break;
      }
      await page.keyboard.press("Tab");
    }
  }
  const missed = await page.evaluate((wanted) => {
    const pressable = wanted.flatMap((region) => [...document.querySelectorAll<HTMLElement>(`[data-region="${region}"] :is(button, a[href], input:not([hidden]), select, textarea)`)]);
    return pressable
      .filter((element) => element.closest("[data-grid]") === null && element.checkVisibility({ visibilityProperty: true }) && !element.hasAttribute("disabled") && !element.hasAttribute("data-reached") && element.closest('[aria-hidden="true"]') === null)
      .map((element) => (element.getAttribute("aria-label") ?? element.innerText).trim());
  }, regions);
  return { missed, unseen, stops };
}

/** Whether what has the focus is drawn otherwise than without it. */
async function looksFocused(page: Page): Promise<boolean> {
  const box = await page.evaluate(() => {
    const { x = 0, y = 0, width = 0, height = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
    const left = Math.max(0, x - 4);
    const top = Math.max(0, y - 4);
    return { x: left, y: top, width: Math.min(innerWidth - left, width + 8), height: Math.min(innerHeight - top, height + 8) };
  });
  if (box.width < 1 || box.height < 1) return true;
  const withFocus = await page.screenshot({ clip: box, animations: "disabled", caret: "initial" });
  const back = await page.evaluateHandle(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement) activeElement.blur();
    return activeElement;
  });
  const without = await page.screenshot({ clip: box, animations: "disabled", caret: "initial" });
  await back.evaluate((element) => (element instanceof HTMLElement ? element.focus() : undefined));
  return Buffer.compare(withFocus, without) !== 0;
}

test("everything that can be pressed is reached by keys and seen when it is", async () => {
  const { page, close } = await ready();
  const findings = await walked(page, ["bar", "files", "pane"]);
  expect(findings).toMatchObject({ missed: [], unseen: [] });
  expect(findings.stops).toBeGreaterThan(10);
  await goTo(page, "bar");
  await tabTo(page, /^文字表$/);
  await page.keyboard.press("Space");
  await page.locator("table").waitFor();
  expect(await walked(page, ["bar", "grid"])).toMatchObject({ missed: [], unseen: [] });
  await goTo(page, "pane");
  await tabTo(page, /^更多$/);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(800);
  expect(await walked(page, ["pane"])).toMatchObject({ missed: [], unseen: [] });
  await close();
});
