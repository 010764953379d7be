import type { Words } from "../core";

/** What the command that writes the self-evaluation report says. */
export const REPORT_TEXT = {
  command: { zh: "由自评表写出绩效自评报告：只用表上的数，缺的标【待填】", en: "write the self-evaluation report from the forms: their numbers only, gaps marked" },
  workbook: { zh: "填好自评表的工作簿", en: "the workbook with the self-evaluation forms" },
  out: { zh: "报告写入这个文件，.docx 或 .md", en: "file for the report, .docx or .md" },
  overwrite: { zh: "已有同名文件时替换它", en: "replace a file of the same name" },
  unit: { zh: "只写这个单位的自评表", en: "only the forms of this unit" },
} as const satisfies Record<string, Words>;

/** Sentences with something to fill in. */
export const REPORT_SENTENCES = {
  noOut: (): Words => ({ zh: "请用 --out 文件 指定报告写到哪里，例如 自评报告.docx", en: "say with --out FILE where the report goes, for example report.docx" }),
  wrongEnding: (path: string): Words => ({ zh: `不知道“${path}”该写成什么格式，文件名请以 .docx 或 .md 结尾`, en: `"${path}" does not say which format is meant; let the name end in .docx or .md` }),
  severalUnits: (): Words => ({ zh: "工作簿里有几个单位的自评表，请用 --unit 单位 指定写哪一个", en: "the workbook holds forms of several units; say with --unit UNIT which one is meant" }),
  unknownUnit: (unit: string): Words => ({ zh: `工作簿里没有“${unit}”的自评表`, en: `the workbook holds no self-evaluation of "${unit}"` }),
  noForms: (path: string): Words => ({ zh: `${path}：没有找到填好的自评表，写不了自评报告。请核对是不是选对了文件`, en: `${path}: no self-evaluation form that is filled in was found, so there is nothing to write. Check that this is the right file` }),
  written: (path: string, gaps: number): Words => ({
    zh: gaps === 0 ? `自评报告已写入 ${path}` : `自评报告已写入 ${path}，有 ${String(gaps)} 处表上没有内容，文中以【待填】标出，请补齐`,
    en: gaps === 0 ? `the report was written into ${path}` : `the report was written into ${path}; ${String(gaps)} places the forms leave open are marked 【待填】, please fill them in`,
  }),
} as const;
