import type { HostProblem, Words } from "../core";
import type { JobName } from "./state";

/** A problem told to a person: what happened, why, and what to do next. */
export interface ProblemMessage {
  readonly what: Words;
  readonly why: Words;
  readonly next: Words;
}

const WHAT: Readonly<Record<JobName, Words>> = {
  start: { zh: "没有读到以前的审核说明和设置", en: "Earlier explanations and settings could not be read" },
  check: { zh: "这次审核没有完成", en: "The check did not finish" },
  live: { zh: "改动以后没有能够重新审核", en: "The edit could not be checked" },
  apply: { zh: "更正没有写入", en: "The corrections were not written" },
  undo: { zh: "更正没有撤销", en: "The corrections were not undone" },
  clear: { zh: "标记没有清除", en: "The marks were not cleared" },
  keep: { zh: "没有存进工作簿", en: "This was not kept in the workbook" },
  export: { zh: "报告没有导出", en: "The report was not exported" },
  prior: { zh: "选的文件没有读出来", en: "The chosen file was not read" },
  carry: { zh: "上年的内容没有带入", en: "Nothing was carried over" },
  reveal: { zh: "没有能够跳到这个单元格", en: "The cell could not be shown" },
};

const CAUSE: Readonly<Record<HostProblem["kind"], { readonly why: Words; readonly next: Words }>> = {
  "not-a-workbook": {
    why: { zh: "这不是可以读取的电子表格", en: "this is not a spreadsheet that can be read" },
    next: { zh: "请用 Excel 或 WPS 另存为 .xlsx 后再试", en: "Save it as .xlsx with Excel or WPS and try again" },
  },
  "not-a-document": {
    why: { zh: "这不是可以读取的 Word 文件或文本文件", en: "this is not a Word document or text file that can be read" },
    next: { zh: "请用 Word 或 WPS 另存为 .docx 后再试", en: "Save it as .docx with Word or WPS and try again" },
  },
  "old-document": {
    why: { zh: "这是旧格式的 Word 文件", en: "this is a Word document in an old format" },
    next: { zh: "请用 Word 或 WPS 另存为 .docx 后再试", en: "Save it as .docx with Word or WPS and try again" },
  },
  "checked-only": {
    why: { zh: "Word 文件和文本文件只作审核，不往里写", en: "Word documents and text files are only checked, never written into" },
    next: { zh: "请按审核意见在原文里自行修改", en: "Correct the text yourself by the findings" },
  },
  encrypted: {
    why: { zh: "文件设有打开密码", en: "the file has a password" },
    next: { zh: "请取消密码另存一份，再试一次", en: "Save a copy without password and try again" },
  },
  damaged: {
    why: { zh: "文件已损坏或不完整", en: "the file is damaged or incomplete" },
    next: { zh: "请用 Excel 的“打开并修复”另存一份，再试一次", en: "Save a repaired copy with Excel's Open and Repair and try again" },
  },
  "too-large": {
    why: { zh: "工作簿过大", en: "the workbook is too large" },
    next: { zh: "请删去无关的工作表，或分成几个文件，再试一次", en: "Remove unrelated sheets or split the file and try again" },
  },
  "unreadable-file": {
    why: { zh: "文件打不开或正被占用", en: "the file cannot be opened or is in use" },
    next: { zh: "请关闭占用它的程序，再试一次", en: "Close the program that holds it and try again" },
  },
  "read-only": {
    why: { zh: "工作簿是只读的", en: "the workbook is read-only" },
    next: { zh: "请另存一份可以编辑的副本，在副本上再试", en: "Save a copy that can be edited and try again there" },
  },
  "disk-full": {
    why: { zh: "磁盘空间不足", en: "the disk is full" },
    next: { zh: "请清理磁盘，或换一个磁盘存放，再试一次", en: "Free some space or choose another disk and try again" },
  },
  "write-failed": {
    why: { zh: "写文件时磁盘出错", en: "the disk reported a fault while writing" },
    next: { zh: "请核对磁盘或网络盘是否正常，再试一次", en: "Check that the disk or network drive works and try again" },
  },
  busy: {
    why: { zh: "Excel 正在忙别的事", en: "Excel is busy with something else" },
    next: { zh: "请关闭打开着的对话框，稍候再试", en: "Close any open dialog, wait a moment and try again" },
  },
  "cell-edit-mode": {
    why: { zh: "有单元格正在编辑", en: "a cell is being edited" },
    next: { zh: "请按回车结束编辑，再试一次", en: "Press Enter to finish editing and try again" },
  },
  protected: {
    why: { zh: "工作表设有保护", en: "a sheet is protected" },
    next: { zh: "请先在“审阅”里撤销工作表保护，再试一次", en: "Unprotect the sheet on the Review tab and try again" },
  },
  "session-lost": {
    why: { zh: "与工作簿的连接已断开", en: "the connection to the workbook was lost" },
    next: { zh: "请保存并重新打开工作簿，再试一次", en: "Save the workbook, open it again and retry" },
  },
  "payload-too-large": {
    why: { zh: "一次读写的内容过多", en: "too much was read or written at once" },
    next: { zh: "请把工作表分到几个文件里，再试一次", en: "Move some sheets to another file and try again" },
  },
  "too-old": {
    why: { zh: "这个版本的 Excel 没有这项功能", en: "this version of Excel lacks the feature" },
    next: { zh: "请改用 Excel 2021 或更新的版本", en: "Use Excel 2021 or newer" },
  },
  cancelled: {
    why: { zh: "操作已取消", en: "it was cancelled" },
    next: { zh: "需要时请重新开始", en: "Start again when needed" },
  },
  unknown: {
    why: { zh: "出现了没有料到的情况", en: "something unexpected happened" },
    next: { zh: "请再试一次；若仍不行，请保存后重新打开工作簿", en: "Try again; if it still fails, save and reopen the workbook" },
  },
};

/** What to say when Excel stopped answering while cells were being written or restored. */
const UNSURE: Readonly<Record<"written" | "restored", Pick<ProblemMessage, "what" | "next">>> = {
  written: {
    what: { zh: "写到一半中断，哪些已经写入还不能确定", en: "Writing broke off, and it is not certain yet what was written" },
    next: { zh: "请等 Excel 恢复后点“审核”核对；已写入的更正可以用“撤销更正”恢复", en: "Check again once Excel answers; what was written can be taken back with Undo corrections" },
  },
  restored: {
    what: { zh: "恢复到一半中断，哪些已经恢复还不能确定", en: "Restoring broke off, and it is not certain yet what was restored" },
    next: { zh: "请等 Excel 恢复后再试一次，已恢复的单元格不受影响", en: "Try again once Excel answers; cells that are restored stay as they are" },
  },
};

/** The words for a problem met during a job. */
export function problemMessage(during: JobName, { kind, isUnsure }: Pick<HostProblem, "kind" | "isUnsure">): ProblemMessage {
  const known = { what: WHAT[during], ...CAUSE[kind] };
  return isUnsure === true ? { ...known, ...UNSURE[during === "undo" || during === "clear" ? "restored" : "written"] } : known;
}
