import { markdownText } from "../reports/markdown";
import type { ReportBlock, ReportColumn, ReportDocument } from "./report-document";

/** The report as Markdown: headings one below the title, tables with their columns' alignment. */
export function reportMarkdown({ title, blocks }: ReportDocument): string {
  return `${[`# ${markdownText(title)}`, ...blocks.map(blockMarkdown)].join("\n\n")}\n`;
}

function blockMarkdown(block: ReportBlock): string {
  if (block.kind === "heading") return `${"#".repeat(block.level + 1)} ${inLine(block.text)}`;
  if (block.kind === "paragraph") return markdownText(block.text);
  const line = (cells: readonly string[]): string => `| ${cells.map(inLine).join(" | ")} |`;
  return [`**${markdownText(block.caption)}**`, "", line(block.columns.map((column) => column.heading)), alignments(block.columns), ...block.rows.map(line)].join("\n");
}

/** Behind a sign of Markdown's own a number begins no list. */
const inLine = (text: string): string => markdownText(text).replace(/^(\d+)\\([.)])/, "$1$2");

const RULES: Readonly<Record<ReportColumn["align"], string>> = { left: ":---", center: ":---:", right: "---:" };

function alignments(columns: readonly ReportColumn[]): string {
  return `| ${columns.map(({ align }) => RULES[align]).join(" | ")} |`;
}
