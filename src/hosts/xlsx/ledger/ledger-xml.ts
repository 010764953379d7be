import { cellAddress, parseCellAddress } from "../../../core/grid/a1";
import { CLOSE, END, OPEN, XmlCursor } from "../xml/xml-cursor";
import { isPlainMarkup } from "../xml/plain-markup";
import { decodeUtf8, spreadsheetText } from "../xml/xml-text";
import { spreadsheetXml } from "../xml/xml-writing";
import type { CellContent } from "../write/cell-content";
import type { StoredLook } from "../write/style-editor";
import type { LedgerEntry } from "./ledger";

/** The namespace by which our part is known; docs/ledger.md describes what is in it. */
export const LEDGER_NAMESPACE = "urn:jixiao-check:corrections";
/** The version written; parts of a later version are not touched. */
export const LEDGER_VERSION = 1;

const FILL_ELEMENTS = new Set(["fill", "patternFill", "gradientFill", "fgColor", "bgColor", "stop", "color"]);
const RUN_ELEMENTS = new Set(
  "r t rPr rPh phoneticPr b i u strike condense extend outline shadow vertAlign sz color rFont family charset scheme".split(" "),
);

/** What our part of a workbook holds. */
export interface LedgerContent {
  readonly version: number;
  readonly entries: readonly LedgerEntry[];
  /** Small texts by key. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The part as XML. */
export function ledgerXml(entries: readonly LedgerEntry[], texts: ReadonlyMap<string, string>): string {
  const cells = entries.map(entryXml).join("");
  const kept = [...texts].map(([key, text]) => `<text${attributes({ key })}>${spreadsheetXml(text)}</text>`).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<corrections xmlns="${LEDGER_NAMESPACE}" version="${LEDGER_VERSION}">${cells}${kept}</corrections>`;
}

/** Reads the part; null when it is not ours. Entries that cannot be understood are left out. */
export function readLedgerXml(bytes: Uint8Array): LedgerContent | null {
  const cursor = new XmlCursor(bytes);
  if (!opensOurs(cursor)) return null;
  const version = Number(cursor.attribute("version"));
  const entries: LedgerEntry[] = [];
  const texts = new Map<string, string>();
  for (let token = cursor.next(); token !== END && version === LEDGER_VERSION; token = cursor.next()) {
    if (token === CLOSE) continue;
    if (cursor.name === "text") {
      const key = text(cursor, "key") ?? "";
      texts.set(key, spreadsheetText(cursor.text()));
    } else if (cursor.name === "cell") {
      const entry = readEntry(cursor);
      if (entry !== null) entries.push(entry);
    } else cursor.skip();
  }
  return { version, entries, texts };
}

/** Programs that save the part again may give the namespace a prefix. */
function opensOurs(cursor: XmlCursor): boolean {
  if (cursor.next() !== OPEN || cursor.name !== "corrections") return false;
  return /xmlns(?::[\w.-]+)?\s*=\s*["']urn:jixiao-check:corrections["']/.test(decodeUtf8(cursor.bytes, cursor.tagStart, cursor.tagEnd));
}

function entryXml(entry: LedgerEntry): string {
  const { sheet, sheetId, row, column, mark, note, near, look } = entry;
  const hasMoved = entry.home.row !== row || entry.home.column !== column;
  const home = hasMoved ? cellAddress(entry.home.row, entry.home.column) : null;
  return (
    `<cell${attributes({ sheet, sheetId, ref: cellAddress(row, column), home, mark, note })}>` +
    `${contentXml("before", entry.before)}${contentXml("wrote", entry.wrote)}${look === null ? "" : lookXml(look)}` +
    `${near.map((nearby) => `<near>${spreadsheetXml(nearby)}</near>`).join("")}</cell>`
  );
}

function attributes(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? "" : ` ${name}="${spreadsheetXml(value).replace(/[\t\n]/g, (char) => `&#${char.charCodeAt(0)};`)}"`))
    .join("");
}

function contentXml(element: string, content: CellContent): string {
  const formula = content.kind === "formula" ? content.formula : null;
  const plain = content.kind === "formula" ? content.result : content;
  const runs = plain.kind === "rich" ? plain.runs : null;
  return `<${element}${attributes({ kind: plain.kind, formula, runs })}>${spreadsheetXml(textOf(plain))}</${element}>`;
}

function textOf(content: Exclude<CellContent, { kind: "formula" }>): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
    case "rich":
      return content.text;
    case "number":
      return content.digits;
    case "boolean":
      return content.isTrue ? "1" : "0";
    case "error":
      return content.error;
  }
}

function lookXml({ fill, applyFill, format, applyNumberFormat, quotePrefix }: StoredLook): string {
  return `<look${attributes({ applyFill, format, applyNumberFormat, quotePrefix })}>${spreadsheetXml(fill)}</look>`;
}

function text(cursor: XmlCursor, name: string): string | null {
  const value = cursor.attribute(name);
  return value === undefined ? null : spreadsheetText(value);
}

function readEntry(cursor: XmlCursor): LedgerEntry | null {
  const [sheet, sheetId, mark, note] = [text(cursor, "sheet"), text(cursor, "sheetId"), text(cursor, "mark"), text(cursor, "note")];
  const at = parseCellAddress(cursor.attribute("ref") ?? "");
  const home = parseCellAddress(cursor.attribute("home") ?? "") ?? at;
  const near: string[] = [];
  let before: CellContent | null = null;
  let wrote: CellContent | null = null;
  let look: StoredLook | null = null;
  const isOpen = cursor.descent() > 0;
  for (let token = isOpen ? cursor.next() : END; token === OPEN; token = cursor.next()) {
    if (cursor.name === "before") before = readContent(cursor);
    else if (cursor.name === "wrote") wrote = readContent(cursor);
    else if (cursor.name === "look") look = readLook(cursor);
    else if (cursor.name === "near") near.push(spreadsheetText(cursor.text()));
    else cursor.skip();
  }
  if (at === null || home === null || before === null || wrote === null || sheet === null) return null;
  return { sheet, sheetId: sheetId ?? "", ...at, home, before, wrote, look, mark, note, near };
}

function readContent(cursor: XmlCursor): CellContent | null {
  const [kind, formula, runs] = [text(cursor, "kind"), text(cursor, "formula"), text(cursor, "runs")];
  const value = spreadsheetText(cursor.text());
  if (kind === "rich") return runs === null || !isPlainMarkup(runs, RUN_ELEMENTS) ? { kind: "text", text: value } : { kind, text: value, runs };
  const plain = plainContent(kind, value);
  return formula === null || plain === null ? plain : { kind: "formula", formula, result: plain };
}

function plainContent(kind: string | null, value: string): Exclude<CellContent, { kind: "formula" | "rich" }> | null {
  switch (kind) {
    case "blank":
      return { kind };
    case "text":
      return { kind, text: value };
    case "number":
      return Number.isFinite(Number(value)) && value !== "" ? { kind, digits: value } : null;
    case "boolean":
      return { kind, isTrue: value === "1" };
    case "error":
      return { kind, error: value };
    default:
      return null;
  }
}

function readLook(cursor: XmlCursor): StoredLook {
  const [applyFill, format, applyNumberFormat, quotePrefix] = [text(cursor, "applyFill"), text(cursor, "format"), text(cursor, "applyNumberFormat"), text(cursor, "quotePrefix")];
  const fill = spreadsheetText(cursor.text());
  // The fill is put into a styles part as it stands: what is no fill must not get there.
  const isFill = /^<fill[\s>/]/.test(fill) && isPlainMarkup(fill, FILL_ELEMENTS);
  return { fill: isFill ? fill : "<fill/>", applyFill, format, applyNumberFormat, quotePrefix };
}
