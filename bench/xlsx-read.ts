import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../src/hosts/xlsx";
import { multiplied } from "../test/support/xlsx-rich";
import { inOwnProcess, line, report, withOpenpyxl } from "./xlsx-measure";

const FORMS = join(process.cwd(), "test/forms");

/** Reads rich-1, rich-50 and rich-500 with our reader and with openpyxl; each in a process of its own. */
function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-bench-"));
  try {
    const rich500 = join(folder, "rich-500.xlsx");
    writeFileSync(rich500, multiplied(new Uint8Array(readFileSync(join(FORMS, "rich-50.xlsx"))), 10));
    const files: readonly (readonly [string, string, number])[] = [
      ["rich-1", join(FORMS, "rich-1.xlsx"), 15],
      ["rich-50", join(FORMS, "rich-50.xlsx"), 9],
      ["rich-500", rich500, 3],
    ];
    for (const [name, path, runs] of files) {
      const reference = withOpenpyxl("timed(lambda: openpyxl.load_workbook(sys.argv[1]), int(sys.argv[2]))", path, String(runs));
      line(name, "openpyxl", reference, null);
      line(name, "ours", inOwnProcess("read", path, String(runs)), reference);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , job, path = "", runs = "5"] = process.argv;
if (job === "read") {
  const bytes = new Uint8Array(readFileSync(path));
  report(() => {
    const read = readWorkbook(bytes, path);
    if (!read.ok) throw new Error(read.problem.detail);
  }, Number(runs));
} else compare();
