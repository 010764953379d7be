import { isCdata, pastMarkup } from "./xml-markup";
import { characterData, decodeUtf8, resolveEntities } from "./xml-text";

/** Kinds of tokens a cursor stops at. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;

const LT = 60, GT = 62, SLASH = 47, BANG = 33, QUESTION = 63, EQUALS = 61, COLON = 58, QUOTE = 34, APOSTROPHE = 39, SPACE = 32;

/**
 * Walks over the tags of a UTF-8 XML part, one at a time, without building a tree. Names are local: any prefix will do.
 * A closed-in-itself element is one OPEN token with `isEmpty`.
 */
export class XmlCursor {
  name = "";
  isEmpty = false;
  /** Byte offsets of the tag last read: its "<", and one past its ">". */
  tagStart = 0;
  tagEnd = 0;
  /** Byte offsets of the text found by plainText(). */
  textStart = 0;
  textEnd = 0;
  private attributeCount = 0;
  private nameStart = 0;
  private readonly spans: number[] = [];
  private readonly known = new Map<number, { name: string; length: number }>();
  private readonly length: number;

  constructor(readonly bytes: Uint8Array) {
    this.length = bytes.length;
  }

  /** Moves to the next tag; text between is passed over. */
  next(): number {
    const { bytes, length } = this;
    let p = this.tagEnd;
    for (;;) {
      while (p < length && bytes[p] !== LT) p++;
      if (p >= length) {
        this.tagStart = this.tagEnd = length;
        return END;
      }
      this.tagStart = p;
      const c = bytes[p + 1];
      if (c === BANG || c === QUESTION) p = pastMarkup(bytes, p);
      else if (c === SLASH) return this.readClose(p + 2);
      else return this.readOpen(p + 1);
    }
  }

  /** The text inside the element just opened; the cursor then stands after its closing tag. */
  text(): string {
    if (this.isEmpty) return "";
    const { bytes, length } = this;
    let text = "";
    let from = this.tagEnd;
    for (let p = from; ; ) {
      while (p < length && bytes[p] !== LT) p++;
      if (p > from) text += characterData(bytes, from, p);
      if (p >= length) {
        this.tagEnd = length;
        return text;
      }
      const c = bytes[p + 1];
      if (c === SLASH) {
        this.readClose(p + 2);
        return text;
      }
      if (c === BANG || c === QUESTION) {
        from = pastMarkup(bytes, p);
        if (isCdata(bytes, p)) text += decodeUtf8(bytes, p + 9, from - 3);
      } else {
        this.readOpen(p + 1);
        this.skip();
        from = this.tagEnd;
      }
      p = from;
    }
  }

  /** True when the element just opened holds text and nothing else; the cursor then stands after its closing tag. */
  plainText(): boolean {
    const { bytes, length } = this;
    let p = this.tagEnd;
    while (p < length && bytes[p] !== LT) p++;
    if (this.isEmpty || bytes[p + 1] !== SLASH) return false;
    this.textStart = this.tagEnd;
    this.textEnd = p;
    this.readClose(p + 2);
    return true;
  }

  /** Passes over everything inside the element just opened, its closing tag included. */
  skip(): void {
    let depth = this.descent();
    while (depth > 0) {
      const token = this.next();
      if (token === END) return;
      depth += token === OPEN ? this.descent() : -1;
    }
  }

  /** How much deeper the element just opened leads: 1, or 0 when it is closed in itself. */
  descent(): number {
    return this.isEmpty ? 0 : 1;
  }

  /** The value of an attribute without prefix, or undefined. */
  attribute(name: string): string | undefined {
    const at = this.findAttribute(name);
    return at < 0 ? undefined : this.attributeAt(at);
  }

  /** The value of an attribute that has some prefix ("r:id"), or undefined. */
  prefixedAttribute(name: string): string | undefined {
    for (let i = 0; i < this.attributeCount; i++) {
      const start = this.spans[i * 4] ?? 0;
      const full = decodeUtf8(this.bytes, start, this.spans[i * 4 + 1] ?? 0);
      if (full.endsWith(":" + name)) return this.attributeAt(i);
    }
    return undefined;
  }

