import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { applyCertain, checked, drawn, giveFiles, opened, openWorkbench, paneOf, savedBytes, serveWorkbench, type ServedWorkbench } from "../support/workbench-page";
import { faultsOf } from "../support/xlsx-checker";
import { changedParts } from "../support/xlsx-comparison";
import { FORMS, gridsOf, SAMPLES, workbooksIn } from "../support/xlsx-files";
import { hasLibreOffice, hasOpenpyxl, readBytesWithOpenpyxl, savedByLibreOffice } from "../support/xlsx-oracle";

jest.setTimeout(120_000);

let browser: Browser;
let served: ServedWorkbench;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWorkbench()]);
}, 300_000);
afterAll(async () => {
  served.stop();
  await browser.close();
});

const WORKBOOKS = [...workbooksIn(SAMPLES), join(FORMS, "rich-1.xlsx")];
/** What correcting may touch besides the sheets: styles, our own part, notes and the lists that name them. */
const MAY_CHANGE = /^(xl\/styles\.xml|xl\/workbook\.xml|xl\/worksheets\/sheet\d+\.xml|customXml\/.*|\[Content_Types\]\.xml|.*\.rels|xl\/comments.*|xl\/drawings\/vmlDrawing.*|xl\/calcChain\.xml)$/;

describe("from the served page to the saved file", () => {
  test.each(WORKBOOKS)("%s: opened, checked, corrected, saved", async (path) => {
    const name = path.split(/[\\/]/).at(-1) ?? "";
    const original = new Uint8Array(readFileSync(path));
    const { page, context, errors, strangers } = await openWorkbench(browser, served.address);
    await checked(page);
    await giveFiles(page, [{ name: `x-${name}`, bytes: original }]);
    await opened(page, `x-${name}`);
    await checked(page);
    await drawn(page);
    expect(Buffer.compare(Buffer.from(await savedBytes(page)), Buffer.from(original))).toBe(0);
    const canCorrect = (await paneOf(page).getByRole("button", { name: /^更正 \d+ 处/ }).count()) > 0;
    const written = canCorrect ? await applyCertain(page) : 0;
    const bytes = await savedBytes(page);
    expect(faultsOf(bytes)).toEqual([]);
    expect(changedParts(original, bytes).filter((part) => !MAY_CHANGE.test(part))).toEqual([]);
    const [before, after] = [gridsOf(original), gridsOf(bytes)];
    const changed = after.flatMap((grid, index) => grid.cells.flatMap((line, row) => (line ?? []).filter((cell, column) => {
      const old = before[index]?.cells[row]?.[column];
      return cell?.value !== old?.value || cell?.formula !== old?.formula;
    })));
    expect(changed).toHaveLength(written);
    if (hasOpenpyxl) expect(readBytesWithOpenpyxl([bytes])[0]).toHaveLength(after.length);
    if (hasLibreOffice) expect(gridsOf(savedByLibreOffice([bytes])[0] ?? new Uint8Array()).map(({ sheet }) => sheet)).toEqual(after.map(({ sheet }) => sheet));
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
