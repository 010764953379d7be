import { summarise, summaryCharts, type BarChart, type Summary } from "../../core";
import type { SessionState } from "../state";
import { workbookReport } from "../workbook-report";

/** A bar as long as its share of the chart's width. */
export interface DrawnBar {
  /** Decimal text; null where the form says nothing. */
  readonly value: string | null;
  /** Hundredths of the width, 0 to 100. */
  readonly share: number;
}

/** A chart with its bars measured. */
export interface DrawnChart {
  readonly chart: BarChart;
  readonly lines: readonly { readonly label: string; readonly bars: readonly DrawnBar[] }[];
}

/** All forms of the open workbook summed up; null before the first check. */
export function workbookSummary(state: Pick<SessionState, "result" | "kept" | "lastReceipt" | "preferences" | "workbookName">): Summary | null {
  return state.result === null ? null : summarise([workbookReport(state, state.result)]);
}

/** The charts of a summary, ready to be drawn. */
export function drawnCharts(summary: Summary): readonly DrawnChart[] {
  return summaryCharts(summary).map((chart) => ({
    chart,
    lines: chart.bars.map(({ label, values }) => ({ label, bars: values.map((value) => ({ value, share: shareOf(value, chart.end) })) })),
  }));
}

/** Only the length of a line on the screen hangs on it. */
function shareOf(value: string | null, end: string): number {
  const share = value === null ? 0 : (Number(value) / Number(end)) * 100;
  return Number.isFinite(share) ? Math.min(100, Math.max(0, share)) : 0;
}
