import { plainCell, type DocumentBlock } from "./document-block";
import { isUtf16 } from "./document-kind";

/** The text of some bytes: UTF-8 or UTF-16 where they say so or fit, else GB18030, in which older Chinese programs write. */
export function decodedText(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

const LINE_END = /\r\n|\r|\n/;

/** The lines of a plain text; lines with tabs between words are rows of a table. */
export function plainTextBlocks(text: string): readonly DocumentBlock[] {
  return joinedRows(text.split(LINE_END).map((raw, line) => {
    const body = raw.trim();
    return body.includes("\t") ? row(body.split("\t"), line) : { kind: "line", text: body, line };
  }));
}

const FENCE = /^\s{0,3}(?:```|~~~)/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const ALIGNMENT_ROW = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
const RULE = /^\s{0,3}(?:[-*_]\s*){3,}$/;
/** What stands in front of a line's words: quotation, heading, bullet. */
const LINE_MARK = /^\s*(?:>\s?)*\s*(?:#{1,6}\s+|[-*+]\s+)?/;

/** The lines of a Markdown text without its marks; tables stay tables. */
export function markdownBlocks(text: string): readonly DocumentBlock[] {
  return joinedRows(text.split(LINE_END).map((raw, line): DocumentBlock => {
    if (TABLE_ROW.test(raw)) return ALIGNMENT_ROW.test(raw) ? row([], line) : row(cellsOf(raw), line);
    if (FENCE.test(raw) || RULE.test(raw)) return { kind: "line", text: "", line };
    return { kind: "line", text: plainWords(raw.replace(LINE_MARK, "")), line };
  }));
}

/** Cells between strokes; an escaped stroke belongs to its cell. */
function cellsOf(raw: string): readonly string[] {
  const body = raw.trim().slice(1, -1);
  return (body.match(/(?:\\.|[^|\\])*(?:\||$)/g) ?? []).slice(0, -1).map((cell) => plainWords(cell.replace(/\|$/, "")));
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&nbsp;": " ", "&quot;": '"' };

function plainWords(marked: string): string {
  return marked
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/\\([\\`*_[\]{}<>|#~&$!.()+=-])/g, "$1")
    .replace(/&(?:lt|gt|amp|nbsp|quot);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}

function row(cells: readonly string[], line: number): DocumentBlock {
  return { kind: "table", rows: [cells.map((text) => plainCell(text.trim()))], line };
}

/** Rows that follow each other are one table. */
function joinedRows(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const joined: DocumentBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === "table" && last?.kind === "table") joined[joined.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
    else joined.push(block);
  }
  return joined;
}
