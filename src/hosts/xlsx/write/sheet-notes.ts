import { parseCellAddress } from "../../../core/grid/a1";
import { END, OPEN, XmlCursor } from "../xml/xml-cursor";
import { NotePart, type NewNote } from "./note-part";
import { emptyShapes, withBoxes, withoutBoxes } from "./note-shapes";
import type { PackageEdit } from "./package-edit";
import type { SheetSurvey } from "./sheet-survey";
import type { Splices } from "./splices";

const NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const SHAPES_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
/** About how many characters of a note fit on a line of its box. */
const LINE = 14;

/** A sheet part under change: its name, where things stand in it, and the changes queued. */
export interface SheetUnderEdit {
  readonly part: string;
  readonly survey: SheetSurvey;
  readonly splices: Splices;
  /** Number of the sheet from 1, for the numbering of note boxes. */
  readonly number: number;
}

/** Adds notes to a sheet, with all that a sheet without notes lacks for them. Gives those that were written. */
export function addNotes(edit: PackageEdit, sheet: SheetUnderEdit, notes: readonly NewNote[], author: string): readonly NewNote[] {
  const threads = threadAddresses(edit, sheet.part);
  // Beside a conversation an old-style note cannot stand: Excel would take one for the other.
  const writable = notes.filter(({ address }) => !threads.has(address));
  if (writable.length === 0) return [];
  const existing = edit.linked(sheet.part, "comments");
  const part = existing ?? edit.freeName("xl/comments", ".xml");
  const isStrict = edit.linkNamespace.includes("purl");
  const stored = new NotePart((existing === null ? null : edit.xml(existing)) ?? NotePart.empty(isStrict ? STRICT : TRANSITIONAL));
  const fresh = writable.filter(({ address }) => stored.text(address) === null);
  stored.add(writable, author);
  edit.set(part, stored.result());
  if (existing === null) {
    edit.link(sheet.part, "comments", part);
    edit.addType(part, NOTES_TYPE);
  }
  if (fresh.length > 0) addBoxes(edit, sheet, fresh);
  return writable;
}

function addBoxes(edit: PackageEdit, sheet: SheetUnderEdit, notes: readonly NewNote[]): void {
  const boxes = notes.flatMap(({ address, text }) => {
    const at = parseCellAddress(address);
    return at === null ? [] : [{ ...at, lines: text.split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 1) / LINE), 0) }];
  });
  const existing = shapesPart(edit, sheet);
  const part = existing ?? edit.freeName("xl/drawings/vmlDrawing", ".vml");
  const before = existing === null ? null : edit.raw(existing);
  edit.set(part, withBoxes(before ?? emptyShapes(sheet.number), boxes));
  if (existing !== null) return;
  const id = edit.link(sheet.part, "vmlDrawing", part);
  edit.addDefaultType("vml", SHAPES_TYPE);
  const { prefix, legacyDrawing, legacyDrawingPlace } = sheet.survey;
  const element = `<${prefix}legacyDrawing xmlns:r="${edit.linkNamespace}" r:id="${id}"/>`;
  if (legacyDrawing === null) sheet.splices.insert(legacyDrawingPlace, element);
  else sheet.splices.replace(legacyDrawing.start, legacyDrawing.end, element);
}

/** Takes notes of ours out; parts that no note is left for go with them, unless others are about to be added. */
export function removeNotes(edit: PackageEdit, sheet: SheetUnderEdit, notes: readonly NewNote[], othersFollow: boolean): void {
  const part = edit.linked(sheet.part, "comments");
  const bytes = part === null ? null : edit.xml(part);
  if (part === null || bytes === null || notes.length === 0) return;
  const stored = new NotePart(bytes);
  const gone = stored.remove(notes);
  if (stored.isEmpty && !othersFollow) edit.remove(sheet.part, part);
  else edit.set(part, stored.result());
  removeBoxes(edit, sheet, gone, othersFollow);
}

function removeBoxes(edit: PackageEdit, sheet: SheetUnderEdit, addresses: readonly string[], othersFollow: boolean): void {
  const part = shapesPart(edit, sheet);
  const bytes = part === null ? null : edit.raw(part);
  if (part === null || bytes === null || addresses.length === 0) return;
  const cells = addresses.flatMap((address) => parseCellAddress(address) ?? []);
  const left = withoutBoxes(bytes, cells);
  if (!left.isEmpty || othersFollow) {
    edit.set(part, left.part);
    return;
  }
  edit.remove(sheet.part, part);
  const { legacyDrawing } = sheet.survey;
  if (legacyDrawing !== null) sheet.splices.replace(legacyDrawing.start, legacyDrawing.end, "");
}

function shapesPart(edit: PackageEdit, { part, survey }: SheetUnderEdit): string | null {
  const { legacyDrawing } = survey;
  const link = edit.links(part).find(({ id, external }) => id === legacyDrawing?.id && !external);
  return link !== undefined && edit.has(link.target) ? link.target : null;
}

function threadAddresses(edit: PackageEdit, sheetPart: string): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const { type, target } of edit.links(sheetPart)) {
    const bytes = type === "threadedComment" ? edit.xml(target) : null;
    if (bytes === null) continue;
    const cursor = new XmlCursor(bytes);
    for (let token = cursor.next(); token !== END; token = cursor.next()) {
      if (token === OPEN && cursor.name === "threadedComment") addresses.add(cursor.attribute("ref") ?? "");
    }
  }
  return addresses;
}
