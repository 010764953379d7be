import type { Form } from "../form/form";
import type { WeightScheme } from "../findings/report";
import { compare, decimal, HUNDRED, subtract, toText, ZERO, type Decimal, type WrittenNumber } from "../number";
import type { RuleParameters } from "./parameters";
import type { Read } from "./readings";

/**
 * How the points of a form are meant to add up: what the form prints, then its execution weight, then the kind,
 * then what the profile accepts. Null for forms without a weight column and for reports on several projects.
 */
export function weightScheme(form: Form, parameters: RuleParameters, executionWeight: Read<WrittenNumber>): WeightScheme | null {
  if (!form.indicators.some((indicator) => indicator.cells.weight !== undefined)) return null;
  // A report tells of several projects, each with points of its own.
  if (new Set(form.indicators.map(({ project }) => project)).size > 1) return null;
  // In prose a weight here and there is no scheme.
  if (form.kind === "narrative-report" && form.indicators.some(({ cells }) => cells.weight === undefined)) return null;
  return printedScheme(form, executionWeight) ?? executionScheme(form, executionWeight) ?? kindScheme(form, parameters);
}

function printedScheme(form: Form, executionWeight: Read<WrittenNumber>): WeightScheme | null {
  const { rowsTotal, executionWeight: printedExecution } = form.printed;
  if (rowsTotal === null) return null;
  const execution = printedExecution?.points ?? (executionWeight.kind === "read" ? toText(executionWeight.value.value) : null);
  return {
    rowTotals: [rowsTotal.points],
    executionWeight: execution,
    why: { zh: `表内印明指标共 ${rowsTotal.points} 分`, en: `the form prints ${rowsTotal.points} points for the indicators` },
    statedAt: rowsTotal.at,
  };
}

function executionScheme(form: Form, executionWeight: Read<WrittenNumber>): WeightScheme | null {
  const printed = form.printed.executionWeight;
  const weight = executionWeight.kind === "read" ? executionWeight.value.value : printed === null ? null : decimal(printed.points);
  if (weight === null || !isUsual(weight)) return null;
  const points = toText(weight);
  const rows = toText(subtract(HUNDRED, weight));
  return {
    rowTotals: [rows],
    executionWeight: points,
    why: { zh: `预算执行率占 ${points} 分，指标应为 100 − ${points} = ${rows} 分`, en: `budget execution weighs ${points}, so the indicators must reach ${rows}` },
    statedAt: executionWeight.kind === "read" ? executionWeight.item.at : (printed?.at ?? null),
  };
}

/** A weight of execution outside (0, 50] is a slip, not a scheme. */
function isUsual(weight: Decimal): boolean {
  return compare(weight, ZERO) > 0 && compare(weight, subtract(HUNDRED, weight)) <= 0;
}

function kindScheme(form: Form, parameters: RuleParameters): WeightScheme {
  if (form.kind === "department-declaration") {
    return { rowTotals: ["100"], executionWeight: null, why: { zh: "部门整体支出绩效目标各指标权重合计为 100", en: "weights of a department form add up to 100" }, statedAt: null };
  }
  const totals = parameters.rowTotals.join(" 或 ");
  return {
    rowTotals: parameters.rowTotals,
    executionWeight: null,
    why: { zh: `表内未印明分值，指标合计 ${totals} 均可`, en: `the form prints no points; ${parameters.rowTotals.join(" or ")} are accepted` },
    statedAt: null,
  };
}
