import { MAX_COLUMNS, MAX_ROWS } from "../limits";

const HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';
const SHAPE_TYPE =
  '<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Shapes are numbered in blocks of this many; a sheet names its block. */
const BLOCK = 1024;

/** A cell that gets a note box; 0-based. `lines` is about how many lines the note takes. */
export interface NoteBox {
  readonly row: number;
  readonly column: number;
  readonly lines: number;
}

/** An old-style drawing without shapes, for a sheet that has no notes yet; `block` counts from 1 and differs by sheet. */
export function emptyShapes(block: number): Uint8Array {
  return fromBytes(`${HEAD}<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`);
}

/** The drawing with a box for each new note. Such parts are often not well-formed XML: they are edited as they stand, byte for byte. */
export function withBoxes(part: Uint8Array, boxes: readonly NoteBox[]): Uint8Array {
  const text = asBytes(part);
  const block = Number(/<[\w.-]*:?idmap\b[^>]*\bdata\s*=\s*["'](\d+)/.exec(text)?.[1] ?? 1);
  let id = Math.max(block * BLOCK, ...[...text.matchAll(/\bid\s*=\s*["']_x0000_s(\d+)["']/g)].map((match) => Number(match[1])));
  const hasType = /\bid\s*=\s*["']_x0000_t202["']/.test(text);
  const added = boxes.map((box) => boxXml(box, ++id)).join("");
  const end = /<\/(?:[\w.-]+:)?xml\s*>\s*$/.exec(text)?.index ?? text.length;
  return fromBytes(text.slice(0, end) + (hasType ? "" : SHAPE_TYPE) + added + text.slice(end));
}

/** The drawing without the boxes of notes that are gone, and whether any shape is left in it. */
export function withoutBoxes(part: Uint8Array, cells: readonly { readonly row: number; readonly column: number }[]): { part: Uint8Array; isEmpty: boolean } {
  const gone = new Set(cells.map(({ row, column }) => `${row},${column}`));
  const text = asBytes(part);
  const opening = /<((?:[\w.-]+:)?shape)[\s>]/g;
  let kept = "";
  let from = 0;
  let left = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const close = `</${match[1] ?? ""}>`;
    const end = text.indexOf(close, match.index);
    if (end < 0) return { part, isEmpty: false };
    opening.lastIndex = end + close.length;
    const cell = noteCell(text.slice(match.index, opening.lastIndex));
    if (cell === null || !gone.has(cell)) left++;
    else {
      kept += text.slice(from, match.index);
      from = opening.lastIndex;
    }
  }
  return { part: fromBytes(kept + text.slice(from)), isEmpty: left === 0 };
}

/** The cell a note's box belongs to as "row,column"; null for other shapes. */
function noteCell(shape: string): string | null {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return null;
  const row = /<(?:[\w.-]+:)?Row>\s*(\d+)/.exec(shape)?.[1];
  const column = /<(?:[\w.-]+:)?Column>\s*(\d+)/.exec(shape)?.[1];
  return row === undefined || column === undefined ? null : `${row},${column}`;
}

function boxXml({ row, column, lines }: NoteBox, id: number): string {
  const left = Math.min(column + 1, MAX_COLUMNS - 4);
  const top = Math.min(row, MAX_ROWS - 12);
  const rows = Math.min(Math.max(4, lines + 1), 10);
  return (
    `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_s${id}" type="#_x0000_t202" ` +
    `style="position:absolute;margin-left:60pt;margin-top:2pt;width:200pt;height:${rows * 14}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
    `<x:ClientData xmlns:x="urn:schemas-microsoft-com:office:excel" ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${left}, 15, ${top}, 2, ${left + 3}, 15, ${top + rows}, 2</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Bytes as a text of as many characters, so that what is not touched stays the very same bytes. */
function asBytes(part: Uint8Array): string {
  let text = "";
  for (let at = 0; at < part.length; at += 8192) text += String.fromCharCode(...part.subarray(at, at + 8192));
  return text;
}

function fromBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
