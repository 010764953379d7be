import type { OutgoingFile, Ports } from "../../app";

/** Name under which a person's own settings are kept in the browser. */
const SHELF = "jixiao-check.preferences";

/** What a session needs from the browser around it, on every page alike; files of other formats are for each door to read and write. */
export function browserPorts(): Pick<Ports, "shelf" | "later" | "breathe" | "now" | "today" | "save"> {
  return {
    shelf: { load: loadText, save: saveText },
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    breathe: nextTurn,
    now: () => performance.now(),
    today: localDay,
    save: async (file) => {
      download(file);
      return { ok: true, value: null };
    },
  };
}

/** Goes to the end of the page's queue; a timer would add its own few milliseconds each time. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
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

/** Hands a file to the person as a download. */
export function download({ name, mime, content }: OutgoingFile): void {
  // A copy, because a view may stand on memory that a Blob does not take.
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type: mime }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser must have begun to read before the address goes away.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
