import type { DeskMessage } from "../workbench/desk";

/** Words of a message: what happened, why, what next. */
export interface MessageWords {
  readonly tone: "error" | "warning" | "success" | "info";
  readonly text: string;
}

const zh = {
  page: "绩效审核工作台",
  open: "打开文件",
  openHint: "选择 .xlsx、.xls、.et 表格或 .docx、.txt、.md 报告，也可以直接拖到页面上",
  samples: "示例",
  chooseSample: "打开示例…",
  save: "保存",
  saveHint: "保存一份副本：只改动过的单元格与原文件不同",
  view: "显示方式",
  views: { grid: "表格", table: "文字表" },
  viewHint: { grid: "电子表格", table: "用网页表格显示，适合读屏软件" },
  files: "打开的文件",
  unsaved: "未保存",
  readOnly: "只读",
  close: (name: string) => `关闭 ${name}`,
  opening: (name: string) => `正在打开 ${name}…`,
  loadingGrid: "正在准备表格…",
  undrawn: (pictures: number, charts: number) => `本表有 ${[pictures === 0 ? "" : `${pictures} 张图片`, charts === 0 ? "" : `${charts} 个图表`].filter(Boolean).join("、")}：这里不显示，保存时原样保留`,
  sheet: "电子表格",
  sheets: "工作表",
  pane: "审核窗格",
  empty: "把 .xlsx 文件拖到这里，或点“打开文件”。",
  drop: "松开鼠标，打开文件",
  row: "行",
  more: (count: number) => `再显示 ${count} 行`,
  caption: (sheet: string, file: string) => `${file} · ${sheet}`,
  version: (version: string) => `版本 ${version}`,
  private: "文件只在本机处理",
  regionKey: "F6 换区域",
  offline: "可离线使用",
  closingTitle: (name: string) => `“${name}”还没有保存`,
  closing: "关闭以后，上次保存以来的改动就没有了。",
  saveFirst: "先保存",
  closeAnyway: "不保存，关闭",
  keepOpen: "取消",
  recover: (name: string, when: string) => `“${name}”上次没有保存（${when}）。要接着改吗？`,
  recoverYes: "接着改",
  recoverNo: "不要了",
  dismiss: "关闭提示",
};

const WHY_NOT_OPENED: Readonly<Record<string, string>> = {
  "not-a-workbook": "这不是电子表格文件。请选择 .xlsx、.xls 或 .et 文件。",
  encrypted: "文件设有打开密码。请在 Excel 或 WPS 里取消密码另存一份，再打开。",
  damaged: "文件已损坏或不完整。请用 Excel 的“打开并修复”另存一份，再打开。",
  "not-a-document": "这不是 Word 文件或文本文件。请用 Word 或 WPS 另存为 .docx，再打开。",
  "old-document": "这是旧格式的 Word 文件。请用 Word 或 WPS 另存为 .docx，再打开。",
  "too-large": "文件过大。请删去无关的工作表，或分成几个文件，再打开。",
};

function zhMessage(message: DeskMessage): MessageWords {
  switch (message.kind) {
    case "not-opened":
      return { tone: "error", text: `没有打开“${message.name}”：${WHY_NOT_OPENED[message.problem] ?? "文件读不出来。请确认它没有被别的程序占用，再试一次。"}` };
    case "saved":
      return { tone: "success", text: `已保存“${message.name}”。没有改动的内容与原文件完全相同。` };
    case "not-saved":
      return { tone: "error", text: `“${message.name}”没有保存成功，改动还在这个页面上。请换一个文件夹，再保存一次。` };
    case "not-kept-safe":
      return { tone: "warning", text: "浏览器的存储空间不够，意外关闭时改动可能找不回来。请随时点“保存”。" };
    case "read-only":
      return { tone: "info", text: `“${message.name}”是旧格式，只能查看和审核。要在这里更正，请先用 Excel 或 WPS 另存为 .xlsx，再打开。` };
    case "document":
      return { tone: "info", text: `“${message.name}”是文字报告，一行一段列在这里，只作审核。要修改，请按审核意见在原文里改，再打开。` };
    case "locked":
      return message.why === "read-only"
        ? { tone: "info", text: "这个文件只能查看和审核。旧格式的表格请先另存为 .xlsx，再打开；文字报告请在原文里改。" }
        : { tone: "info", text: "这里只修改单元格的内容。插入或删除行列、合并、剪切、排序和改格式，会打乱原文件，请在 Excel 或 WPS 里做。" };
    case "edit-refused":
      return { tone: "warning", text: `${message.addresses.join("、")} 没有改：单元格受保护，或属于合并区域、数组公式。已恢复原来的内容。` };
    case "no-grid":
      return { tone: "warning", text: "表格没有显示出来。审核不受影响，可以改用“文字表”查看；刷新页面可以再试一次。" };
  }
}

