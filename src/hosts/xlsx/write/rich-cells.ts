import type { OpenedWorkbook } from "../opened-workbook";
import { END, OPEN, XmlCursor } from "../xml/xml-cursor";
import { decodeUtf8 } from "../xml/xml-text";
import type { CellContent } from "./cell-content";
import type { CellPlace, SheetSurvey } from "./sheet-survey";
import { withoutPrefix } from "./style-section";

/** Gives texts with runs of different looks back as such, so that undo can restore them. */
export class RichCells {
  private shared: Uint8Array | null | undefined;

  constructor(private readonly opened: OpenedWorkbook) {}

  /** The content with its runs, when the cell's text has any; else the content as it is. */
  withRuns(content: CellContent, survey: SheetSurvey, place: CellPlace): CellContent {
    if (content.kind !== "text") return content;
    const runs = place.type === "s" ? this.sharedRuns(survey, place) : inlineRuns(survey, place);
    return runs === null ? content : { kind: "rich", text: content.text, runs };
  }

  private sharedRuns(survey: SheetSurvey, place: CellPlace): string | null {
    const cursor = new XmlCursor(survey.bytes.subarray(place.start, place.end));
    let index = -1;
    for (let token = cursor.next(); token !== END; token = cursor.next()) if (token === OPEN && cursor.name === "v") index = Number(cursor.text());
    if (this.shared === undefined) {
      const part = this.opened.linkedPart("sharedStrings");
      this.shared = part === null ? null : this.opened.files.xml(part);
    }
    return this.shared === null ? null : runsOfItem(new XmlCursor(this.shared), "si", index);
  }
}

function inlineRuns(survey: SheetSurvey, place: CellPlace): string | null {
  return runsOfItem(new XmlCursor(survey.bytes.subarray(place.start, place.end)), "is", 0);
}

/** The inside of the index-th element of a name when it has runs or readings; null when it is plain text. */
function runsOfItem(cursor: XmlCursor, name: string, index: number): string | null {
  let left = index;
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token !== OPEN || cursor.name !== name || left-- > 0) continue;
    const [start, prefix] = [cursor.tagEnd, cursor.prefix()];
    if (cursor.isEmpty) return null;
    cursor.skip();
    const inside = withoutPrefix(decodeUtf8(cursor.bytes, start, cursor.tagStart), prefix);
    return /<(?:r|rPh)[\s>]/.test(inside) ? inside : null;
  }
  return null;
}
