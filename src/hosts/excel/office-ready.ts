/** The oldest ExcelApi set that the product works with: Office LTSC 2021. */
const FLOOR = "1.14";

/** Whether the page is shown in an Excel that can do what the product needs. */
export type OfficeReadiness =
  | { readonly kind: "ok" }
  /** Excel is there, but older than Office LTSC 2021. */
  | { readonly kind: "too-old" }
  /** The page was opened in a browser, in another Office program, or office.js could not be loaded. */
  | { readonly kind: "not-in-excel" };

/** Waits for office.js and says whether this Excel will do; office.js must have been loaded by its script tag. */
export async function whenOfficeReady(): Promise<OfficeReadiness> {
  if (!("Office" in globalThis)) return { kind: "not-in-excel" };
  const { host } = await Office.onReady();
  // Outside Office the client answers too, with no program at all.
  if (host !== Office.HostType.Excel) return { kind: "not-in-excel" };
  return supports(FLOOR) ? { kind: "ok" } : { kind: "too-old" };
}

/** True when this Excel has an ExcelApi set, for example "1.18". */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
