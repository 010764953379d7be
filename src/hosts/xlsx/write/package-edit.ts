import { readRelationships, relationshipsPartOf, type Relationship } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { asUtf8 } from "../xml/encoding";
import { CLOSE, END, OPEN, XmlCursor } from "../xml/xml-cursor";
import { escapedAttribute } from "../xml/xml-writing";
import { rewrittenZip } from "../zip/zip-writer";
import { Splices } from "./splices";

const CONTENT_TYPES = "[Content_Types].xml";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const encoder = new TextEncoder();

/** Changes to a workbook file: parts are replaced, added or taken out, and only those are written anew. */
export class PackageEdit {
  private readonly changes = new Map<string, Uint8Array | null>();
  /** The namespace of links between parts: strict files have their own. */
  readonly linkNamespace: string;

  constructor(readonly files: WorkbookPackage) {
    const links = files.xml(relationshipsPartOf(""));
    this.linkNamespace = links !== null && new TextDecoder().decode(links).includes(STRICT) ? STRICT : TRANSITIONAL;
  }

  /** An XML part as it stands now, or null. */
  xml(part: string): Uint8Array | null {
    const bytes = this.raw(part);
    return bytes === null ? null : asUtf8(bytes);
  }

  /** A part's bytes as they stand now, in whatever encoding, or null. */
  raw(part: string): Uint8Array | null {
    const changed = this.changes.get(this.spelled(part));
    return changed === undefined ? this.files.archive.part(part) : changed;
  }

  has(part: string): boolean {
    const changed = this.changes.get(this.spelled(part));
    return changed === undefined ? this.files.archive.has(part) : changed !== null;
  }

  set(part: string, content: Uint8Array | string): void {
    this.changes.set(this.spelled(part), typeof content === "string" ? encoder.encode(content) : content);
  }

  /** The links that start from a part, as they stand now. */
  links(source: string): Relationship[] {
    const bytes = this.xml(relationshipsPartOf(source));
    return bytes === null ? [] : readRelationships(bytes, source);
  }

  /** The part a link of this type leads to, or null. */
  linked(source: string, type: string): string | null {
    return this.links(source).find((link) => link.type === type && !link.external)?.target ?? null;
  }

  /** The first free part name of the shape before + number + after. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${number}${after}`;
      if (!this.has(name)) return name;
    }
  }

  /** Adds a link from one part to another; gives its id. */
  link(source: string, type: string, target: string): string {
    const part = relationshipsPartOf(source);
    const bytes = this.xml(part) ?? encoder.encode(`${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`);
    const ids = new Set<string>();
    const end = childrenOf(bytes, (cursor) => ids.add(cursor.attribute("Id") ?? ""));
    let id = "rIdJx1";
    for (let number = 2; ids.has(id); number++) id = `rIdJx${number}`;
    const element = `Relationship Id="${id}" Type="${this.linkNamespace}/${type}" Target="/${escapedAttribute(target)}"`;
    this.set(part, withChild(bytes, end, element));
    return id;
  }

  /** Takes out a part with every link to it from `source` and its content type. */
  remove(source: string, part: string): void {
    const own = relationshipsPartOf(part);
    this.changes.set(this.spelled(part), null);
    if (this.has(own)) this.changes.set(this.spelled(own), null);
    const links = this.links(source).filter(({ target, external }) => !external && target.toLowerCase() === part.toLowerCase());
    const ids = new Set(links.map(({ id }) => id));
    this.cut(relationshipsPartOf(source), "Relationship", (cursor) => ids.has(cursor.attribute("Id") ?? ""));
    this.removeType(part);
  }

  /** Takes a part's own content type out of the list. */
  removeType(part: string): void {
    this.cut(CONTENT_TYPES, "Override", (cursor) => cursor.attribute("PartName")?.toLowerCase() === `/${part.toLowerCase()}`);
  }

  /** Names the content type of a part, unless it has one already. */
  addType(part: string, type: string): void {
    this.addContentType((cursor) => cursor.attribute("PartName")?.toLowerCase() === `/${part.toLowerCase()}`, `Override PartName="/${escapedAttribute(part)}" ContentType="${type}"`);
  }

  /** Names the content type of a file ending, unless it has one already. */
  addDefaultType(extension: string, type: string): void {
    this.addContentType((cursor) => cursor.attribute("Extension")?.toLowerCase() === extension, `Default Extension="${extension}" ContentType="${type}"`);
  }

  /** The file with all changes, or the old bytes when there are none. */
  bytes(): Uint8Array {
    return this.changes.size === 0 ? this.files.archive.bytes : rewrittenZip(this.files.archive, this.changes);
  }

  private addContentType(isKnown: (cursor: XmlCursor) => boolean, element: string): void {
    const bytes = this.xml(CONTENT_TYPES);
    if (bytes === null) return;
    const known: boolean[] = [];
    const end = childrenOf(bytes, (cursor) => known.push(isKnown(cursor)));
    if (!known.includes(true)) this.set(CONTENT_TYPES, withChild(bytes, end, element));
  }

  private cut(part: string, element: string, isMeant: (cursor: XmlCursor) => boolean): void {
    const bytes = this.xml(part);
    if (bytes === null) return;
    const splices = new Splices(bytes);
    const cursor = new XmlCursor(bytes);
    for (let token = cursor.next(); token !== END; token = cursor.next()) {
      if (token !== OPEN || cursor.name !== element || !isMeant(cursor)) continue;
      const start = cursor.tagStart;
      cursor.skip();
      splices.replace(start, cursor.tagEnd, "");
    }
    if (!splices.isEmpty) this.set(part, splices.result());
  }

  /** The name as the file spells it; part names ignore case. */
  private spelled(part: string): string {
    return this.files.archive.entry(part)?.name ?? part;
  }
}

/** Where children can be added to a root element. */
interface RootEnd {
  /** Offset of the root's closing tag, or of the "/>" that closes it in itself. */
  readonly at: number;
  readonly isEmpty: boolean;
  readonly tagEnd: number;
  readonly name: string;
  readonly prefix: string;
}

/** Visits the elements below the root; tells where more can be added. */
function childrenOf(bytes: Uint8Array, visit: (cursor: XmlCursor) => unknown): RootEnd {
  const cursor = new XmlCursor(bytes);
  cursor.next();
  const [name, prefix, rootEmpty, rootEnd] = [cursor.name, cursor.prefix(), cursor.isEmpty, cursor.tagEnd];
  let last = rootEnd;
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token === CLOSE && cursor.name === name) last = cursor.tagStart;
    else if (token === OPEN) visit(cursor);
  }
  return { at: last, isEmpty: rootEmpty, tagEnd: rootEnd, name, prefix };
}

function withChild(bytes: Uint8Array, end: RootEnd, element: string): Uint8Array {
  const splices = new Splices(bytes);
  const child = `<${end.prefix}${element}/>`;
  if (end.isEmpty) splices.replace(end.tagEnd - 2, end.tagEnd, `>${child}</${end.prefix}${end.name}>`);
  else splices.insert(end.at, child);
  return splices.result();
}
