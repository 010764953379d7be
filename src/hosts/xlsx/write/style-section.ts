import { END, OPEN, type XmlCursor } from "../xml/xml-cursor";
import { decodeUtf8 } from "../xml/xml-text";
import type { Splices } from "./splices";

/** One list of the styles part (fills, cellXfs, numFmts): its items as texts without prefix, and those to be added. */
export class StyleSection {
  readonly items: string[] = [];
  private stored = 0;
  private countSpan: readonly [number, number] | null = null;
  private tagEnd = -1;
  private closeStart = -1;
  private isEmpty = false;
  private keys: Map<string, number> | null = null;

  constructor(readonly name: string) {}

  /** Reads the section whose tag the cursor just opened. */
  read(cursor: XmlCursor): void {
    this.countSpan = cursor.attributeSpan("count");
    this.tagEnd = cursor.tagEnd;
    this.isEmpty = cursor.isEmpty;
    const prefix = cursor.prefix();
    const isOpen = cursor.descent() > 0;
    for (let token = isOpen ? cursor.next() : END; token === OPEN; token = cursor.next()) {
      const start = cursor.tagStart;
      cursor.skip();
      this.items.push(withoutPrefix(decodeUtf8(cursor.bytes, start, cursor.tagEnd), prefix));
    }
    this.closeStart = cursor.tagStart;
    this.stored = this.items.length;
  }

  /** The index of an item, the preferred one where several mean the same; added when it is not there yet. */
  indexOf(item: string, preferred = -1): number {
    this.keys ??= firstIndexes(this.items);
    const key = canonical(item);
    if (canonical(this.items[preferred] ?? "") === key) return preferred;
    const known = this.keys.get(key);
    if (known !== undefined) return known;
    const index = this.items.push(item) - 1;
    this.keys.set(key, index);
    return index;
  }

  /** The index of an item that is there already, or −1. */
  existing(item: string): number {
    this.keys ??= firstIndexes(this.items);
    return this.keys.get(canonical(item)) ?? -1;
  }

  get hasAdditions(): boolean {
    return this.items.length > this.stored;
  }

  /** Puts the added items into the part; `place` is where the section goes when the part has none. */
  write(splices: Splices, prefix: string, place: number): void {
    if (!this.hasAdditions) return;
    const added = this.items.slice(this.stored).map((item) => withPrefix(item, prefix)).join("");
    const count = String(this.items.length);
    if (this.tagEnd < 0) {
      splices.insert(place, `<${prefix}${this.name} count="${count}">${added}</${prefix}${this.name}>`);
      return;
    }
    if (this.countSpan !== null) splices.replace(...this.countSpan, count);
    if (this.isEmpty) splices.replace(this.tagEnd - 2, this.tagEnd, `>${added}</${prefix}${this.name}>`);
    else splices.insert(this.closeStart, added);
  }
}

function firstIndexes(items: readonly string[]): Map<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = canonical(item);
    if (!indexes.has(key)) indexes.set(key, index);
  }
  return indexes;
}

/** Markup without the prefix ("x:") that the part it stands in uses for its own elements. */
export function withoutPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
}

/** Markup with the prefix of the part it goes into; elements of other namespaces keep theirs. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z][\w.-]*[\s/>])/g, `<$1${prefix}`);
}

/** The value of an attribute of an element given as text, or null. */
export function attributeOf(element: string, name: string): string | null {
  const tag = element.slice(0, element.indexOf(">") + 1);
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match === null ? null : (match[1] ?? match[2] ?? "");
}

/** An element given as text with one attribute set, or taken away when the value is null. */
export function withAttribute(element: string, name: string, value: string | null): string {
  const end = element.indexOf(">") + 1;
  const tag = element.slice(0, end).replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
  const set = value === null ? tag : tag.replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
  return set + element.slice(end);
}

/** Texts that are equal when two elements mean the same: attributes in order, no space between tags. */
function canonical(element: string): string {
  return element
    .replace(/>\s+</g, "><")
    .replace(/<([\w.-]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g, (_, name: string, attributes: string, close: string) => {
      const list = [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key, a, b]) => `${key ?? ""}="${a ?? b ?? ""}"`);
      return `<${[name, ...list.sort()].join(" ")}${close}>`;
    })
    .replace(/<([\w.-]+)([^>]*[^/>])?><\/\1>/g, "<$1$2/>");
}
