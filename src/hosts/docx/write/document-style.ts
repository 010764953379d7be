import type { IParagraphStylePropertiesOptions, IRunStylePropertiesOptions, IStylesOptions } from "docx";

/** Half points, as Word counts sizes of type: 二号, 三号, 四号, 五号. */
export const TYPE_SIZE = { title: 44, body: 32, footer: 28, table: 21 } as const;

/** Twips (1/20 point): A4 with the margins of official documents (top 37, right 26, bottom 35, left 28 mm). */
export const PAGE = { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1985, left: 1588 } as const;

/** Width of the text, twips. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Lines of running text stand 28 points apart. */
const LINE: NonNullable<IParagraphStylePropertiesOptions["spacing"]> = { line: 560, lineRule: "exact", before: 0, after: 0 };

/** Two characters of running text, twips. */
const INDENT = 640;

/** One face for all scripts, so that digits and signs such as ≥ stand as wide as the words around them. */
const face = (name: string): NonNullable<IRunStylePropertiesOptions["font"]> => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

const heading = (name: string, bold: boolean): { readonly run: IRunStylePropertiesOptions; readonly paragraph: IParagraphStylePropertiesOptions } => ({
  run: { font: face(name), size: TYPE_SIZE.body, bold, color: "000000" },
  paragraph: { spacing: LINE, indent: { firstLine: INDENT }, keepNext: true },
});

/** The looks of the report: faces that every Chinese Windows has; where the title's is missing, Word takes its nearest. */
export const STYLES: IStylesOptions = {
  default: {
    // The language of digits is one with spaces: in Chinese a number may be broken anywhere.
    document: { run: { font: face("仿宋"), size: TYPE_SIZE.body, language: { value: "en-US", eastAsia: "zh-CN" } } },
    title: { run: { font: face("方正小标宋简体"), size: TYPE_SIZE.title, bold: false, color: "000000" }, paragraph: { alignment: "center", spacing: { line: 640, lineRule: "exact", before: 320, after: 480 } } },
    heading1: heading("黑体", false),
    heading2: heading("楷体", false),
    heading3: heading("仿宋", true),
  },
  paragraphStyles: [
    { id: "Body", name: "正文段落", basedOn: "Normal", run: { font: face("仿宋"), size: TYPE_SIZE.body }, paragraph: { alignment: "both", spacing: LINE, indent: { firstLine: INDENT } } },
    { id: "Signature", name: "落款", basedOn: "Normal", run: { font: face("仿宋"), size: TYPE_SIZE.body }, paragraph: { alignment: "right", spacing: LINE, indent: { right: INDENT }, keepNext: true } },
    { id: "Caption", name: "表题", basedOn: "Normal", run: { font: face("黑体"), size: TYPE_SIZE.footer }, paragraph: { alignment: "center", spacing: { before: 160, after: 80 }, keepNext: true } },
    { id: "Cell", name: "表格文字", basedOn: "Normal", run: { font: face("仿宋"), size: TYPE_SIZE.table }, paragraph: { spacing: { before: 20, after: 20 } } },
    { id: "HeadCell", name: "表头文字", basedOn: "Cell", run: { font: face("黑体"), size: TYPE_SIZE.table } },
    { id: "PageNumber", name: "页码", basedOn: "Normal", run: { font: face("宋体"), size: TYPE_SIZE.footer }, paragraph: { alignment: "center" } },
  ],
};
