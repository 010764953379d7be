import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { check } from "../src/core";
import { readWorkbook } from "../src/hosts/xlsx";
import { readZipDirectory } from "../src/hosts/xlsx/zip/zip-directory";
import { multiplied } from "../test/support/xlsx-rich";
import { inTurns, type Spent } from "./processor-time";
import { isShort } from "./scope";

/** Parts whose bytes hold what the sheets say. */
const SHEETS = /^xl\/(?:worksheets\/[^/]+\.xml|sharedStrings\.xml)$/;
const RUNS = 9;

/** Looks at every byte once, as any reader has to. */
function passOver(bytes: Uint8Array): number {
  let tags = 0;
  let at = 0;
  while (at < bytes.length) {
    if (bytes[at] === 60) tags += 1;
    at += 1;
  }
  return tags;
}

/** The least that reading a workbook can cost: inflate the sheets, and look at every byte of them once. */
function floor(workbook: Uint8Array): number {
  return Object.values(unzipSync(workbook, { filter: ({ name }) => SHEETS.test(name) })).reduce((tags, part) => tags + passOver(part), 0);
}

/** The same with the inflater built into Node, which no page in a browser has. */
function builtInFloor(workbook: Uint8Array): number {
  const parts = readZipDirectory(workbook).filter(({ name }) => SHEETS.test(name));
  return parts.reduce((tags, { dataStart, dataEnd, method }) => {
    const packed = workbook.subarray(dataStart, dataEnd);
    return tags + passOver(method === 0 ? packed : inflateRawSync(packed));
  }, 0);
}

function gridsOf(workbook: Uint8Array) {
  const read = readWorkbook(workbook, "floor.xlsx");
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value.grids;
}

function compare(name: string, workbook: Uint8Array): void {
  const forms = check(gridsOf(workbook)).forms.length;
  const spent = inTurns([() => floor(workbook), () => builtInFloor(workbook), () => gridsOf(workbook), () => check(gridsOf(workbook))], RUNS);
  const [least = { least: 0, median: 0, clock: 0 }, builtIn, read, checked] = spent;
  const shown = (what: string, time: Spent | undefined): string => `${what} ${(time?.median ?? 0).toFixed(1)} ms (${((time?.median ?? 0) / least.median).toFixed(2)} × floor)`;
  process.stdout.write(`${name.padEnd(12)} ${String(forms).padStart(3)} forms  floor ${least.median.toFixed(1)} ms  ${shown("Node's own inflater", builtIn)}  ${shown("read", read)}  ${shown("read and checked", checked)}\n`);
}

const rich = new Uint8Array(readFileSync("test/forms/rich-50.xlsx"));
for (const name of ["gongjing-2021-project-declaration", "luan-2021-dual-term-targets", "wutongqiao-2024-self-evaluation"]) {
  compare(name.split("-")[0] ?? name, new Uint8Array(readFileSync(`samples/${name}.xlsx`)));
}
compare("rich-1", new Uint8Array(readFileSync("test/forms/rich-1.xlsx")));
compare("rich-50", rich);
if (!isShort) compare("rich-500", multiplied(rich, 10));
