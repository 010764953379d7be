import { CLOSE, END, OPEN, XmlCursor } from "../xml/xml-cursor";
import { decodeUtf8 } from "../xml/xml-text";
import { escapedXml, spreadsheetXml } from "../xml/xml-writing";
import { richText } from "../sheet/shared-strings";
import { Splices } from "./splices";

/** A note to write: A1 address and text. */
export interface NewNote {
  readonly address: string;
  readonly text: string;
}

interface StoredNote {
  readonly address: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the note's text element ends its content. */
  readonly textEnd: number;
}

const RUN_LOOK = (p: string): string => `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>`;

/** The notes of one sheet, as its comments part holds them. */
export class NotePart {
  private readonly notes = new Map<string, StoredNote>();
  private readonly shortened = new Set<string>();
  private readonly splices: Splices;
  private authors: string[] = [];
  private authorsEnd = 0;
  private authorsEmpty = false;
  private listEnd = 0;
  private listEmpty = false;
  private readonly prefix: string;

  constructor(private readonly bytes: Uint8Array) {
    const cursor = new XmlCursor(bytes);
    this.splices = new Splices(bytes);
    cursor.next();
    this.prefix = cursor.prefix();
    this.read(cursor);
  }

  /** An empty comments part. */
  static empty(namespace: string): Uint8Array {
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
    return new TextEncoder().encode(xml);
  }

  /** The text of the note on a cell, or null. */
  text(address: string): string | null {
    return this.notes.get(address)?.text ?? null;
  }

  get isEmpty(): boolean {
    return this.notes.size === 0;
  }

  /** Adds notes to cells that have none, and our text behind the text of those that have one. */
  add(notes: readonly NewNote[], author: string): void {
    const fresh = notes.filter(({ address }) => !this.notes.has(address));
    for (const { address, text } of notes) {
      const stored = this.notes.get(address);
      if (stored !== undefined) this.splices.insert(stored.textEnd, this.run(`\n${text}`));
    }
    if (fresh.length === 0) return;
    const index = this.authorIndex(author);
    const p = this.prefix;
    const xml = fresh.map(({ address, text }) => `<${p}comment ref="${address}" authorId="${index}" shapeId="0"><${p}text>${this.run(text)}</${p}text></${p}comment>`).join("");
    if (this.listEmpty) this.splices.replace(this.listEnd - 2, this.listEnd, `>${xml}</${p}commentList>`);
    else this.splices.insert(this.listEnd, xml);
  }

  /**
   * Takes our texts out. Where the note held more than ours, only ours goes; where a person has changed it, it stays.
   * Gives the addresses whose note is gone as a whole.
   */
  remove(notes: readonly NewNote[]): readonly string[] {
    const gone: string[] = [];
    for (const { address, text } of notes) {
      const stored = this.notes.get(address);
      if (stored?.text === text) {
        this.splices.replace(stored.start, stored.end, "");
        this.notes.delete(address);
        gone.push(address);
      } else if (stored?.text.endsWith(`\n${text}`) === true) this.removeLastRun(stored, text);
    }
    return gone;
  }

  result(): Uint8Array {
    return this.splices.result();
  }

  private removeLastRun(stored: StoredNote, text: string): void {
    if (this.shortened.has(stored.address)) return;
    this.shortened.add(stored.address);
    const body = decodeUtf8(this.bytes, stored.start, stored.textEnd);
    const start = body.lastIndexOf(`<${this.prefix}r>`);
    if (start < 0) return;
    const tail = body.slice(start);
    const cursor = new XmlCursor(new TextEncoder().encode(tail));
    cursor.next();
    if (richText(cursor) !== `\n${text}`) return;
    this.splices.replace(stored.textEnd - new TextEncoder().encode(tail).length, stored.textEnd, "");
  }

  private run(text: string): string {
    const p = this.prefix;
    return `<${p}r>${RUN_LOOK(p)}<${p}t xml:space="preserve">${spreadsheetXml(text)}</${p}t></${p}r>`;
  }

  private authorIndex(author: string): number {
    const known = this.authors.indexOf(author);
    if (known >= 0) return known;
    const p = this.prefix;
    const xml = `<${p}author>${escapedXml(author)}</${p}author>`;
    if (this.authorsEmpty) this.splices.replace(this.authorsEnd - 2, this.authorsEnd, `>${xml}</${p}authors>`);
    else this.splices.insert(this.authorsEnd, xml);
    return this.authors.push(author) - 1;
  }

  private read(cursor: XmlCursor): void {
    for (let token = cursor.next(); token !== END; token = cursor.next()) {
      if (token === CLOSE) {
        if (cursor.name === "authors") this.authorsEnd = cursor.tagStart;
        if (cursor.name === "commentList") this.listEnd = cursor.tagStart;
      } else if (cursor.name === "author") this.authors.push(cursor.text());
      else if (cursor.name === "comment") this.readNote(cursor);
      else if (cursor.name === "authors") [this.authorsEmpty, this.authorsEnd] = [cursor.isEmpty, cursor.tagEnd];
      else if (cursor.name === "commentList") [this.listEmpty, this.listEnd] = [cursor.isEmpty, cursor.tagEnd];
    }
  }

  private readNote(cursor: XmlCursor): void {
    const start = cursor.tagStart;
    const address = (cursor.attribute("ref") ?? "").replace(/\$/g, "");
    let text = "";
    let textEnd = -1;
    const isOpen = cursor.descent() > 0;
    for (let token = isOpen ? cursor.next() : END; token === OPEN; token = cursor.next()) {
      if (cursor.name !== "text" || cursor.isEmpty) cursor.skip();
      else {
        text = richText(cursor);
        textEnd = cursor.tagStart;
      }
    }
    if (textEnd >= 0 && !this.notes.has(address)) this.notes.set(address, { address, text, start, end: cursor.tagEnd, textEnd });
  }
}
