/** Kind of the files saved. */
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The dialog of newer browsers for choosing where to save; the compiler does not know it yet. */
interface SavePicker {
  showSaveFilePicker(options: { suggestedName: string; types: readonly { description: string; accept: Record<string, readonly string[]> }[] }): Promise<{ readonly name: string; createWritable(): Promise<{ write(data: Uint8Array): Promise<void>; close(): Promise<void> }> }>;
}

/** How saving ended; `name` is what the person chose. */
export type SaveEnd = { readonly kind: "saved"; readonly name: string } | { readonly kind: "called-off" } | { readonly kind: "failed" };

/** Hands a workbook to the person: by the browser's save dialog where there is one, else as a download. */
export async function saveWorkbook(name: string, bytes: Uint8Array): Promise<SaveEnd> {
  if (!hasPicker(window)) {
    download(name, WORKBOOK, bytes);
    return { kind: "saved", name };
  }
  try {
    const ending = name.slice(name.lastIndexOf("."));
    const file = await window.showSaveFilePicker({ suggestedName: name, types: [{ description: "Excel", accept: { [WORKBOOK]: [ending] } }] });
    const stream = await file.createWritable();
    await stream.write(bytes);
    await stream.close();
    return { kind: "saved", name: file.name };
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? { kind: "called-off" } : { kind: "failed" };
  }
}

/** Hands a file to the person as a download. */
export function download(name: string, mime: string, content: string | Uint8Array): void {
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

function hasPicker(page: Window): page is Window & SavePicker {
  return "showSaveFilePicker" in page;
}
