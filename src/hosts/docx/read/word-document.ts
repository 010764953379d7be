import { plainCell, type DocumentBlock, type TableCell } from "./document-block";
import { readableParts } from "./word-package";

/** An element of the document as the reading package hands it over; nothing in it is taken on trust. */
interface Element {
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly unknown[];
}

/** Wider tables than this are none. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 20_000;

/** The paragraphs and tables of a .docx file, in their order. */
export async function wordBlocks(bytes: Uint8Array): Promise<readonly DocumentBlock[]> {
  const { default: mammoth } = await import("mammoth");
  const parts = readableParts(bytes);
  const blocks: DocumentBlock[] = [];
  const take = (document: unknown): unknown => {
    blocks.push(...childrenOf(document).flatMap(blocksOf));
    // What it would make of the document is not needed.
    return typeof document === "object" ? { ...document, children: [] } : document;
  };
  // It asks for the bytes under one name in Node and under another in a browser.
  const input = { buffer: parts, arrayBuffer: new Uint8Array(parts).buffer };
  await mammoth.convertToHtml(input, { transformDocument: take, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false });
  return blocks;
}

function elementOf(node: unknown): Element {
  const given: Partial<Record<keyof Element, unknown>> = typeof node === "object" && node !== null ? node : {};
  const count = (value: unknown): number => (typeof value === "number" && value >= 1 ? Math.floor(value) : 1);
  return {
    type: typeof given.type === "string" ? given.type : "",
    value: typeof given.value === "string" ? given.value : "",
    checked: given.checked === true,
    colSpan: count(given.colSpan),
    rowSpan: count(given.rowSpan),
    children: Array.isArray(given.children) ? given.children : [],
  };
}

function childrenOf(node: unknown): readonly unknown[] {
  return elementOf(node).children;
}

function blocksOf(node: unknown): readonly DocumentBlock[] {
  const element = elementOf(node);
  if (element.type === "table") return [{ kind: "table", rows: element.children.map(rowOf), line: null }];
  if (element.type !== "paragraph") return element.children.flatMap(blocksOf);
  // A line break inside a paragraph starts a new line for whoever reads it.
  return textOf(node).split("\n").map((text) => ({ kind: "line", text: text.trim(), line: null }));
}

function rowOf(node: unknown): readonly TableCell[] {
  return childrenOf(node).map((cell) => {
    const { colSpan, rowSpan, children } = elementOf(cell);
    const text = children.map(textOf).filter((part) => part !== "").join("\n").trim();
    return { ...plainCell(text), columns: Math.min(colSpan, MOST_COLUMNS), rows: Math.min(rowSpan, MOST_ROWS) };
  });
}

const LINED: ReadonlySet<string> = new Set(["table", "tableRow"]);

function textOf(node: unknown): string {
  const { type, value, checked, children } = elementOf(node);
  if (type === "text") return value;
  if (type === "tab") return " ";
  if (type === "break") return "\n";
  if (type === "checkbox") return checked ? "☑" : "□";
  return children.map(textOf).join(LINED.has(type) ? "\n" : "");
}
