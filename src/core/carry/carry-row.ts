import type { BlankRow, Indicator, IndicatorColumn, Item } from "../form/form";
import type { NewContent, Words } from "../findings/finding";
import { normaliseUnit, readOperator, toText } from "../number";
import { isNothing, readPoints } from "../rules/readings";
import { isBlankCell } from "./blank-cells";
import type { Carried, CarriedCell, NotCarried } from "./carry-plan";
import { CARRY_WORDS, COLUMN_WORDS, withRemarks } from "./carry-words";
import { contentOf, partsOf, targetContent, type ValueColumns, type ValueParts } from "./value-parts";
import { moveYears, type YearShift } from "./years";

type Row = Pick<Indicator | BlankRow, "row" | "cells">;
type CarriedColumn = keyof typeof COLUMN_WORDS;

/** Carries one indicator into one row: name, operator, target, unit and weight, each into a blank cell of its own. */
export function carryRow(prior: Indicator, row: Row, shift: YearShift | null, isCertain: boolean): Carried {
  const cells: CarriedCell[] = [];
  const notCarried: NotCarried[] = [];
  const put = (column: CarriedColumn, to: NewContent | null, source: Item | undefined, isMoved = false): void => {
    const item = ownCell(row, column);
    if (to === null || source === undefined || !isBlankCell(item)) return;
    const remarks = [...(isMoved ? [CARRY_WORDS.yearsMoved] : []), ...(isCertain ? [] : [CARRY_WORDS.likely])];
    cells.push({ at: item.at, to, from: { at: source.at, text: source.raw.trim() }, what: withRemarks(columnWords(column, prior), remarks), isCertain });
  };
  const typedName = prior.cells.name.raw.trim();
  const name = moveYears(typedName, shift);
  put("name", { kind: "text", text: name }, prior.cells.name, name !== typedName);
  const parts = partsOf(prior, shift);
  const clash = clashWith(parts, row);
  if (clash === null) putValue(put, parts, prior, row, shift);
  else notCarried.push({ what: columnWords("target", prior), why: clash, from: fromItem(prior.cells.target) });
  const weight = ownCell(prior, "weight");
  const points = readPoints(weight);
  if (points.kind === "read") put("weight", { kind: "number", number: toText(points.value.value) }, weight);
  return { cells, notCarried };
}

function putValue(put: (column: CarriedColumn, to: NewContent | null, source: Item | undefined, isMoved?: boolean) => void, parts: ValueParts, prior: Indicator, row: Row, shift: YearShift | null): void {
  const target = ownCell(row, "target");
  const columns = valueColumns(row);
  const to = targetContent(parts, columns, valueColumns(prior));
  const source = prior.cells.target;
  // Beside a target that is already filled in, the old operator and unit may be wrong.
  if (target !== undefined && !isBlankCell(target) && !isSameContent(target, to)) return;
  const isMoved = source !== undefined && moveYears(source.raw, shift) !== source.raw;
  put("target", to, source, isMoved);
  const filled = (item: Item | undefined): Item | undefined => (item === undefined || isNothing(item) ? undefined : item);
  if (parts.operator !== "") put("operator", { kind: "text", text: parts.operator }, filled(prior.cells.operator) ?? source);
  if (parts.unit !== "") put("unit", { kind: "text", text: parts.unit }, filled(prior.cells.unit) ?? source);
}

function isSameContent(item: Item, content: NewContent | null): boolean {
  if (content === null) return true;
  const stands = contentOf(item.stored ?? item.raw.trim());
  return stands.kind === "number" ? content.kind === "number" && stands.number === content.number : content.kind === "text" && stands.kind === "text" && stands.text === content.text;
}

/** Why a prior target does not go with the operator or unit that the row already states. */
function clashWith(parts: ValueParts, row: Row): Words | null {
  const stands = (column: "operator" | "unit"): string => ownCell(row, column)?.raw.trim() ?? "";
  const operator = stands("operator");
  const stated = readOperator(operator)?.standard ?? operator;
  if (stated !== "" && parts.operator !== "" && stated !== parts.operator) return CARRY_WORDS.otherOperator;
  const measured = normaliseUnit(stands("unit"));
  return measured !== "" && parts.unit !== "" && measured !== parts.unit ? CARRY_WORDS.otherUnit : null;
}

function valueColumns({ cells }: Row | Indicator): ValueColumns {
  return { operator: cells.operator !== undefined, unit: cells.unit !== undefined };
}

/** The cell of a column that belongs to the row alone or starts in it. */
function ownCell({ row, cells }: Row, column: IndicatorColumn): Item | undefined {
  const item = cells[column];
  return item?.at.row === row ? item : undefined;
}

function columnWords(column: CarriedColumn, { cells: { name } }: Indicator): Words {
  const words = COLUMN_WORDS[column];
  if (column === "name") return words;
  const text = name.raw.trim();
  return { zh: `“${text}”的${words.zh}`, en: `${words.en} of “${text}”` };
}

function fromItem(item: Item | undefined): NotCarried["from"] {
  return item === undefined ? null : { at: item.at, text: item.raw.trim() };
}
