import { parseCellAddress } from "../../../core/grid/a1";
import type { SheetNote } from "../../../core/grid/grid";
import { MAX_NOTES } from "../limits";
import type { WorkbookPackage } from "../package/workbook-package";
import { END, OPEN, XmlCursor } from "../xml/xml-cursor";
import { richText } from "./shared-strings";

/** Reads the notes of a sheet. A threaded comment stands in for the note that old programs see in its place. */
export function readNotes(files: WorkbookPackage, sheetPart: string): SheetNote[] {
  const notes = new Map<string, string>();
  const threads = new Map<string, string>();
  for (const { type, target, external } of files.relationships(sheetPart)) {
    if (external || (type !== "comments" && type !== "threadedComment")) continue;
    const bytes = files.xml(target);
    if (bytes === null) continue;
    if (type === "comments") collect(bytes, "comment", notes);
    else collect(bytes, "threadedComment", threads);
  }
  for (const [address, text] of threads) notes.set(address, text);
  return placed(notes);
}

/** Gathers texts by address; replies of a thread follow one another line by line. */
function collect(bytes: Uint8Array, element: string, into: Map<string, string>): void {
  const cursor = new XmlCursor(bytes);
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token !== OPEN || cursor.name !== element) continue;
    const address = cursor.attribute("ref") ?? "";
    const text = element === "comment" ? richText(cursor) : threadText(cursor);
    const before = into.get(address);
    if (before !== undefined || into.size < MAX_NOTES) into.set(address, before === undefined ? text : `${before}\n${text}`);
  }
}

function threadText(cursor: XmlCursor): string {
  let text = "";
  if (cursor.isEmpty) return text;
  for (let token = cursor.next(); token === OPEN; token = cursor.next()) {
    if (cursor.name === "text") text += cursor.text();
    else cursor.skip();
  }
  return text;
}

function placed(notes: ReadonlyMap<string, string>): SheetNote[] {
  const found: SheetNote[] = [];
  for (const [address, text] of notes) {
    const at = parseCellAddress(address);
    if (at !== null) found.push({ ...at, text });
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}
