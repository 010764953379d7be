import type { CellRef, Grid } from "../../core/grid/grid";
import type { SheetInfo } from "../../core/host";
import { fileKind } from "./file-kind";
import { knownCorrections } from "./ledger/found-ledger";
import { MAX_FILE_BYTES } from "./limits";
import { WorkbookPackage } from "./package/workbook-package";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./package/workbook-part";
import { CurrentResults } from "./recalculate/current-results";
import { readCellFormats, type CellFormats } from "./sheet/cell-formats";
import { readNotes } from "./sheet/notes";
import { ReadBudget } from "./sheet/read-budget";
import { readSharedStrings, type SharedStrings } from "./sheet/shared-strings";
import type { CellContext } from "./sheet/sheet-data";
import { readSheetPart, type ReadSheetPart } from "./sheet/sheet-part";
import { WorkbookFault } from "./workbook-fault";

/** A workbook file opened for reading: its parts, its sheets, and the tables its cells refer to. */
export class OpenedWorkbook {
  readonly bytes: Uint8Array;
  readonly files: WorkbookPackage;
  /** Name of the workbook's main part. */
  readonly mainPart: string;
  readonly workbook: WorkbookPart;
  private strings: SharedStrings | null = null;
  private formats: CellFormats | null = null;
  /** Sheets read so far: the bytes never change, and neither do they. */
  private readonly known = new Map<SheetEntry, ReadSheetPart>();
  /** Undefined until somebody asks; null where no correction of ours stands. */
  private results: CurrentResults | null | undefined = undefined;

  constructor(bytes: Uint8Array, readonly name: string) {
    this.bytes = plainView(bytes);
    refuseOtherKinds(this.bytes);
    this.files = new WorkbookPackage(this.bytes);
    this.mainPart = this.files.workbookPart();
    const links = this.files.relationships(this.mainPart);
    const main = this.files.xml(this.mainPart);
    if (main === null) throw new WorkbookFault("damaged", "main part is missing");
    this.workbook = readWorkbookPart(main, links);
  }

  /** The worksheets, as a host lists them. */
  sheetInfos(): SheetInfo[] {
    return this.workbook.sheets.map(({ name, visibility }) => ({ name, visibility }));
  }

  /** The part a link of the main part with this type leads to, or null. */
  linkedPart(type: string): string | null {
    const link = this.files.relationships(this.mainPart).find((candidate) => candidate.type === type && !candidate.external);
    return link?.target ?? null;
  }

  /** Reads the named sheets, or all of them, in tab order, just as they stand in the file. */
  grids(sheetNames?: readonly string[]): Grid[] {
    const context = this.context();
    return this.wanted(sheetNames).map((sheet) => this.readSheet(sheet, context).grid);
  }

  /** Reads sheets as a spreadsheet program will show them: results that rest on corrections of ours are computed anew. */
  currentGrids(sheetNames?: readonly string[]): Grid[] {
    const grids = this.grids(sheetNames);
    if (this.results === undefined) this.results = this.currentResults();
    const { results } = this;
    return results === null ? grids : this.wanted(sheetNames).map((sheet) => results.grid(sheet));
  }

  /** Formulas on the sheets read by `currentGrids` that may rest on corrections and could not be computed anew. */
  uncomputed(): readonly CellRef[] {
    return this.results?.uncomputed() ?? [];
  }

  private currentResults(): CurrentResults | null {
    const corrections = knownCorrections(this.files, this.mainPart);
    if (corrections.length === 0) return null;
    const context = this.context();
    const { formats } = context;
    return new CurrentResults({ sheets: this.workbook.sheets, formats, read: (sheet) => this.readSheet(sheet, context) }, corrections);
  }

  private wanted(sheetNames: readonly string[] | undefined): readonly SheetEntry[] {
    const wanted = sheetNames === undefined ? null : new Set(sheetNames);
    return this.workbook.sheets.filter(({ name }) => wanted === null || wanted.has(name));
  }

  private context(): CellContext {
    const { date1904 } = this.workbook;
    this.strings ??= readSharedStrings(this.linkedXml("sharedStrings"));
    this.formats ??= readCellFormats(this.linkedXml("styles"), date1904);
    return { strings: this.strings, formats: this.formats, date1904, budget: new ReadBudget() };
  }

  private readSheet(sheet: SheetEntry, context: CellContext): ReadSheetPart {
    const known = this.known.get(sheet);
    if (known !== undefined) return known;
    const bytes = this.files.xml(sheet.part);
    if (bytes === null) throw new WorkbookFault("damaged", `sheet part ${sheet.part} is missing`);
    const read = readSheetPart(bytes, sheet, readNotes(this.files, sheet.part), context);
    this.known.set(sheet, read);
    return read;
  }

  private linkedXml(type: string): Uint8Array | null {
    const part = this.linkedPart(type);
    return part === null ? null : this.files.xml(part);
  }
}

/** Node's own kind of bytes slices without copying; those who write into copies would write into the file they were given. */
function plainView(bytes: Uint8Array): Uint8Array {
  return Object.getPrototypeOf(bytes) === Uint8Array.prototype ? bytes : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length > MAX_FILE_BYTES) throw new WorkbookFault("too-large", `file of ${bytes.length} bytes`);
  const kind = fileKind(bytes);
  if (kind === "encrypted") throw new WorkbookFault("encrypted", "password is needed to open the file");
  if (kind !== "zip") throw new WorkbookFault("not-a-workbook", `file kind: ${kind}`);
}
