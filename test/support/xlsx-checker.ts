import { parseAreaAddress, parseCellAddress } from "../../src/core/grid/a1";
import { readRelationships, relationshipsPartOf } from "../../src/hosts/xlsx/package/relationships";
import { asUtf8 } from "../../src/hosts/xlsx/xml/encoding";
import { CLOSE, END, OPEN, XmlCursor } from "../../src/hosts/xlsx/xml/xml-cursor";
import { ZipArchive } from "../../src/hosts/xlsx/zip/zip-archive";

const SHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews " +
  "mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");
const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize " +
  "customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");
const STYLE_ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** What is wrong with a workbook file, in plain words; an empty list when a spreadsheet program has nothing to repair. */
export function faultsOf(bytes: Uint8Array): string[] {
  const archive = new ZipArchive(bytes);
  const names = archive.entries.map(({ name }) => name).filter((name) => !name.endsWith("/"));
  const book = new Parts(archive, names);
  return [...contentTypeFaults(book), ...linkFaults(book), ...names.filter((name) => name.endsWith(".xml") || name.endsWith(".rels")).flatMap((name) => balanceFaults(book, name)), ...workbookFaults(book)];
}

class Parts {
  private readonly parsed = new Map<string, Element | null>();

  constructor(private readonly archive: ZipArchive, readonly names: readonly string[]) {}

  has(name: string): boolean {
    return this.archive.has(name);
  }

  bytes(name: string): Uint8Array | null {
    const bytes = this.archive.part(name);
    return bytes === null ? null : asUtf8(bytes);
  }

  xml(name: string): Element | null {
    const known = this.parsed.get(name);
    if (known !== undefined) return known;
    const bytes = this.bytes(name);
    const tree = bytes === null ? null : treeOf(bytes);
    this.parsed.set(name, tree);
    return tree;
  }

  links(source: string): ReturnType<typeof readRelationships> {
    const bytes = this.bytes(relationshipsPartOf(source));
    return bytes === null ? [] : readRelationships(bytes, source);
  }

  linked(source: string, type: string): string | null {
    return this.links(source).find((link) => link.type === type)?.target ?? null;
  }
}

function treeOf(bytes: Uint8Array): Element {
  const cursor = new XmlCursor(bytes);
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token === CLOSE) {
      open.pop();
      continue;
    }
    const source = new TextDecoder().decode(bytes.subarray(cursor.tagStart, cursor.tagEnd));
    const attributes: Record<string, string> = {};
    for (const [, key = "", a, b] of source.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) attributes[key] = a ?? b ?? "";
    const element: Element = { name: cursor.name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    if (["t", "v", "f", "author"].includes(cursor.name)) element.text = cursor.text();
    else if (!cursor.isEmpty) open.push(element);
  }
  return root.children[0] ?? root;
}

function balanceFaults(book: Parts, name: string): string[] {
  const bytes = book.bytes(name);
  if (bytes === null) return [];
  const cursor = new XmlCursor(bytes);
  const open: string[] = [];
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    const tag = new TextDecoder().decode(bytes.subarray(cursor.tagStart, cursor.tagEnd));
    if (token === OPEN) {
      const keys = [...tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([, key]) => key);
      if (new Set(keys).size !== keys.length) return [`${name}: ${tag} says an attribute twice`];
      if (!cursor.isEmpty) open.push(cursor.name);
    } else if (open.pop() !== cursor.name) return [`${name}: ${tag} closes another element`];
  }
  return open.length === 0 ? [] : [`${name}: ${open.join(" ")} not closed`];
}

function contentTypeFaults(book: Parts): string[] {
  const types = book.xml("[Content_Types].xml");
  if (types === null) return ["content types are missing"];
  const defaults = new Set(types.children.filter(({ name }) => name === "Default").map(({ attributes }) => (attributes["Extension"] ?? "").toLowerCase()));
  const parts = types.children.filter(({ name }) => name === "Override").map(({ attributes }) => (attributes["PartName"] ?? "").slice(1).toLowerCase());
  const twice = parts.filter((part, index) => parts.indexOf(part) !== index).map((part) => `${part} has two content types`);
  const gone = parts.filter((part) => !book.has(part)).map((part) => `content type for ${part}, which is missing`);
  const without = book.names
    .filter((name) => name !== "[Content_Types].xml" && !parts.includes(name.toLowerCase()) && !defaults.has(name.slice(name.lastIndexOf(".") + 1).toLowerCase()))
    .map((name) => `${name} has no content type`);
  return [...twice, ...gone, ...without];
}

