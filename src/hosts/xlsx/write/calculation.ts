import { END, OPEN, XmlCursor } from "../xml/xml-cursor";
import type { PackageEdit } from "./package-edit";
import { Splices } from "./splices";

/** Elements of a workbook that come after calcPr, in the order the format fixes. */
const AFTER_CALCULATION = new Set(
  "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(" "),
);

/** Takes cells that no longer hold formulas out of the calculation order. Addresses by the workbook's number for the sheet. */
export function removeFromCalculationOrder(edit: PackageEdit, mainPart: string, gone: ReadonlyMap<string, ReadonlySet<string>>): void {
  const part = edit.linked(mainPart, "calcChain");
  const bytes = part === null ? null : edit.xml(part);
  if (part === null || bytes === null) return;
  const cursor = new XmlCursor(bytes);
  const splices = new Splices(bytes);
  let sheet = "";
  let said = "";
  let kept = 0;
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token !== OPEN || cursor.name !== "c") continue;
    const own = cursor.attribute("i");
    // An entry that names no sheet belongs to that of the entry before it.
    sheet = own ?? sheet;
    if (gone.get(sheet)?.has(cursor.attribute("r") ?? "") === true) {
      const start = cursor.tagStart;
      cursor.skip();
      splices.replace(start, cursor.tagEnd, "");
      continue;
    }
    kept++;
    if (own === undefined && said !== sheet) splices.insert(cursor.tagStart + 1 + cursor.prefix().length + 1, ` i="${sheet}"`);
    said = sheet;
  }
  if (splices.isEmpty) return;
  if (kept > 0) edit.set(part, splices.result());
  else edit.remove(mainPart, part);
}

/** Has the next program that opens the workbook calculate everything anew. */
export function calculateOnOpening(edit: PackageEdit, mainPart: string): void {
  const bytes = edit.xml(mainPart);
  if (bytes === null) return;
  const cursor = new XmlCursor(bytes);
  cursor.next();
  const prefix = cursor.prefix();
  const splices = new Splices(bytes);
  let place = cursor.tagEnd;
  for (let token = cursor.next(); token === OPEN; token = cursor.next()) {
    if (cursor.name === "calcPr") {
      if (cursor.flag("fullCalcOnLoad")) return;
      const span = cursor.attributeSpan("fullCalcOnLoad");
      if (span !== null) splices.replace(...span, "1");
      else splices.insert(cursor.tagStart + 1 + prefix.length + "calcPr".length, ' fullCalcOnLoad="1"');
      edit.set(mainPart, splices.result());
      return;
    }
    const isLater = AFTER_CALCULATION.has(cursor.name);
    cursor.skip();
    if (!isLater) place = cursor.tagEnd;
  }
  splices.insert(place, `<${prefix}calcPr fullCalcOnLoad="1"/>`);
  edit.set(mainPart, splices.result());
}
