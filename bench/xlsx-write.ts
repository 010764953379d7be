import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as ExcelJs from "exceljs";
import type { WritePlan } from "../src/core/host";
import { openWorkbook, patchWorkbook, readGrids } from "../src/hosts/xlsx";
import { editOf } from "../test/support/xlsx-corrections";
import { multiplied } from "../test/support/xlsx-rich";
import { isShort } from "./scope";
import { inOwnProcess, line, report, reportAsync, withOpenpyxl } from "./xlsx-measure";

const FORMS = join(process.cwd(), "test/forms");
const ROWS = [14, 15, 16, 17, 18];
const SHEETS = 4;

const OPENPYXL = `
def job():
    book = openpyxl.load_workbook(sys.argv[1])
    for ws in book.worksheets[:4]:
        for row in range(15, 20):
            cell = ws.cell(row, 9); cell.value = 8.25
            cell.fill = openpyxl.styles.PatternFill("solid", fgColor="FFFFE699")
            cell.comment = openpyxl.comments.Comment("note", "me")
    book.save(sys.argv[3])
timed(job, int(sys.argv[2]))
`;

/** Writes 20 cells with fill and note into rich-500 with our writer, exceljs and openpyxl; each in a process of its own. */
function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-bench-"));
  try {
    const files: readonly (readonly [string, number, number])[] = isShort ? [["rich-50", 1, 3]] : [["rich-50", 1, 3], ["rich-500", 10, 2]];
    for (const [name, times, runs] of files) {
      const path = join(folder, `${name}.xlsx`);
      const out = join(folder, "out.xlsx");
      writeFileSync(path, multiplied(new Uint8Array(readFileSync(join(FORMS, "rich-50.xlsx"))), times));
      const reference = withOpenpyxl(OPENPYXL, path, String(runs), out);
      line(name, "openpyxl", reference, null);
      line(name, "exceljs", inOwnProcess("exceljs", path, String(runs), out), reference);
      line(name, "ours", inOwnProcess("ours", path, String(runs * 4 + 1), out), reference);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ours(path: string, out: string): void {
  const opened = openWorkbook(new Uint8Array(readFileSync(path)), path);
  if (!opened.ok) throw new Error(opened.problem.detail);
  const names = opened.value.sheetInfos().slice(0, SHEETS).map(({ name }) => name);
  const grids = readGrids(opened.value, names);
  if (!grids.ok) throw new Error(grids.problem.detail);
  const plan: WritePlan = { edits: grids.value.flatMap((grid) => ROWS.map((row) => editOf(grid, row, 8, { kind: "number", number: "8.25" }, "原值 → 新值"))) };
  const patched = patchWorkbook(opened.value, plan);
  if (!patched.ok || patched.value.receipt.applied.length !== 20) throw new Error("not all cells were written");
  writeFileSync(out, patched.value.bytes);
}

async function exceljs(path: string, out: string): Promise<void> {
  const load = createRequire(join(process.cwd(), "package.json"));
  const { Workbook }: typeof ExcelJs = load("exceljs");
  const book = new Workbook();
  await book.xlsx.readFile(path);
  for (const sheet of book.worksheets.slice(0, SHEETS)) {
    for (const row of ROWS) {
      const cell = sheet.getCell(row + 1, 9);
      cell.value = 8.25;
      cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFE699" } };
      cell.note = "原值 → 新值";
    }
  }
  await book.xlsx.writeFile(out);
}

const [, , job, path = "", runs = "3", out = ""] = process.argv;
if (job === "ours") report(() => ours(path, out), Number(runs));
else if (job === "exceljs") void reportAsync(() => exceljs(path, out), Number(runs));
else compare();
