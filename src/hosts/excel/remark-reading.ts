import { parseCellAddress } from "../../core/grid/a1";
import type { SheetNote } from "../../core/grid/grid";
import { MAX_REMARKS_READ } from "./limits";
import { supports } from "./office-ready";

/** A note or comment whose place is still to be asked for. */
export interface RemarkQuestion {
  readonly text: string;
  /** Asks for the cell it stands on. */
  readonly locate: (workbook: Excel.Workbook) => Excel.Range;
}

/** A note or comment with its sheet. */
export interface LocatedRemark extends SheetNote {
  readonly sheet: string;
}

/** Where notes and comments hang: a workbook, or one of its sheets. */
interface RemarkOwner {
  readonly comments: Excel.CommentCollection;
  readonly notes: Excel.NoteCollection;
}

/** Asks what notes and comments there are; `sheetName` is null for those of the whole workbook. Each answer is read after the sync. */
export function askForRemarks(owner: RemarkOwner, sheetName: string | null): readonly (() => readonly RemarkQuestion[])[] {
  const { comments } = owner;
  comments.load("items/id,items/content");
  const ofComments = (): readonly RemarkQuestion[] =>
    comments.items.slice(0, MAX_REMARKS_READ).map(({ id, content }) => ({ text: content, locate: (workbook) => workbook.comments.getItem(id).getLocation() }));
  if (!supports("1.18")) return [ofComments];
  const { notes } = owner;
  notes.load("items/content");
  const ofNotes = (): readonly RemarkQuestion[] =>
    notes.items.slice(0, MAX_REMARKS_READ).map(({ content }, index) => ({
      text: content,
      // Notes have no identifier; their number within the same collection finds them again.
      locate: (workbook) => (sheetName === null ? workbook : workbook.worksheets.getItem(sheetName)).notes.getItemAt(index).getLocation(),
    }));
  return [ofComments, ofNotes];
}

/** Asks for the places of notes and comments; the answer is read after the sync. */
export function askForPlaces(workbook: Excel.Workbook, questions: readonly RemarkQuestion[]): () => readonly LocatedRemark[] {
  const asked = questions.map(({ text, locate }) => {
    const cell = locate(workbook).untrack();
    cell.load("address");
    return { text, cell };
  });
  return () => asked.flatMap(({ text, cell }) => located(cell.address, text));
}

function located(address: string, text: string): readonly LocatedRemark[] {
  const bang = address.lastIndexOf("!");
  const place = parseCellAddress(address.slice(bang + 1));
  if (place === null) return [];
  const sheet = address.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'");
  return [{ sheet, ...place, text }];
}