  /** True when a yes/no attribute is set. */
  flag(name: string, absent = false): boolean {
    const value = this.attribute(name);
    return value === undefined ? absent : value === "1" || value === "true" || value === "on";
  }

  /** Where in the bytes the value of an attribute stands, or null: [start, end). */
  attributeSpan(name: string): readonly [number, number] | null {
    const at = this.findAttribute(name);
    return at < 0 ? null : [this.spans[at * 4 + 2] ?? 0, this.spans[at * 4 + 3] ?? 0];
  }

  /** The element's prefix with its colon ("x:"), or "". */
  prefix(): string {
    for (let p = this.nameStart; p < this.length; p++) {
      const c = this.bytes[p];
      if (c === COLON) return decodeUtf8(this.bytes, this.nameStart, p + 1);
      if (isNameEnd(c)) return "";
    }
    return "";
  }

  private attributeAt(i: number): string {
    return resolveEntities(decodeUtf8(this.bytes, this.spans[i * 4 + 2] ?? 0, this.spans[i * 4 + 3] ?? 0));
  }

  private findAttribute(name: string): number {
    const { bytes, spans } = this;
    for (let i = 0; i < this.attributeCount; i++) {
      const start = spans[i * 4] ?? 0;
      if ((spans[i * 4 + 1] ?? 0) - start !== name.length) continue;
      let k = 0;
      while (k < name.length && bytes[start + k] === name.charCodeAt(k)) k++;
      if (k === name.length) return i;
    }
    return -1;
  }

  private readClose(start: number): number {
    const { bytes, length } = this;
    let p = this.readName(start);
    while (p < length && bytes[p] !== GT) p++;
    this.tagEnd = Math.min(p + 1, length);
    return CLOSE;
  }

  private readOpen(tagName: number): number {
    const { bytes, length, spans } = this;
    let p = this.readName(tagName);
    let count = 0;
    this.isEmpty = false;
    for (;;) {
      while (p < length && (bytes[p] ?? 0) <= SPACE) p++;
      const c = bytes[p];
      if (p >= length || c === GT) break;
      if (c === SLASH) {
        this.isEmpty = true;
        p++;
        continue;
      }
      const start = p;
      while (p < length && bytes[p] !== EQUALS && !isNameEnd(bytes[p])) p++;
      const end = p;
      while (p < length && ((bytes[p] ?? 0) <= SPACE || bytes[p] === EQUALS)) p++;
      const quote = bytes[p];
      if (quote !== QUOTE && quote !== APOSTROPHE) {
        // No value: malformed, so step on rather than stand still.
        if (p === start) p++;
        continue;
      }
      const from = ++p;
      while (p < length && bytes[p] !== quote) p++;
      spans[count * 4] = start;
      spans[count * 4 + 1] = end;
      spans[count * 4 + 2] = from;
      spans[count * 4 + 3] = p;
      count++;
      p++;
    }
    this.attributeCount = count;
    this.tagEnd = Math.min(p + 1, length);
    return OPEN;
  }

  /** Reads a tag's local name; names seen before cost no new string. */
  private readName(first: number): number {
    const { bytes, length } = this;
    this.nameStart = first;
    let start = first;
    let p = first;
    let hash = 0;
    for (; p < length; p++) {
      const c = bytes[p] ?? 0;
      if (isNameEnd(c)) break;
      if (c === COLON) {
        start = p + 1;
        hash = 0;
      } else hash = (Math.imul(hash, 31) + c) | 0;
    }
    const known = this.known.get(hash);
    if (known?.length === p - start && this.spells(known.name, start)) this.name = known.name;
    else {
      this.name = decodeUtf8(bytes, start, p);
      if (this.known.size < 256) this.known.set(hash, { name: this.name, length: p - start });
    }
    return p;
  }

  private spells(name: string, start: number): boolean {
    for (let k = 0; k < name.length; k++) if (this.bytes[start + k] !== name.charCodeAt(k)) return false;
    return true;
  }
}

function isNameEnd(c: number | undefined): boolean {
  return c === undefined || c <= SPACE || c === GT || c === SLASH || c === LT;
}
