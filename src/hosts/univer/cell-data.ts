import { isCellError, type Cell } from "../../core/grid/grid";
import type { CellState } from "../../core/host";
import type { ICellData, IStyleData } from "@univerjs/presets";

/** The grid's numbers for kinds of values. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

/** Every property of a look that may have to be taken away. */
const PLAIN: IStyleData = { ff: null, cl: null, bg: null, bd: null, n: null, bl: 0, it: 0, ht: 0, tb: 0 };

/** A cell of a file as the grid holds it. */
export function cellData(cell: Cell | undefined): ICellData {
  if (cell === undefined) return {};
  const { value, formula } = cell;
  const content: ICellData =
    value === null || value === "" ? {}
    : isCellError(value) ? { v: value.error, t: TEXT }
    : typeof value === "number" ? { v: value, t: NUMBER }
    : typeof value === "boolean" ? { v: value ? 1 : 0, t: BOOLEAN }
    : { v: value, t: TEXT };
  return formula === undefined ? content : { ...content, f: `=${formula}` };
}

/** The same for a cell that may hold something already: what is not said is taken away. */
export function replacingCellData(cell: Cell | undefined, style: IStyleData | undefined): ICellData {
  return { v: null, t: null, f: null, si: null, p: null, ...cellData(cell), s: { ...PLAIN, ...style } };
}

/** What a cell of the grid holds, as compare-and-set sees it; `formula` is spelled out by the grid. */
export function stateOfCellData(data: ICellData | null | undefined, formula: string): CellState {
  const value = plainValue(data);
  return formula === "" ? { value } : { formula: formula.replace(/^=/, ""), value };
}

function plainValue(data: ICellData | null | undefined): CellState["value"] {
  if (data === null || data === undefined) return null;
  const typed = data.p?.body?.dataStream;
  if (typed !== undefined) return typed.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const { v, t } = data;
  if (v === undefined || v === null || v === "") return null;
  if (t === BOOLEAN) return v === 1 || v === true || v === "1";
  return t === NUMBER ? Number(v) : v;
}
