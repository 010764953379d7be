import type { Words } from "../findings/finding";
import { compare, decimal, max, ZERO, type Decimal } from "../number";
import { scoreOf, type Summary, type SummaryRow } from "./summary";

/** One line of a chart: what it is called and a decimal text for each series; null where there is no number. */
export interface Bar {
  readonly label: string;
  readonly values: readonly (string | null)[];
}

/** A chart of horizontal bars as data, for a file, a page or a screen. */
export interface BarChart {
  readonly id: "scores" | "funds";
  readonly title: Words;
  readonly series: readonly Words[];
  readonly bars: readonly Bar[];
  /** Decimal text of the axis's end; bars begin at 0. */
  readonly end: string;
  /** How many lines found no room. */
  readonly leftOut: number;
}

/** More lines than this cannot be read on a printed page; a line of funds has two bars. */
const MOST_LINES = { scores: 36, funds: 22 } as const;
const FULL_MARKS = "100";

/** The charts of a summary: scores, lowest first, and funds by project, largest first; those without a number are not drawn. */
export function summaryCharts(summary: Summary): readonly BarChart[] {
  return [scoreChart(summary.rows), fundChart(summary.rows)].filter(({ bars }) => bars.length > 0);
}

function scoreChart(rows: readonly SummaryRow[]): BarChart {
  const scored = rows.filter((row) => scoreOf(row) !== null).sort((a, b) => compare(number(scoreOf(a)), number(scoreOf(b))));
  const bars = scored.slice(0, MOST_LINES.scores).map((row) => ({ label: labelOf(row), values: [scoreOf(row)] }));
  return {
    id: "scores",
    title: { zh: "得分（分）", en: "Scores (points)" },
    series: [{ zh: "得分", en: "score" }],
    bars,
    end: endOf(bars, FULL_MARKS),
    leftOut: scored.length - bars.length,
  };
}

function fundChart(rows: readonly SummaryRow[]): BarChart {
  const funded = rows.filter(isProject).filter(({ budget, executed }) => budget !== null || executed !== null);
  const sorted = funded.sort((a, b) => compare(number(b.budget ?? b.executed), number(a.budget ?? a.executed)));
  const bars = sorted.slice(0, MOST_LINES.funds).map((row) => ({ label: labelOf(row), values: [row.budget, row.executed] }));
  return {
    id: "funds",
    title: { zh: "各项目资金（万元）", en: "Funds by project (10 000 yuan)" },
    series: [{ zh: "预算数", en: "budget" }, { zh: "执行数", en: "executed" }],
    bars,
    end: endOf(bars, "0"),
    leftOut: sorted.length - bars.length,
  };
}

function isProject({ kind }: SummaryRow): boolean {
  return kind !== "department-declaration" && kind !== "department-self-evaluation";
}

function labelOf({ project, unit, sheet, year }: SummaryRow): string {
  const name = project === "" ? (unit === "" ? sheet : unit) : project;
  return year === null ? name : `${name}（${String(year)}）`;
}

function number(text: string | null): Decimal {
  return (text === null ? null : decimal(text)) ?? ZERO;
}

function endOf(bars: readonly Bar[], least: string): string {
  const values = bars.flatMap(({ values: texts }) => texts).filter((text) => text !== null);
  return [least, ...values].reduce((end, text) => (compare(max(number(end), number(text)), number(end)) > 0 ? text : end));
}
