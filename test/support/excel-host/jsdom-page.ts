import { pathToFileURL } from "node:url";
import { installDesktopBridge } from "./desktop-bridge";
import { EmulatedExcel } from "./emulated-excel";
import { WorkbookModel } from "./model";
import { FLOOR, type RequirementSets } from "./session";

declare global {
  // What the client offers to whoever tests against it.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace OfficeExtension {
    const CommonUtility: { _doApiNotSupportedCheck: boolean };
  }
}

let excel: EmulatedExcel | null = null;
let declared: RequirementSets = FLOOR;

/** How the emulated Excel shows its workbook. */
export interface Showing {
  readonly isReadOnly?: boolean;
  readonly workbookPath?: string;
}

/** Loads the real office.js into the test's page, shown in an Excel with these requirement sets; once for each test file. */
export async function startOffice(sets: RequirementSets = FLOOR, { isReadOnly = false, workbookPath = "D:\\绩效\\自评表.xlsx" }: Showing = {}): Promise<void> {
  declared = sets;
  window.__excelSend = async (text, flags) => {
    if (excel === null) throw new Error("No workbook is open in the emulated Excel.");
    return excel.process(text, flags);
  };
  installDesktopBridge({ sets, locale: "zh-CN", workbookPath, isReadOnly, theme: { background: 0xffffff, foreground: 0 } });
  openWorkbook(new WorkbookModel());
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = pathToFileURL(require.resolve("@microsoft/office-js/dist/office.js")).href;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("office.js did not load"));
    document.head.append(script);
  });
  await Office.onReady();
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}

/** Opens a workbook in the Excel around the page; the one open before is gone. */
export function openWorkbook(book: WorkbookModel): EmulatedExcel {
  const opened = new EmulatedExcel(book, declared);
  excel = opened;
  opened.onEvents((entries) => void window.__excelEvents(entries));
  return opened;
}
