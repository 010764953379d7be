import type { SheetMap, Spot } from "./sheet-map";
import type { Table } from "./table";
import { standardLevel1, standardLevel2 } from "./vocabulary/levels";
import { fieldOfLabel, isFooterLabel, isOtherLabel, isPreface, isTitle, isTotalLabel } from "./vocabulary/labels";

/** What a row below an indicator table's headings is. */
export type RowKind = "indicators" | "totals" | "skip" | "outside";

const CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const LEAST_NUMBERS = 4;
const SUBTOTAL = /^小计/;
/** A sentence this long that covers the whole table is a remark, not an indicator. */
const REMARK_LENGTH = 20;

/** Decides by the row's own words and by which columns its cells cover. */
export function rowKind(map: SheetMap, row: number, table: Table): RowKind {
  const starting = map.startingInRow(row);
  const [first] = starting;
  if (first === undefined) return "indicators";
  if (isCodeRow(map, row, starting) || isNumberRow(row, starting, table)) return "skip";
  const name = table.sets[0].columns.name;
  const startsLeft = first.area.left < name.left || coversBeyond(first, table);
  const label = first.label;
  if (isTotalLabel(label) && first.area.left <= name.right) return "totals";
  if (SUBTOTAL.test(label)) return "skip";
  if (opensAnotherForm(first, starting)) return "outside";
  if (!startsLeft) return "indicators";
  if (standardLevel1(label) !== null || standardLevel2(label) !== null) return "indicators";
  return isStop(first) || coversBeyond(first, table) ? "outside" : "indicators";
}

/** True for a row with a title or an office label: these end a table wherever they stand. */
export function opensAnotherForm(first: Spot, starting: readonly Spot[]): boolean {
  if (starting.length <= 2 && isTitle(first.squashed)) return true;
  const field = fieldOfLabel(first.label);
  return first.label.length >= 4 && (field === "projectName" || field === "department" || field === "implementingUnit" || field === "budgetUnit");
}

function isStop(spot: Spot): boolean {
  const { label, squashed } = spot;
  return isFooterLabel(label) || fieldOfLabel(label) !== null || isOtherLabel(label) || isTitle(squashed) || isPreface(squashed)
    || /^[^:]{2,12}:/.test(squashed) && (fieldOfLabel(squashed.slice(0, squashed.indexOf(":"))) !== null || isFooterLabel(squashed));
}

/** True when a cell covers the name column and reaches into a value column: no indicator looks like that. */
function coversBeyond(spot: Spot, table: Table): boolean {
  const [{ columns }] = table.sets;
  if (spot.area.left > columns.name.left || spot.area.right <= columns.name.right) return false;
  const values = [columns.target, columns.actual, columns.weight, columns.score, columns.unit, columns.operator];
  const reached = values.filter((column) => column !== undefined && column.left > columns.name.right && column.left <= spot.area.right);
  return reached.length >= 2 || (reached.length === 1 && (spot.squashed.length > REMARK_LENGTH || spot.area.left < columns.name.left));
}

/** "1 | 2 | 3 | 4 …" right below the headings numbers the columns. */
function isNumberRow(row: number, starting: readonly Spot[], table: Table): boolean {
  if (row !== table.bottom + 1 || starting.length < LEAST_NUMBERS) return false;
  const numbers = starting.filter((spot) => !/^栏次$/.test(spot.squashed)).map((spot) => (/^\(?\d{1,2}\)?$/.test(spot.squashed) ? Number(spot.squashed.replace(/\D/g, "")) : NaN));
  return numbers.every((number, index) => number === (numbers[0] ?? NaN) + index);
}

/** Hidden helper rows hold the codes of an information system ("F_L1", "F_WEIGHT"). */
function isCodeRow(map: SheetMap, row: number, starting: readonly Spot[]): boolean {
  return (starting.length >= 3 || map.grid.hiddenRows.has(row)) && starting.every((spot) => CODE.test(spot.squashed));
}
