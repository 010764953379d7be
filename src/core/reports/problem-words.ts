import type { Words } from "../findings/finding";
import type { HostProblem, RefusalReason } from "../host";
import type { LeftOut } from "./file-report";

/** What happened, why, and what to do next. */
export interface ProblemWords {
  readonly what: Words;
  readonly next: Words;
}

const PROBLEMS: Readonly<Record<HostProblem["kind"], ProblemWords>> = {
  "not-a-workbook": {
    what: { zh: "这不是可以读取的电子表格文件", en: "This is not a spreadsheet that can be read" },
    next: { zh: "请用 Excel 或 WPS 打开后另存为 .xlsx，再审核", en: "Open it in Excel or WPS, save it as .xlsx and check again" },
  },
  "not-a-document": {
    what: { zh: "这不是可以读取的 Word 文件或文本文件", en: "This is not a Word document or text file that can be read" },
    next: { zh: "请用 Word 或 WPS 打开后另存为 .docx，再审核", en: "Open it in Word or WPS, save it as .docx and check again" },
  },
  "old-document": {
    what: { zh: "这是旧格式的 Word 文件（.doc、.wps 或 .rtf），读不了", en: "This is a Word document in an old format (.doc, .wps or .rtf), which cannot be read" },
    next: { zh: "请用 Word 或 WPS 打开后另存为 .docx，再审核", en: "Open it in Word or WPS, save it as .docx and check again" },
  },
  "checked-only": {
    what: { zh: "Word 文件和文本文件只作审核，不往里写更正", en: "Word documents and text files are only checked; no corrections are written into them" },
    next: { zh: "请按审核意见在原文里自行修改，改好再审核", en: "Correct the text yourself by the findings and check again" },
  },
  encrypted: {
    what: { zh: "文件设有打开密码，内容读不到", en: "The file is protected by a password and cannot be read" },
    next: { zh: "请打开文件，取消密码后另存，再审核", en: "Open the file, remove the password, save it and check again" },
  },
  damaged: {
    what: { zh: "文件已损坏或不完整", en: "The file is damaged or incomplete" },
    next: { zh: "请重新取得文件，或用 Excel 或 Word 的“打开并修复”另存一份，再审核", en: "Get the file again, or save a repaired copy with Open and Repair in Excel or Word, and check again" },
  },
  "too-large": {
    what: { zh: "文件解开后过大，为安全起见没有读取", en: "The file is too large once unpacked and was left unread for safety" },
    next: { zh: "请删去无关的工作表或图片，或分成几个文件，再审核", en: "Remove unrelated sheets or pictures, or split the file, and check again" },
  },
  "unreadable-file": {
    what: { zh: "文件打不开", en: "The file cannot be opened" },
    next: { zh: "请核对路径和文件名是否正确、是否有读取权限、是否正被别的程序占用", en: "Check the path and name, the permission to read it, and whether another program holds it" },
  },
  "read-only": {
    what: { zh: "文件是只读的，不能写入", en: "The file is read-only and cannot be written" },
    next: { zh: "请另存一份可写的副本，再应用更正", en: "Save a copy that can be written and apply the corrections there" },
  },
  "disk-full": {
    what: { zh: "磁盘空间不足，文件没有写入", en: "The disk is full and the file was not written" },
    next: { zh: "请清理磁盘，或换一个磁盘存放，再试一次", en: "Free some space or choose another disk, then try again" },
  },
  "write-failed": {
    what: { zh: "写文件时磁盘出错，没有写成", en: "The disk reported a fault and the file was not written" },
    next: { zh: "请核对磁盘或网络盘是否正常，再试一次", en: "Check that the disk or network drive works, then try again" },
  },
  busy: {
    what: { zh: "工作簿正忙，或正被别的程序占用", en: "The workbook is busy, or another program holds it" },
    next: { zh: "请关闭占用它的程序，稍候再试", en: "Close the program that holds it, wait a moment and try again" },
  },
  "cell-edit-mode": {
    what: { zh: "有单元格正在编辑", en: "A cell is being edited" },
    next: { zh: "请按回车结束编辑，再试一次", en: "Press Enter to finish editing and try again" },
  },
  protected: {
    what: { zh: "工作表设有保护，不能写入", en: "The sheet is protected and cannot be written" },
    next: { zh: "请先撤销工作表保护，再应用更正", en: "Unprotect the sheet first, then apply the corrections" },
  },
  "session-lost": {
    what: { zh: "与工作簿的连接已断开", en: "The connection to the workbook was lost" },
    next: { zh: "请重新打开工作簿，再试一次", en: "Open the workbook again and retry" },
  },
  "payload-too-large": {
    what: { zh: "一次读写的内容过多", en: "Too much was read or written at once" },
    next: { zh: "请减少工作表后再试", en: "Try again with fewer sheets" },
  },
  "too-old": {
    what: { zh: "文件的格式或软件的版本太旧，做不了这一步", en: "The file format or the program is too old for this step" },
    next: { zh: "请另存为 .xlsx 后再试", en: "Save it as .xlsx and try again" },
  },
  cancelled: {
    what: { zh: "已取消", en: "Cancelled" },
    next: { zh: "需要时请重新开始", en: "Start again when needed" },
  },
  unknown: {
    what: { zh: "读取时出了意外", en: "Something unexpected happened while reading" },
    next: { zh: "请用 Excel 或 WPS 另存为 .xlsx 后再试", en: "Save it as .xlsx with Excel or WPS and try again" },
  },
};

const REFUSALS: Readonly<Record<RefusalReason | LeftOut["why"], Words>> = {
  "changed-meanwhile": { zh: "单元格的内容已被改动", en: "the cell has been changed meanwhile" },
  protected: { zh: "工作表设有保护", en: "the sheet is protected" },
  "array-formula": { zh: "单元格属于数组公式", en: "the cell belongs to an array formula" },
  "merged-away": { zh: "单元格已并入别的单元格", en: "the cell is merged into another one" },
  "sheet-missing": { zh: "工作表已不存在", en: "the sheet no longer exists" },
  "not-written": { zh: "没有写成，保持原样", en: "it could not be written and stays as it was" },
  spill: { zh: "单元格由别处的公式填充", en: "the cell is filled by a formula elsewhere" },
  "belongs-together": { zh: "同一项更正的另一个单元格没有写成，这一个也没有写", en: "another cell of the same correction could not be written, so this one was left as well" },
  "formula-cell": { zh: "单元格里是公式，没有用数值覆盖它", en: "the cell holds a formula, which was not replaced by a number" },
  "above-trust": { zh: "需要先核对，没有自动应用", en: "it needs a review first and was not applied" },
  conflict: { zh: "有不止一种改法，需要您选定", en: "there is more than one way to correct it; please choose" },
  "not-a-number": { zh: "要写入的数值无法识别", en: "the number to write cannot be understood" },
  "contradicts-itself": { zh: "同一项更正对一个单元格给出了两个值", en: "the correction gives one cell two values" },
};

/** What to tell a person about a problem a host named. */
export function problemWords(kind: HostProblem["kind"]): ProblemWords {
  return PROBLEMS[kind];
}

/** The whole message in one sentence pair: what happened and what to do next. */
export function problemMessage(kind: HostProblem["kind"]): Words {
  const { what, next } = PROBLEMS[kind];
  return { zh: `${what.zh}。${next.zh}。`, en: `${what.en}. ${next.en}.` };
}

/** Why a correction was not written. */
export function refusalWords(why: RefusalReason | LeftOut["why"]): Words {
  return REFUSALS[why];
}
