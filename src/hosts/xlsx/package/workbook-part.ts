import type { SheetVisibility } from "../../../core/grid/grid";
import { MAX_SHEETS } from "../limits";
import { WorkbookFault } from "../workbook-fault";
import { CLOSE, END, OPEN, XmlCursor } from "../xml/xml-cursor";
import { spreadsheetText } from "../xml/xml-text";
import type { Relationship } from "./relationships";

/** One worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly part: string;
  /** The workbook's own number for the sheet (calcChain names sheets by it). */
  readonly sheetId: string;
}

/** What the workbook's main part says. */
export interface WorkbookPart {
  /** Worksheets in tab order; chart sheets and macro sheets are left out. */
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

/** Reads the main part of a workbook. */
export function readWorkbookPart(bytes: Uint8Array, links: readonly Relationship[]): WorkbookPart {
  const cursor = new XmlCursor(bytes);
  const targets = new Map(links.map((link) => [link.id, link]));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let inSheets = false;
  let root = "";
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token === CLOSE) {
      if (cursor.name === "sheets") inSheets = false;
    } else if (root === "") {
      root = cursor.name;
      if (root !== "workbook") throw new WorkbookFault("not-a-workbook", `main part is a ${root}`);
    } else if (cursor.name === "workbookPr") date1904 ||= cursor.flag("date1904");
    else if (cursor.name === "sheets") inSheets = !cursor.isEmpty;
    else if (inSheets && cursor.name === "sheet" && token === OPEN) {
      const entry = sheetEntry(cursor, targets);
      if (entry !== null) sheets.push(entry);
      if (sheets.length > MAX_SHEETS) throw new WorkbookFault("too-large", "more sheets than can be read");
    }
  }
  if (root === "") throw new WorkbookFault("damaged", "main part is empty");
  return { sheets, date1904 };
}

function sheetEntry(cursor: XmlCursor, targets: ReadonlyMap<string, Relationship>): SheetEntry | null {
  const link = targets.get(cursor.prefixedAttribute("id") ?? cursor.attribute("id") ?? "");
  if (link?.type !== "worksheet" || link.external) return null;
  const state = cursor.attribute("state");
  return {
    name: spreadsheetText(cursor.attribute("name") ?? ""),
    visibility: state === "hidden" ? "hidden" : state === "veryHidden" ? "very-hidden" : "visible",
    part: link.target,
    sheetId: cursor.attribute("sheetId") ?? "",
  };
}
