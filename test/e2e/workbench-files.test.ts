import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { checked, drawn, dropFiles, giveFiles, opened, openWorkbench, savedBytes, serveWorkbench, typeInto, type ServedWorkbench } from "../support/workbench-page";
import { FORMS, gridsOf, SAMPLES } from "../support/xlsx-files";
import { describeWith, hasLibreOffice, savedByLibreOffice } from "../support/xlsx-oracle";

jest.setTimeout(120_000);

const SAMPLE = new Uint8Array(readFileSync(join(SAMPLES, "wutongqiao-2024-self-evaluation.xlsx")));
const RICH = new Uint8Array(readFileSync(join(FORMS, "rich-1.xlsx")));

let browser: Browser;
let served: ServedWorkbench;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "workbench-"));
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench()]);
}, 300_000);
afterAll(async () => {
  served.stop();
  rmSync(folder, { recursive: true });
  await browser.close();
});

/** An OLE file whose directory lists one stream: what Excel makes of a workbook with a password. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(30, 9, true);
  view.setUint32(48, 0, true);
  const name = "EncryptedPackage";
  for (const [index, character] of Array.from(name).entries()) view.setUint16(512 + index * 2, character.charCodeAt(0), true);
  view.setUint16(512 + 64, (name.length + 1) * 2, true);
  return bytes;
}

describe("files that cannot be opened are told plainly, and nothing is lost", () => {
  test.each([
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "不是电子表格"],
    ["an empty file", new Uint8Array(), "没有打开"],
    ["a file with a password", encrypted(), "密码"],
    ["half a file", SAMPLE.slice(0, SAMPLE.length / 2), "损坏"],
  ])("%s", async (_, bytes, words) => {
    const { page, context, errors } = await openWorkbench(browser, served.address);
    await checked(page);
    await drawn(page);
    await typeInto(page, "I14", "12");
    await giveFiles(page, [{ name: "报表.xlsx", bytes }]);
    const message = page.locator('[data-message="not-opened"]');
    await message.waitFor();
    expect(await message.innerText()).toContain(words);
    expect(await message.innerText()).toContain("报表.xlsx");
    expect(gridsOf(await savedBytes(page))[0]?.cells[13]?.[8]?.value).toBe(12);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("a file of 200 MB", async () => {
    const path = join(folder, "很大.xlsx");
    writeFileSync(path, SAMPLE);
    truncateSync(path, 200 * 1024 * 1024);
    const { page, context, errors } = await openWorkbench(browser, served.address);
    await checked(page);
    await page.locator('input[type="file"]').setInputFiles(path);
    await page.locator('[data-message="not-opened"]').waitFor({ timeout: 60_000 });
    expect(await page.getByRole("tab", { name: /wutongqiao/ }).count()).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });
});

test("two files dropped at once become two tabs, each with its own pane and its own edits", async () => {
  const { page, context, errors } = await openWorkbench(browser, served.address);
  await checked(page);
  await dropFiles(page, [{ name: "甲.xlsx", bytes: RICH }, { name: "乙.xlsx", bytes: SAMPLE }]);
  await opened(page, "乙.xlsx");
  await checked(page);
  await drawn(page);
  await typeInto(page, "I14", "77");
  await page.getByRole("tab", { name: "甲.xlsx" }).click();
  await opened(page, "甲.xlsx");
  await page.waitForTimeout(1000);
  await typeInto(page, "H15", "55");
  expect(gridsOf(await savedBytes(page))[0]?.cells[14]?.[7]?.value).toBe(55);
  await page.getByRole("tab", { name: /^乙\.xlsx/ }).click();
  await page.waitForTimeout(800);
  const second = gridsOf(await savedBytes(page));
  expect(second[0]?.cells[13]?.[8]?.value).toBe(77);
  expect(second[0]?.cells[14]?.[7]?.value).toBe(gridsOf(SAMPLE)[0]?.cells[14]?.[7]?.value);
  expect(errors).toEqual([]);
  await context.close();
});

test("of two files dropped at once the good one opens, and the page says what is wrong with the other", async () => {
  const { page, context, errors } = await openWorkbench(browser, served.address);
  await checked(page);
  await dropFiles(page, [{ name: "好.xlsx", bytes: SAMPLE }, { name: "坏.xlsx", bytes: SAMPLE.slice(0, 3000) }]);
  await opened(page, "好.xlsx");
  const message = page.locator('[data-message="not-opened"]');
  await message.waitFor();
  expect(await message.innerText()).toContain("坏.xlsx");
  expect(await page.locator('[data-region="files"] [role="tab"]').count()).toBe(2);
  expect(errors).toEqual([]);
  await context.close();
});

test("a disk without room says so, and the changes stay on the page", async () => {
  const { page, context } = await openWorkbench(browser, served.address);
  // The save dialog as browsers have it, onto a disk that takes nothing more.
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: () => Promise.resolve({
        name: "副本.xlsx",
        createWritable: () => Promise.resolve({ write: () => Promise.reject(new DOMException("no room", "QuotaExceededError")), close: () => Promise.resolve() }),
      }),
    });
  });
  await page.reload();
  await checked(page);
  await drawn(page);
  await typeInto(page, "I14", "12");
  await page.keyboard.press("Control+s");
  await page.locator('[data-message="not-saved"]').waitFor();
  await page.getByRole("tab", { name: /wutongqiao.*未保存/ }).waitFor();
  await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  expect(gridsOf(await savedBytes(page))[0]?.cells[13]?.[8]?.value).toBe(12);
  await context.close();
});

test("an unsaved file asks before it is closed", async () => {
  const { page, context } = await openWorkbench(browser, served.address);
  await checked(page);
  await drawn(page);
  await typeInto(page, "I14", "12");
  await page.getByRole("button", { name: /^关闭 wutongqiao/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "取消" }).click();
  await page.getByRole("tab", { name: /wutongqiao.*未保存/ }).waitFor();
  await page.getByRole("button", { name: /^关闭 wutongqiao/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "不保存，关闭" }).click();
  await page.getByText("把 .xlsx 文件拖到这里").waitFor();
  await context.close();
});

test("work that was not saved is offered again after the page went away", async () => {
  const { page, context } = await openWorkbench(browser, served.address);
  await checked(page);
  await drawn(page);
  await typeInto(page, "I14", "12");
  await page.waitForTimeout(800);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(served.address);
  await checked(again);
  await again.getByRole("button", { name: "接着改" }).click();
  await again.getByRole("tab", { name: /wutongqiao.*未保存/ }).waitFor();
  await again.waitForTimeout(1500);
  expect(gridsOf(await savedBytes(again))[0]?.cells[13]?.[8]?.value).toBe(12);
  await again.close();
  const third = await context.newPage();
  await third.goto(served.address);
  await checked(third);
  expect(await third.getByRole("button", { name: "接着改" }).count()).toBe(0);
  await context.close();
});

test("a browser without room says so, and the file can still be saved", async () => {
  const { page, context } = await openWorkbench(browser, served.address);
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await page.reload();
  await checked(page);
  await drawn(page);
  await typeInto(page, "I14", "12");
  await page.locator('[data-message="not-kept-safe"]').waitFor();
  expect(gridsOf(await savedBytes(page))[0]?.cells[13]?.[8]?.value).toBe(12);
  await context.close();
});

describeWith(hasLibreOffice, "LibreOffice", "old workbooks", () => {
  test("an .xls is checked and shown, and cannot be changed", async () => {
    const [xls = new Uint8Array()] = savedByLibreOffice([SAMPLE], "xls");
    const { page, context, errors } = await openWorkbench(browser, served.address);
    await checked(page);
    await giveFiles(page, [{ name: "旧表.xls", bytes: xls }]);
    await opened(page, "旧表.xls");
    await page.locator('[data-message="read-only"]').waitFor();
    expect(await checked(page)).toMatch(/必须改/);
    await drawn(page);
    await page.mouse.click(300, 400);
    await page.keyboard.type("5");
    await page.locator('[data-message="locked"]').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

test("the page opens without its server once it has been there", async () => {
  const own = await serveWorkbench();
  const { page, context, errors } = await openWorkbench(browser, own.address);
  await checked(page);
  await page.getByText("可离线使用").waitFor({ timeout: 60_000 });
  own.stop();
  await page.waitForTimeout(500);
  await page.reload();
  expect(await checked(page)).toMatch(/必须改/);
  await drawn(page);
  expect(errors).toEqual([]);
  await context.close();
});
