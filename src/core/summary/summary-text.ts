import { verdictWords } from "../findings/verdict";
import { say, type Language } from "../reports/file-report";
import { displayWidth, padEnd, printable } from "../reports/text-width";
import { numberShown } from "../tables/table-text";
import { scoreOf, type Summary, type SummaryRow, type SummaryTotal } from "./summary";
import { summaryRemarks, type SummarySettings } from "./summary-sheets";
import { SHORT_KINDS, SUMMARY_WORDS } from "./summary-words";

/** Name and version of the summary's results; it changes when a consumer would have to. */
export const SUMMARY_SCHEMA = "jixiao-summary/1";

/** The least and most columns of a project's name on a terminal. */
const NAME_ROOM = { least: 20, most: 40 } as const;

/** The summary for a terminal of so many columns: a line a form, then the sums. */
export function summaryText(summary: Summary, settings: SummarySettings, columns: number): string {
  const { lang } = settings;
  const remarks = [...summaryRemarks(summary, settings), say(SUMMARY_WORDS.moneyUnit, lang)].map((line) => `${printable(line)}\n`).join("");
  if (summary.rows.length === 0) return `${remarks}${say(SUMMARY_WORDS.empty, lang)}\n`;
  const head = (["project", "year", "kind", "shortBudget", "shortExecuted", "rate", "score", "verdict"] as const).map((name) => say(SUMMARY_WORDS[name], lang));
  const lines = [head, ...summary.rows.map((row) => rowTexts(row, lang)), ...summary.totals.map((total) => totalTexts(total, lang))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => displayWidth(line[column] ?? ""))));
  const others = widths.slice(1).reduce((total, width) => total + width + 2, 0);
  const [name = 0] = widths;
  widths[0] = Math.min(name, NAME_ROOM.most, Math.max(NAME_ROOM.least, columns - others));
  return `${remarks}\n${lines.map((line) => lineText(line, widths)).join("\n")}\n`;
}

function lineText(texts: readonly string[], widths: readonly number[]): string {
  return texts.map((text, column) => padEnd(fitted(text, widths[column] ?? 0), widths[column] ?? 0)).join("  ").trimEnd();
}

/** A text cut to so many columns, with "…" where something is missing. */
function fitted(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = "";
  for (const character of text) {
    if (displayWidth(kept + character) > columns - 2) break;
    kept += character;
  }
  return `${kept}…`;
}

function rowTexts(row: SummaryRow, lang: Language): readonly string[] {
  const { project, unit, sheet, year, kind, counts, notChecked } = row;
  const score = scoreOf(row);
  return [
    printable(project === "" ? (unit === "" ? sheet : unit) : project), year === null ? "" : String(year), say(SHORT_KINDS[kind], lang), ...moneyTexts(row),
    score === null ? "" : numberShown(score, "points"), say(verdictWords(counts, notChecked), lang),
  ];
}

function totalTexts({ kind, year, counts, notChecked, ...money }: SummaryTotal, lang: Language): readonly string[] {
  return [say(SUMMARY_WORDS.subtotal, lang), year === null ? "" : String(year), say(SHORT_KINDS[kind], lang), ...moneyTexts(money), "", say(verdictWords(counts, notChecked), lang)];
}

function moneyTexts({ budget, executed, rate }: Pick<SummaryRow, "budget" | "executed" | "rate">): readonly string[] {
  return [budget === null ? "" : numberShown(budget, "money"), executed === null ? "" : numberShown(executed, "money"), rate === null ? "" : numberShown(rate, "percent")];
}

/** The summary for programs: amounts in 万元, rates as shares of 1, all numbers decimal text. */
export function summaryJson(summary: Summary): string {
  const leftOut = summary.leftOut.map(({ file, why }) => ({ file, why: why.zh, whyEn: why.en }));
  return `${JSON.stringify({ schema: SUMMARY_SCHEMA, moneyUnit: "万元", rows: summary.rows, totals: summary.totals, leftOut }, null, 2)}\n`;
}
