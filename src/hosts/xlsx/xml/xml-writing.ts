const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands between tags or in a double-quoted attribute. */
export function escapedXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => MARKUP[char] ?? char);
}

/** A text attribute's value; line ends survive as references. */
export function escapedAttribute(text: string): string {
  return escapedXml(text).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

// eslint-disable-next-line no-control-regex -- these are the characters XML cannot hold
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** A cell's text: what XML cannot hold (half of a pair of characters among it), and what would be read as such an escape, becomes _xHHHH_. */
export function spreadsheetXml(text: string): string {
  return escapedXml(text.replace(UNWRITABLE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`));
}

/** True when a text holds no character that XML lacks. */
export function isWritable(text: string): boolean {
  return !/[\ufffe\uffff]/.test(text) && [...text].every((char) => char >= " " || char === "\n" || char === "\t" || char === "\r");
}
