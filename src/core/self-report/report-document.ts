/** Stands where the forms say nothing: nobody but the unit can fill it. */
export const GAP = "【待填】";

/** One cell of a table is plain text; `align` says how a column stands. */
export interface ReportColumn {
  readonly heading: string;
  /** Share of the table's width, in parts of the sum over all columns. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
}

/** A piece of a report, in the order in which it is read. */
export type ReportBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly align: "left" | "right" }
  | { readonly kind: "table"; readonly caption: string; readonly columns: readonly ReportColumn[]; readonly rows: readonly (readonly string[])[] };

/** A written report as a pure description: what it says, not how a file stores it. */
export interface ReportDocument {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  /** How many places are marked 【待填】. */
  readonly gaps: number;
}

/** A heading: 1 for "一、", 2 for "（一）", 3 below. */
export function heading(level: 1 | 2 | 3, text: string): ReportBlock {
  return { kind: "heading", level, text };
}

/** A paragraph of running text. */
export function paragraph(text: string): ReportBlock {
  return { kind: "paragraph", text, align: "left" };
}

/** A line at the right margin, as units sign their reports. */
export function signature(text: string): ReportBlock {
  return { kind: "paragraph", text, align: "right" };
}

/** Puts the blocks together and counts their gaps. */
export function reportDocument(title: string, blocks: readonly ReportBlock[]): ReportDocument {
  const texts = [title, ...blocks.flatMap(textsOf)];
  return { title, blocks, gaps: texts.reduce((count, text) => count + text.split(GAP).length - 1, 0) };
}

function textsOf(block: ReportBlock): readonly string[] {
  return block.kind === "table" ? [block.caption, ...block.rows.flat()] : [block.text];
}