function linkFaults(book: Parts): string[] {
  const faults: string[] = [];
  for (const name of book.names.filter((part) => part.endsWith(".rels"))) {
    const source = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
    const links = book.links(source);
    const ids = links.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) faults.push(`${name}: an id twice`);
    for (const { target, external } of links) if (!external && !target.startsWith("#") && !book.has(target)) faults.push(`${name}: ${target} is missing`);
    const used = source === "" ? [] : [...usedLinks(book.xml(source))];
    for (const id of used) if (!ids.includes(id)) faults.push(`${source}: link ${id} is missing`);
  }
  return faults;
}

function* usedLinks(element: Element | null): Generator<string> {
  if (element === null) return;
  for (const [key, value] of Object.entries(element.attributes)) if (/^[\w.-]+:(?:id|embed|link|pict)$/.test(key) && !key.startsWith("xmlns") && /^rId/.test(value)) yield value;
  for (const child of element.children) yield* usedLinks(child);
}

function workbookFaults(book: Parts): string[] {
  const main = book.linked("", "officeDocument") ?? "xl/workbook.xml";
  const tree = book.xml(main);
  if (tree === null) return ["workbook part is missing"];
  const styles = stylesOf(book, main);
  const strings = book.xml(book.linked(main, "sharedStrings") ?? "")?.children.filter(({ name }) => name === "si").length ?? 0;
  const sheets = tree.children.find(({ name }) => name === "sheets")?.children ?? [];
  const links = book.links(main);
  const faults = [...orderFaults(main, tree, WORKBOOK_ORDER), ...styles.faults];
  const formulas = new Map<string, Set<string>>();
  for (const sheet of sheets) {
    const id = Object.entries(sheet.attributes).find(([key]) => key.endsWith(":id"))?.[1];
    const part = links.find((link) => link.id === id)?.target ?? "";
    const own = sheetFaults(book, part, styles.count, strings);
    faults.push(...own.faults);
    formulas.set(sheet.attributes["sheetId"] ?? "", own.formulas);
  }
  return [...faults, ...chainFaults(book, main, formulas)];
}

function orderFaults(part: string, tree: Element, order: readonly string[]): string[] {
  const places = tree.children.map(({ name }) => order.indexOf(name)).filter((place) => place >= 0);
  return places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0)) ? [] : [`${part}: elements out of order: ${tree.children.map(({ name }) => name).join(" ")}`];
}

function stylesOf(book: Parts, main: string): { count: number; faults: string[] } {
  const part = book.linked(main, "styles");
  const tree = part === null ? null : book.xml(part);
  if (part === null || tree === null) return { count: 1, faults: [] };
  const items = (name: string): readonly Element[] => tree.children.find((child) => child.name === name)?.children ?? [];
  const faults = orderFaults(part, tree, STYLE_ORDER);
  for (const section of tree.children) {
    const count = section.attributes["count"];
    if (count !== undefined && ["fonts", "fills", "borders", "cellXfs", "cellStyleXfs", "numFmts"].includes(section.name) && Number(count) !== section.children.length) {
      faults.push(`${part}: ${section.name} counts ${count}, holds ${section.children.length}`);
    }
  }
  const limits = { fontId: items("fonts").length, fillId: items("fills").length, borderId: items("borders").length, xfId: items("cellStyleXfs").length };
  for (const xf of items("cellXfs")) {
    for (const [key, limit] of Object.entries(limits)) if (Number(xf.attributes[key] ?? 0) >= Math.max(1, limit)) faults.push(`${part}: ${key} ${xf.attributes[key] ?? ""} is out of range`);
  }
  return { count: Math.max(1, items("cellXfs").length), faults };
}

