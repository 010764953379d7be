import type { Cell, CellRef, Form, Grid, Indicator, Item } from "../../src/core/index";

/** A fault put into a sound cell. */
export interface Injected {
  readonly kind: string;
  /** Rules of which one must find it. */
  readonly rules: readonly string[];
  /** Rules that may follow from it. */
  readonly may: readonly string[];
  readonly at: CellRef;
  readonly to: Cell | undefined;
  /** Cells at which it may be found besides its own. */
  readonly also: readonly CellRef[];
}

const text = (value: string): Cell => ({ value, text: value });
const number = (value: number, like?: Cell): Cell => ({ value, text: String(value), ...(like?.numberFormat === undefined ? {} : { numberFormat: like.numberFormat }) });
const plainNumber = (item: Item | undefined): number | null => {
  const value = item === undefined || item.formula !== undefined ? null : Number(item.stored ?? (/^\d+(\.\d+)?$/.test(item.raw.trim()) ? item.raw : "x"));
  return value === null || Number.isNaN(value) ? null : value;
};
const typed = (item: Item, value: number): Cell => (item.stored === undefined ? text(String(value)) : number(value, item.isPercent === true ? { value: 0, text: "", numberFormat: "0.00%" } : undefined));
const refs = (...items: (Item | null | undefined)[]): CellRef[] => items.filter((item) => item !== null && item !== undefined).map((item) => item.at);

const SCORES = ["indicator-score-wrong", "deviation-reason-missing", "score-total-wrong", "score-above-weight", "all-full-marks", "grade-wrong", "over-completion-unexplained", "score-missing"];
const WEIGHTS = ["weight-total-wrong", "level-weight-mismatch", "weight-missing", "indicator-score-wrong", "score-above-weight", "deviation-reason-missing", "unusual-split", "weight-not-positive", "execution-weight-missing", "all-full-marks", "score-total-wrong"];
const FUNDS = ["funding-total-mismatch", "execution-rate-wrong", "execution-score-wrong", "parts-exceed-whole", "score-total-wrong", "cost-total-mismatch", "adjustment-reason-missing", "execution-reason-missing", "money-unit-conflict", "grade-wrong"];

function* inRow(row: Indicator, form: Form): Generator<Injected> {
  const { name, operator, target, unit, actual, weight, score, reason } = row.cells;
  const weights = form.indicators.map((other) => other.cells.weight);
  const [w, s, a, t] = [plainNumber(weight), plainNumber(score), plainNumber(actual), plainNumber(target)];
  if (weight !== undefined && w !== null && w > 0) {
    yield { kind: "weight changed", rules: ["weight-total-wrong"], may: WEIGHTS, at: weight.at, to: typed(weight, w + 3), also: refs(...weights, form.totals.weight) };
    yield { kind: "weight blanked", rules: ["weight-missing"], may: WEIGHTS, at: weight.at, to: undefined, also: [] };
    yield { kind: "weight zero", rules: ["weight-not-positive"], may: WEIGHTS, at: weight.at, to: typed(weight, 0), also: [] };
    if (score !== undefined) yield { kind: "score above weight", rules: ["score-above-weight"], may: SCORES, at: score.at, to: typed(score, w + 2), also: [] };
  }
  if (score !== undefined && s !== null && w !== null && s > 0) {
    yield { kind: "score blanked", rules: ["score-missing"], may: SCORES, at: score.at, to: undefined, also: [] };
    if (reason !== undefined && s === w) yield { kind: "score lowered", rules: ["deviation-reason-missing", "indicator-score-wrong"], may: SCORES, at: score.at, to: typed(score, s / 2), also: refs(reason, actual, score) };
  }
  if (reason !== undefined && s !== null && w !== null && s < w && reason.raw.trim() !== "") yield { kind: "reason removed", rules: ["deviation-reason-missing"], may: SCORES, at: reason.at, to: undefined, also: refs(score, actual) };
  if (actual !== undefined && a !== null && w !== null) yield { kind: "actual blanked", rules: ["actual-missing"], may: [...SCORES, "qualitative-result-not-chosen"], at: actual.at, to: undefined, also: [] };
  if (operator?.raw.trim() === "≥") {
    yield { kind: "operator glyph", rules: ["operator-glyph"], may: [], at: operator.at, to: text("≧"), also: [] };
    yield { kind: "operator number", rules: ["operator-invalid"], may: [...SCORES, "rate-cannot-exceed-100", "cost-without-ceiling"], at: operator.at, to: text("95"), also: [] };
  }
  if (target?.raw.startsWith("≥") === true && target.ownsCell && target.stored === undefined) yield { kind: "glued glyph", rules: ["operator-glyph"], may: [], at: target.at, to: text(target.raw.replace("≥", "》")), also: [] };
  if (unit !== undefined && unit.raw.trim() !== "" && t !== null && target?.isPercent !== true) yield { kind: "unit removed", rules: ["unit-missing", "percent-as-decimal"], may: [...SCORES, "rate-cannot-exceed-100", "unit-in-value", "actual-unit-differs", "cost-total-mismatch", "cost-amount-wrong"], at: unit.at, to: undefined, also: refs(target) };
  if (unit !== undefined && /^[人个次户]$/.test(unit.raw.trim()) && t !== null && target !== undefined) yield { kind: "unit in value", rules: ["unit-in-value"], may: [], at: target.at, to: text(`${target.raw.trim()}${unit.raw.trim()}`), also: [] };
  if (name.raw.trim().length > 3 && name.ownsCell) yield { kind: "repeated word", rules: ["repeated-word"], may: ["terms-disagree", "declaration-evaluation-differ"], at: name.at, to: text(name.raw.trim() + "工作工作"), also: [] };
  if (actual !== undefined && actual.formula === undefined && a !== null) yield { kind: "formula error", rules: ["formula-error"], may: [...SCORES, "actual-missing", "qualitative-result-not-chosen"], at: actual.at, to: { value: { error: "#REF!" }, text: "#REF!" }, also: [] };
}

