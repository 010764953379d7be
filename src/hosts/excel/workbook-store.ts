import { MAX_SETTING_TEXT } from "./limits";

/**
 * Texts kept in the workbook's own settings. A long text is cut into numbered parts; its head names the set of parts
 * that belongs to it and is written after them, so that an interrupted change leaves the old text whole.
 */
const PREFIX = "jixiao-check";

/** What the head of a kept text says. */
interface Head {
  /** Which of the two sets of parts holds the text. */
  readonly set: "a" | "b";
  readonly parts: number;
}

const headKey = (key: string): string => `${PREFIX}.${key}`;
const partKey = (key: string, set: string, part: number): string => `${PREFIX}.${key}.${set}.${part}`;

/** The settings of a workbook, as read at one moment. */
export class StoredTexts {
  private constructor(private readonly values: ReadonlyMap<string, unknown>) {}

  /** Asks for all settings; the answer is read after the sync. */
  static ask(workbook: Excel.Workbook): () => StoredTexts {
    const { settings } = workbook;
    settings.load("items/key,items/value");
    return () => new StoredTexts(new Map(settings.items.map(({ key, value }) => [key, value as unknown])));
  }

  /** The text kept under a key, or null when there is none or a part of it is missing. */
  text(key: string): string | null {
    const head = this.head(key);
    if (head === null) return null;
    const parts = Array.from({ length: head.parts }, (_, part) => this.values.get(partKey(key, head.set, part)));
    return parts.every((part) => typeof part === "string") ? parts.join("") : null;
  }

  /** A short text kept as it is, in one setting. */
  short(key: string): string | null {
    const value = this.values.get(headKey(key));
    return typeof value === "string" ? value : null;
  }

  /** Queues the writing of a short text, in one setting. */
  static putShort(workbook: Excel.Workbook, key: string, text: string): void {
    workbook.settings.add(headKey(key), text);
  }

  /** Characters kept under all keys but one. */
  lengthWithout(key: string): number {
    const own = (name: string): boolean => name === headKey(key) || name.startsWith(`${headKey(key)}.`);
    return [...this.values].reduce((sum, [name, value]) => (own(name) || typeof value !== "string" ? sum : sum + value.length), 0);
  }

  /** Queues the writing of a text: the parts first, then the head, then the removal of the parts it had before. */
  put(workbook: Excel.Workbook, key: string, text: string): void {
    const before = this.head(key);
    const set = before?.set === "a" ? "b" : "a";
    const parts = cut(text);
    for (const [index, part] of parts.entries()) workbook.settings.add(partKey(key, set, index), part);
    workbook.settings.add(headKey(key), JSON.stringify({ set, parts: parts.length } satisfies Head));
    this.dropParts(workbook, key, before);
  }

  /** Queues the removal of a text. */
  remove(workbook: Excel.Workbook, key: string): void {
    const head = this.head(key);
    if (this.values.has(headKey(key))) workbook.settings.getItem(headKey(key)).delete();
    this.dropParts(workbook, key, head);
  }

  private dropParts(workbook: Excel.Workbook, key: string, head: Head | null): void {
    if (head === null) return;
    for (let part = 0; part < head.parts; part += 1) {
      const name = partKey(key, head.set, part);
      if (this.values.has(name)) workbook.settings.getItem(name).delete();
    }
  }

  private head(key: string): Head | null {
    const value = this.values.get(headKey(key));
    return typeof value === "string" ? readHead(value) : null;
  }
}

function readHead(text: string): Head | null {
  const head = parsed(text);
  if (typeof head !== "object" || head === null || !("set" in head) || !("parts" in head)) return null;
  const { set, parts } = head;
  return (set === "a" || set === "b") && typeof parts === "number" ? { set, parts } : null;
}

/** What a JSON text says, or null when it is none: settings can be edited by others. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Cuts a text into parts; never between the halves of a surrogate pair. */
function cut(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    let to = Math.min(from + MAX_SETTING_TEXT, text.length);
    if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

/** Asks for all that is stored, in a round trip of its own. */
export async function storedTexts(): Promise<StoredTexts> {
  return Excel.run(async (context) => {
    const texts = StoredTexts.ask(context.workbook);
    await context.sync();
    return texts();
  });
}
