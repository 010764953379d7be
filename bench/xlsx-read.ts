import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read as readSheetJs } from "@e965/xlsx";
import ExcelJs from "exceljs";
import { check, type Grid } from "../src/core";
import { readWorkbook } from "../src/hosts/xlsx";
import { multiplied } from "../test/support/xlsx-rich";
import { isShort } from "./scope";
import { inOwnProcess, line, report, reportAsync, withLibreOffice, withOpenpyxl } from "./xlsx-measure";

const FORMS = join(process.cwd(), "test/forms");

/** Reads and checks rich-1, rich-50 and rich-500, and lets the peers load the same files; each in a process of its own. */
function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-bench-"));
  try {
    const rich500 = join(folder, "rich-500.xlsx");
    writeFileSync(rich500, multiplied(new Uint8Array(readFileSync(join(FORMS, "rich-50.xlsx"))), 10));
    const files: readonly (readonly [string, string, number])[] = [
      ["rich-1", join(FORMS, "rich-1.xlsx"), 15],
      ["rich-50", join(FORMS, "rich-50.xlsx"), 9],
      ...(isShort ? [] : [["rich-500", rich500, 3] as const]),
    ];
    for (const [name, path, runs] of files) {
      const reference = withOpenpyxl("timed(lambda: openpyxl.load_workbook(sys.argv[1]), int(sys.argv[2]))", path, String(runs));
      line(name, "openpyxl", reference, null);
      line(name, "exceljs", inOwnProcess("exceljs", path, String(Math.min(runs, 3))), reference);
      line(name, "SheetJS", inOwnProcess("sheetjs", path, String(Math.min(runs, 3))), reference);
      line(name, "LibreOffice", withLibreOffice(path, folder), reference);
      line(name, "ours: read", inOwnProcess("read", path, String(runs)), reference);
      line(name, "ours: check", inOwnProcess("check", path, String(runs)), reference);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , job, path = "", runs = "5"] = process.argv;

function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const read = readWorkbook(bytes, path);
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value.grids;
}

async function measure(): Promise<void> {
  const bytes = readFileSync(path);
  if (job === "read") report(() => { gridsOf(bytes); }, Number(runs));
  if (job === "check") report(() => { check(gridsOf(bytes)); }, Number(runs));
  if (job === "sheetjs") report(() => { readSheetJs(bytes, { cellStyles: true }); }, Number(runs));
  if (job === "exceljs") await reportAsync(async () => { await new ExcelJs.Workbook().xlsx.load(new Uint8Array(bytes).buffer); }, Number(runs));
}

if (job === undefined) compare();
else void measure();
