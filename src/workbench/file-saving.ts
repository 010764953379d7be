import { download } from "../ui";

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
    download({ name, mime: WORKBOOK, content: bytes });
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

function hasPicker(page: Window): page is Window & SavePicker {
  return "showSaveFilePicker" in page;
}