function sheetFaults(book: Parts, part: string, styles: number, strings: number): { faults: string[]; formulas: Set<string> } {
  const tree = book.xml(part);
  const formulas = new Set<string>();
  if (tree === null) return { faults: [`${part} is missing`], formulas };
  const faults = orderFaults(part, tree, SHEET_ORDER);
  let lastRow = 0;
  for (const row of tree.children.find(({ name }) => name === "sheetData")?.children ?? []) {
    const number = Number(row.attributes["r"] ?? lastRow + 1);
    if (number <= lastRow) faults.push(`${part}: row ${number} out of order`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of row.children) {
      const at = parseCellAddress(cell.attributes["r"] ?? "") ?? { row: number - 1, column: lastColumn + 1 };
      if (at.row !== number - 1 || at.column <= lastColumn) faults.push(`${part}: cell ${cell.attributes["r"] ?? ""} out of order`);
      lastColumn = at.column;
      if (Number(cell.attributes["s"] ?? 0) >= styles) faults.push(`${part}: style ${cell.attributes["s"] ?? ""} is out of range`);
      const value = cell.children.find(({ name }) => name === "v")?.text;
      if (cell.attributes["t"] === "s" && Number(value) >= strings) faults.push(`${part}: text ${value ?? ""} is out of range`);
      if (cell.children.some(({ name }) => name === "f")) formulas.add(cell.attributes["r"] ?? "");
    }
  }
  return { faults: [...faults, ...mergeFaults(part, tree), ...noteFaults(book, part, tree)], formulas };
}

function mergeFaults(part: string, tree: Element): string[] {
  const list = tree.children.find(({ name }) => name === "mergeCells");
  const areas = (list?.children ?? []).flatMap(({ attributes }) => parseAreaAddress(attributes["ref"] ?? "") ?? []);
  const overlap = areas.some((a, index) => areas.slice(index + 1).some((b) => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom));
  return overlap ? [`${part}: merged areas overlap`] : [];
}

/** Each note has one box and each box a note, on the same cell. */
function noteFaults(book: Parts, part: string, tree: Element): string[] {
  const notes = book.linked(part, "comments");
  const comments = notes === null ? null : book.xml(notes);
  if (comments === null) return [];
  const list = comments.children.find(({ name }) => name === "commentList")?.children ?? [];
  const authors = comments.children.find(({ name }) => name === "authors")?.children.length ?? 0;
  const cells = list.map(({ attributes }) => attributes["ref"] ?? "").sort();
  const faults = list.filter(({ attributes }) => Number(attributes["authorId"]) >= authors).map(({ attributes }) => `${part}: note on ${attributes["ref"] ?? ""} has no author`);
  const id = Object.entries(tree.children.find(({ name }) => name === "legacyDrawing")?.attributes ?? {}).find(([key]) => key.endsWith(":id"))?.[1];
  const shapes = book.links(part).find((link) => link.id === id)?.target ?? "";
  const drawing = new TextDecoder("latin1").decode(book.bytes(shapes) ?? new Uint8Array(0));
  const boxes = [...drawing.matchAll(/<(?:\w+:)?Row>\s*(\d+)\s*<[^]*?<(?:\w+:)?Column>\s*(\d+)/g)].map(([, row, column]) => `${row ?? ""},${column ?? ""}`).sort();
  const expected = cells.map((address) => parseCellAddress(address)).map((at) => `${at?.row ?? ""},${at?.column ?? ""}`).sort();
  if (new Set(cells).size !== cells.length) faults.push(`${part}: two notes on one cell`);
  if (JSON.stringify(boxes) !== JSON.stringify(expected)) faults.push(`${part}: notes and their boxes stand on different cells`);
  const ids = [...drawing.matchAll(/\bid\s*=\s*["'](_x0000_s\d+)["']/g)].map(([, shape]) => shape);
  if (new Set(ids).size !== ids.length) faults.push(`${shapes}: two shapes of one number`);
  return faults;
}

function chainFaults(book: Parts, main: string, formulas: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const part = book.linked(main, "calcChain");
  let sheet = "";
  return (book.xml(part ?? "")?.children ?? []).flatMap(({ attributes }) => {
    sheet = attributes["i"] ?? sheet;
    return formulas.get(sheet)?.has(attributes["r"] ?? "") === true ? [] : [`calculation order names ${attributes["r"] ?? ""} of sheet ${sheet}, which has no formula`];
  });
}
