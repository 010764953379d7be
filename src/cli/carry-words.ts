import type { Words } from "../core";

/** What the command that carries last year's answers says. */
export const CARRY_TEXT = {
  command: { zh: "用上年的表填今年的空表：只填空格，填入处着色并注明出处", en: "fill this year's blank form from last year's: blanks only, marked and with their source" },
  prior: { zh: "上年的工作簿（或本年的申报表）", en: "last year's workbook (or this year's declaration)" },
  template: { zh: "今年要填的工作簿", en: "this year's workbook to be filled" },
  out: { zh: "填好的副本写入这个文件", en: "file for the filled copy" },
  overwrite: { zh: "已有同名文件时替换它", en: "replace a file of the same name" },
  hints: { zh: "在空着的金额旁批注上年值（不写入单元格）", en: "put last year's amounts as notes beside the blank ones (nothing is written into the cells)" },
  format: { zh: "格式：text json", en: "format: text json" },
  year: { zh: "今年的年度（不写则以表上的为准）", en: "this year (otherwise what the form prints)" },
} as const satisfies Record<string, Words>;

/** Sentences with something to fill in. */
export const CARRY_SENTENCES = {
  noOut: (): Words => ({ zh: "请用 --out 文件 指定填好的副本写到哪里", en: "say with --out FILE where the filled copy goes" }),
  wrongYear: (typed: string): Words => ({ zh: `“${typed}”不是年度，请写成 2025 这样`, en: `"${typed}" is no year, write it as 2025` }),
  pair: (prior: Words, template: Words, by: Words): Words => ({ zh: `${prior.zh} → ${template.zh}（${by.zh}）`, en: `${prior.en} → ${template.en} (${by.en})` }),
  cell: (place: string, text: string, from: string, what: Words): Words => ({ zh: `${place} ← ${from}：${text}（${what.zh}）`, en: `${place} ← ${from}: ${text} (${what.en})` }),
  hint: (place: string, from: string, words: Words): Words => ({ zh: `${place} 旁注 ${words.zh}（${from}）`, en: `${place} note: ${words.en} (${from})` }),
  left: (what: Words, why: Words, from: string): Words => ({ zh: `${what.zh}${from}：${why.zh}`, en: `${what.en}${from}: ${why.en}` }),
  leftHeading: (): Words => ({ zh: "没有带入的：", en: "Not carried:" }),
  filled: (count: number, path: string): Words => ({ zh: `已填 ${count} 个空格：${path}`, en: `${count} blanks filled: ${path}` }),
  nothing: (): Words => ({ zh: "没有可以带入的内容，未写文件", en: "nothing could be carried; no file was written" }),
  file: (path: string, problem: Words): Words => ({ zh: `${path}：${problem.zh}`, en: `${path}: ${problem.en}` }),
} as const;
