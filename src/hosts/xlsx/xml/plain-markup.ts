import { CLOSE, END, XmlCursor } from "./xml-cursor";

const encoder = new TextEncoder();

/** True when a text is well-balanced markup of the allowed elements only, so that it can be put into a part. */
export function isPlainMarkup(xml: string, allowed: ReadonlySet<string>): boolean {
  if (/<[!?]|&(?!#?\w+;)/.test(xml) || !/^(?:<(?:[^<>"']|"[^"<]*"|'[^'<]*')*>|[^<>])*$/.test(xml)) return false;
  const cursor = new XmlCursor(encoder.encode(xml));
  const open: string[] = [];
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token === CLOSE) {
      if (open.pop() !== cursor.name) return false;
    } else if (!allowed.has(cursor.name)) return false;
    else if (!cursor.isEmpty) open.push(cursor.name);
  }
  return open.length === 0;
}
