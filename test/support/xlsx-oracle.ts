import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PYTHON = process.env["ORACLE_PYTHON"] ?? "/usr/bin/python3";

/** One cell as openpyxl reads it. */
export interface OracleCell {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** ARGB of a solid fill, or null. */
  readonly fill: string | null;
  readonly note: string | null;
}

/** One sheet as openpyxl reads it; cells by A1 address. */
export interface OracleSheet {
  readonly name: string;
  readonly state: string;
  readonly cells: Readonly<Record<string, OracleCell>>;
  readonly merges: readonly string[];
}

const SCRIPT = `
import sys, json, warnings
warnings.simplefilter("ignore")
import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.datetime import to_excel
def read(path):
    book = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    sheets = []
    for ws in book.worksheets:
        shown = values[ws.title]
        cells = {}
        for row in ws.iter_rows():
            for c in row:
                if isinstance(c, MergedCell): continue
                v = shown.cell(c.row, c.column).value
                f = None
                if c.data_type == "f": f = c.value if isinstance(c.value, str) else c.value.text
                if hasattr(v, "isoformat") or hasattr(v, "total_seconds"): v = to_excel(v, book.epoch)
                fill = c.fill.fgColor.rgb if c.fill and c.fill.fill_type == "solid" and isinstance(c.fill.fgColor.rgb, str) else None
                note = c.comment.text if c.comment else None
                if v is None and f is None and fill is None and note is None: continue
                cells[c.coordinate] = dict(value=v, formula=f, numberFormat=c.number_format, fill=fill, note=note)
        sheets.append(dict(name=ws.title, state=ws.sheet_state, cells=cells, merges=sorted(str(m) for m in ws.merged_cells.ranges)))
    return sheets
print(json.dumps([read(p) for p in sys.argv[1:]]))
`;

/** True when Python with openpyxl is installed here. */
export const hasOpenpyxl = spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;

/** True when LibreOffice is installed here. */
export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** `describe` where an oracle is installed; elsewhere a skipped block whose name says what is missing. */
export function describeWith(installed: boolean, oracle: string, name: string, body: () => void): void {
  if (installed) describe(name, body);
  else describe.skip(`${name} (skipped: ${oracle} is not installed)`, body);
}

/** Reads workbooks with openpyxl. */
export function readWithOpenpyxl(paths: readonly string[]): readonly (readonly OracleSheet[])[] {
  const output = execFileSync(PYTHON, ["-c", SCRIPT, ...paths], { maxBuffer: 1 << 29, encoding: "utf8" });
  const sheets: readonly (readonly OracleSheet[])[] = JSON.parse(output);
  return sheets;
}

/** Reads workbooks that exist only in memory with openpyxl. */
export function readBytesWithOpenpyxl(files: readonly Uint8Array[]): readonly (readonly OracleSheet[])[] {
  return inFolder((folder) => {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `book${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    return readWithOpenpyxl(paths);
  });
}

/** Opens each workbook in LibreOffice and gives what it saves again, as .xlsx (or another kind). */
export function savedByLibreOffice(files: readonly Uint8Array[], kind = "xlsx"): readonly Uint8Array[] {
  return inFolder((folder) => {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `book${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, "out");
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", kind, "--outdir", out, ...paths], { stdio: "pipe", timeout: 300_000 });
    return files.map((_, index) => new Uint8Array(readFileSync(join(out, `book${index}.${kind}`))));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-oracle-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
