import type { Ports } from "../app";
import { openAnyWorkbook } from "../hosts/xlsx";
import { download } from "./file-saving";

/** Name under which a person's own settings are kept in the browser. */
const SHELF = "jixiao-check.preferences";

/** What a session needs from the browser around it. */
export function browserPorts(): Omit<Ports, "host"> {
  return {
    shelf: { load: loadText, save: saveText },
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
    now: () => performance.now(),
    today: localDay,
    readWorkbook: async (name, bytes) => {
      const opened = await openAnyWorkbook(bytes, name);
      return opened.ok ? opened.value.read() : opened;
    },
    tableFile: async (book) => (await import("../hosts/table-file")).tableFile(book),
    documentFile: async (document) => {
      const { documentBytes } = await import("../hosts/docx");
      return documentBytes(document);
    },
    save: async ({ name, mime, content }) => {
      download(name, mime, content);
      return { ok: true, value: null };
    },
  };
}

/** Storage may be switched off by policy; then settings last as long as the page. */
function loadText(): string | null {
  try {
    return localStorage.getItem(SHELF);
  } catch {
    return null;
  }
}

function saveText(text: string): void {
  try {
    localStorage.setItem(SHELF, text);
  } catch {
    // Kept for this page only, as said above.
  }
}

function localDay(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