function* inFunds(form: Form): Generator<Injected> {
  for (const row of form.funding) {
    const { rate, executed, adjusted, score } = row.cells;
    const [e, b] = [plainNumber(executed), plainNumber(adjusted)];
    if (rate !== undefined && rate.formula === undefined && plainNumber(rate) !== null && e !== null && b !== null && b > 0 && e > 0) yield { kind: "rate wrong", rules: ["execution-rate-wrong"], may: FUNDS, at: rate.at, to: { value: 0.5, text: "50%", numberFormat: "0%" }, also: [] };
    if (score !== undefined && plainNumber(score) !== null && e !== null && b !== null) yield { kind: "execution score wrong", rules: ["execution-score-wrong"], may: [...FUNDS, "deviation-reason-missing"], at: score.at, to: typed(score, 3), also: [] };
    const others = form.funding.filter((other) => other.term === row.term && other !== row);
    for (const column of ["initial", "adjusted", "executed", "amount"] as const) {
      const item = row.cells[column];
      const value = plainNumber(item);
      const parts = others.filter((other) => (plainNumber(other.cells[column]) ?? 0) > 0);
      if (item === undefined || value === null || value === 0 || row.source !== "total" || parts.length === 0 || others.filter((other) => other.cells[column] !== undefined).length < 2) continue;
      yield { kind: `total ${column} wrong`, rules: ["funding-total-mismatch"], may: FUNDS, at: item.at, to: typed(item, value + 7), also: refs(...others.map((other) => other.cells[column])) };
    }
  }
}

function* around(form: Form): Generator<Injected> {
  const { weight, score } = form.totals;
  if (weight !== null && plainNumber(weight) !== null) yield { kind: "weight total wrong", rules: ["weight-total-wrong"], may: [], at: weight.at, to: typed(weight, 97), also: [] };
  if (score !== null && plainNumber(score) !== null) yield { kind: "score total wrong", rules: ["score-total-wrong"], may: ["grade-wrong"], at: score.at, to: typed(score, 55.5), also: [] };
  for (const field of form.fields) {
    if (!field.item.ownsCell || field.item.raw.trim() === "") continue;
    if (field.name === "projectName") yield { kind: "project name blanked", rules: ["required-field-missing"], may: ["project-code-malformed", "other-project-name"], at: field.item.at, to: undefined, also: [] };
    if (field.name === "annualGoal") yield { kind: "goal blanked", rules: ["required-field-missing"], may: [], at: field.item.at, to: undefined, also: [] };
    if (field.name === "goalCompletion") yield { kind: "instruction left", rules: ["placeholder-left"], may: [], at: field.item.at, to: text("对照年度目标，说明相关任务目标的完成情况（100字以内）"), also: [] };
  }
}

/** Every fault that this form can bear. */
export function faultsFor(form: Form): Injected[] {
  const rows = form.indicators.filter((row) => !row.isTemplate && row.cells.name.raw.trim() !== "");
  return [...rows.flatMap((row) => [...inRow(row, form)]), ...inFunds(form), ...around(form)];
}

/** The sheet with one cell changed. */
export function withCell(grid: Grid, at: CellRef, to: Cell | undefined): Grid {
  const cells = grid.cells.map((row, index) => {
    if (index !== at.row) return row;
    const changed = [...(row ?? [])];
    changed[at.column] = to;
    return changed;
  });
  return { ...grid, cells };
}