type WorkbenchWords = typeof zh;

const en: WorkbenchWords = {
  page: "Performance form workbench",
  open: "Open file",
  openHint: "Choose .xlsx, .xls or .et workbooks, or reports in .docx, .txt or .md, or drop them on the page",
  samples: "Samples",
  chooseSample: "Open a sample…",
  save: "Save",
  saveHint: "Save a copy: only the changed cells differ from the original",
  view: "Show as",
  views: { grid: "Grid", table: "Table" },
  viewHint: { grid: "Spreadsheet", table: "A web table, for screen readers" },
  files: "Open files",
  unsaved: "unsaved",
  readOnly: "read-only",
  close: (name) => `Close ${name}`,
  opening: (name) => `Opening ${name}…`,
  loadingGrid: "Preparing the grid…",
  undrawn: (pictures, charts) => `${[pictures === 0 ? "" : `${pictures} picture${pictures === 1 ? "" : "s"}`, charts === 0 ? "" : `${charts} chart${charts === 1 ? "" : "s"}`].filter(Boolean).join(" and ")} on this sheet: not shown here, kept in the file`,
  sheet: "Spreadsheet",
  sheets: "Sheets",
  pane: "Checking pane",
  empty: "Drop an .xlsx file here, or choose Open file.",
  drop: "Let go to open",
  row: "Row",
  more: (count) => `Show ${count} more rows`,
  caption: (sheet, file) => `${file} · ${sheet}`,
  version: (version) => `Version ${version}`,
  private: "Files stay on this machine",
  regionKey: "F6: next part",
  offline: "Works offline",
  closingTitle: (name) => `“${name}” is not saved`,
  closing: "Closing it loses what was changed since it was last saved.",
  saveFirst: "Save first",
  closeAnyway: "Close without saving",
  keepOpen: "Cancel",
  recover: (name, when) => `“${name}” was not saved last time (${when}). Go on with it?`,
  recoverYes: "Go on",
  recoverNo: "Discard",
  dismiss: "Close message",
};

const WHY_NOT_OPENED_EN: Readonly<Record<string, string>> = {
  "not-a-workbook": "it is not a spreadsheet. Choose an .xlsx, .xls or .et file.",
  encrypted: "it has a password. Save a copy without one in Excel or WPS and open that.",
  damaged: "it is damaged or incomplete. Save a repaired copy with Excel and open that.",
  "not-a-document": "it is neither a Word document nor a text. Save it as .docx with Word or WPS and open that.",
  "old-document": "it is a Word document in an old format. Save it as .docx with Word or WPS and open that.",
  "too-large": "it is too large. Remove unrelated sheets or split it.",
};

function enMessage(message: DeskMessage): MessageWords {
  switch (message.kind) {
    case "not-opened":
      return { tone: "error", text: `“${message.name}” was not opened: ${WHY_NOT_OPENED_EN[message.problem] ?? "it could not be read. Make sure no other program holds it and try again."}` };
    case "saved":
      return { tone: "success", text: `Saved “${message.name}”. Whatever was not changed is identical to the original.` };
    case "not-saved":
      return { tone: "error", text: `“${message.name}” was not saved; the changes are still on this page. Choose another folder and save again.` };
    case "not-kept-safe":
      return { tone: "warning", text: "The browser has no room left, so changes may be lost if it closes. Save often." };
    case "read-only":
      return { tone: "info", text: `“${message.name}” has an old format and can only be viewed and checked. To correct it here, save it as .xlsx with Excel or WPS first.` };
    case "document":
      return { tone: "info", text: `“${message.name}” is a report in prose, shown a line a row and only checked. Correct it in the document itself and open it again.` };
    case "locked":
      return message.why === "read-only"
        ? { tone: "info", text: "This file can only be viewed and checked. Save an old workbook as .xlsx to change it here; correct a report in the document itself." }
        : { tone: "info", text: "Only contents of cells are changed here. Inserting, deleting, merging, cutting, sorting and formatting would upset the file: do that in Excel or WPS." };
    case "edit-refused":
      return { tone: "warning", text: `${message.addresses.join(", ")} was not changed: it is protected, merged, or part of an array formula. It holds its old content again.` };
    case "no-grid":
      return { tone: "warning", text: "The grid did not come up. Checking still works, and the table view shows the sheets; reload to try again." };
  }
}

/** The words of the page around the pane, by language. */
export const WORKBENCH_STRINGS: Readonly<Record<"zh" | "en", WorkbenchWords & { readonly message: (message: DeskMessage) => MessageWords }>> = {
  zh: { ...zh, message: zhMessage },
  en: { ...en, message: enMessage },
};
