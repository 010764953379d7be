import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook, XlsxFileHost } from "../../../src/hosts/xlsx";
import { must, twentyCorrections } from "../../support/xlsx-corrections";
import { bytesOf, firstGrid, FORMS, gridsOf } from "../../support/xlsx-files";

const PATH = join(FORMS, "rich-1.xlsx");

/** The file inside a larger memory that belongs to others too, as Node hands small files out. */
function shared(before: number): { whole: Buffer; file: Buffer } {
  const content = readFileSync(PATH);
  const whole = Buffer.alloc(before + content.length + 100, 0xaa);
  content.copy(whole, before);
  return { whole, file: whole.subarray(before, before + content.length) };
}

test.each([0, 1, 7, 8192])("a Buffer that begins %i bytes into a shared memory is corrected and undone like any other, and not written into", async (before) => {
  const { whole, file } = shared(before);
  const untouched = Buffer.from(whole);
  const host = new XlsxFileHost(must(openWorkbook(file, "表.xlsx")));
  const plan = twentyCorrections(firstGrid(bytesOf(PATH)));
  expect(must(await host.apply(plan)).applied).toHaveLength(20);
  const plain = new XlsxFileHost(must(openWorkbook(bytesOf(PATH), "表.xlsx")));
  must(await plain.apply(plan));
  expect(Buffer.from(host.bytes).equals(Buffer.from(plain.bytes))).toBe(true);
  expect(must(await host.undo()).restored).toHaveLength(20);
  expect(gridsOf(host.bytes)).toEqual(gridsOf(bytesOf(PATH)));
  expect(whole.equals(untouched)).toBe(true);
});
