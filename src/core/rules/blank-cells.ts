import type { Severity } from "../findings/finding";
import { hasColumn } from "../form/form";
import type { CellRef } from "../grid/grid";
import type { FormFacts, IndicatorFacts } from "./form-facts";
import { isBlank, isNothing } from "./readings";
import { shortened } from "./shortened";

/** A blank name or target in a row that is in use. */
export interface BlankCell {
  readonly at: CellRef;
  readonly name: string;
  readonly column: "name" | "target";
  readonly severity: Severity;
}

/** Level 2 as a kind of indicators; any other text there ("群众满意度") may stand for the name of its row. */
const KIND_AT_LEVEL2 = /指标(?:等)?$|^(?:数量|质量|时效|进度|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|环境效益|可持续影响|可持续发展|可持续性效益|服务对象满意度)$/;
const OWES_TARGETS: ReadonlySet<string | null> = new Set(["产出指标", "成本指标", "效益指标", "满意度指标"]);
const NO_INDICATOR = /^(?:无|不涉及|不适用|没有|[-/—]+)$/;

/** Names and targets that are owed and blank. */
export function blankCells(facts: FormFacts): BlankCell[] {
  return facts.rows.map((row) => blankName(row) ?? blankTarget(row, facts)).filter((found) => found !== null);
}

function blankName({ indicator }: IndicatorFacts): BlankCell | null {
  const { name } = indicator.cells;
  const level2 = indicator.level2Item?.raw.replace(/\s+|[(（].*$/g, "") ?? "";
  if (!isBlank(name) || name.at.row !== indicator.row || (level2 !== "" && !KIND_AT_LEVEL2.test(level2))) return null;
  // Many forms draw one cell for the kind and the name of satisfaction.
  return { at: name.at, name: "", column: "name", severity: level2.includes("满意度") ? "warning" : "error" };
}

/** Rows without any value are not in use, and criteria of process (项目决策, 项目管理) have no targets at all. */
function blankTarget({ indicator, name, weight, actualText, unitText }: IndicatorFacts, { form, rows }: FormFacts): BlankCell | null {
  const { target } = indicator.cells;
  if (target === undefined || !isBlank(target) || name === "" || NO_INDICATOR.test(name)) return null;
  if (!rows.some((other) => other.indicator.level1 === indicator.level1 && other.indicator.term === indicator.term && other.targetText !== "") && !OWES_TARGETS.has(indicator.level1)) return null;
  const isUnused = hasColumn(form, "weight") && weight.kind === "blank" && actualText === "" && unitText === "";
  const isWeighed = weight.kind === "read" || weight.kind === "absent";
  return { at: target.at, name: shortened(name), column: "target", severity: isUnused || !isWeighed || isNothing(indicator.cells.name) ? "advice" : "error" };
}
