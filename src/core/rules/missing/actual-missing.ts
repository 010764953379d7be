import { hasColumn, type Item } from "../../form/form";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { isNothing } from "../readings";
import { defineRule, type Fault } from "../rule";

interface MissingActual {
  readonly row: IndicatorFacts;
  readonly item: Item;
  /** How many rows are blank when none was filled in; else 1. */
  readonly count: number;
}

const row = (actual: string): readonly string[] => ["产出指标", "数量指标", "培训人数", "≥100人", actual, "50", "50", ""];
const OTHER = ["效益指标", "社会效益指标", "就业率", "≥90%", "92%", "40", "40", ""];

/** A row of a self-evaluation has a target and a weight, and nothing that was reached. */
export const actualMissing = defineRule<MissingActual>({
  id: "actual-missing",
  code: "JX309",
  severity: "error",
  title: { zh: "完成值未填", en: "Actual is blank" },
  basis: { zh: "自评表每个设定了指标值的指标都应填写实际完成值；《项目支出绩效评价管理办法》（财预〔2020〕10号）", en: "In a self-evaluation every indicator with a target needs its actual; Caiyu [2020] No. 10" },
  example: { before: evaluationExample([SOUND_FUNDS], [row(""), OTHER]), cell: "E7", after: evaluationExample([SOUND_FUNDS], [row("100人"), OTHER]) },
  *find(facts) {
    if (facts.form.kind === "narrative-report") yield* untoldActuals(facts.rows);
    if (!facts.isSelfEvaluation || !hasColumn(facts.form, "actual")) return;
    const missing = facts.rows.map(missingActual).filter((found) => found !== null);
    const [first, ...others] = missing;
    if (first === undefined) return;
    if (!facts.rows.some(({ actualText }) => actualText !== "") && others.length > 0) {
      yield { at: first.item.at, related: others.map(({ item }) => item.at), facts: { ...first, count: missing.length } };
      return;
    }
    for (const found of missing) {
      if (found.row.isQualitative) continue;
      const isDash = found.item.raw.trim() !== "";
      const related = [found.row.indicator.cells.target?.at, found.row.indicator.cells.weight?.at].filter((at) => at !== undefined);
      yield { at: found.item.at, related, facts: found, ...(isDash ? { severity: "warning" } : {}) };
    }
  },
  explain({ facts: { row: { name, targetText }, item, count } }) {
    return {
      what: count > 1
        ? { zh: `完成值一栏全部空着，共 ${String(count)} 个指标`, en: `No actual is filled in, for ${String(count)} indicators` }
        : { zh: `指标“${name}”的目标是 ${targetText}，完成值没有填`, en: `“${name}” has the target ${targetText} and no actual` },
      todo: { zh: "按佐证材料填写实际完成值", en: "Enter what was reached, as the evidence shows" },
      says: item.raw.trim(),
    };
  },
});

/** The blank cell of a row that owes an actual; a dash counts as blank where the row bears points. */
function missingActual(row: IndicatorFacts): MissingActual | null {
  const { actual, target } = row.indicator.cells;
  if (actual === undefined || !isNothing(actual) || isNothing(target) || row.weight.kind === "blank") return null;
  const isOwed = actual.raw.trim() === "" || row.weight.kind === "read";
  return isOwed ? { row, item: actual, count: 1 } : null;
}

const FEWEST_TOLD = 2;

/** A report that tells of most indicators what was reached owes it of the others, too; the indicator's own line is the place for it. */
function* untoldActuals(rows: readonly IndicatorFacts[]): Generator<Fault<MissingActual>> {
  const told = rows.filter(({ indicator: { cells } }) => cells.actual !== undefined && !isNothing(cells.actual));
  if (told.length < FEWEST_TOLD || told.length * 2 < rows.length) return;
  for (const row of rows) {
    const { actual, target, name } = row.indicator.cells;
    if (told.includes(row) || target === undefined || isNothing(target)) continue;
    yield { at: name.at, facts: { row, item: actual ?? { ...target, raw: "" }, count: 1 }, severity: "warning" };
  }
}
