import type { CellRef } from "../grid/grid";
import type { BlankRow, Indicator, IndicatorColumn, Item, LevelCell } from "../form/form";
import { LevelReader } from "./level-reader";
import { opensAnotherForm, rowKind } from "./row-kind";
import type { SheetMap, Spot } from "./sheet-map";
import type { ColumnSet, Table, TableColumn } from "./table";
import { isTemplateName } from "./template-names";
import { isSumLabel } from "./vocabulary/labels";
import { standardLevel1, standardLevel2 } from "./vocabulary/levels";

/** The sums at the end of an indicator table. */
export interface TableTotals {
  readonly weight: Item | null;
  readonly score: Item | null;
  readonly grade: Item | null;
  readonly labelAt: CellRef;
}

/** Everything between an indicator table's headings and its end. */
export interface TableBody {
  readonly indicators: readonly Indicator[];
  readonly blankRows: readonly BlankRow[];
  readonly levels: readonly LevelCell[];
  readonly totals: TableTotals | null;
  /** Last row that belongs to the table, 0-based. */
  readonly end: number;
  /** Spots that were understood. */
  readonly placed: ReadonlySet<Spot>;
}

const INDICATOR_COLUMNS: readonly IndicatorColumn[] = ["operator", "target", "unit", "actual", "weight", "score", "reason"];
/** Columns whose filling makes a row an indicator even when its name is blank. */
const TELLING: readonly IndicatorColumn[] = ["target", "actual", "weight", "score"];
const NOTHING = /^[-/\\—]*$/;
const MOST_VOID_ROWS = 2;
/** How far down the next level is looked for in a template whose levels stand apart, rows. */
const FARTHEST_LEVEL = 30;
/** How many rows of remarks may stand before a late row of sums. */
const REMARK_ROWS = 6;

/** Reads the rows below a table's headings up to `limit` (the last row that may belong to it, 0-based). */
export function readTableBody(map: SheetMap, table: Table, limit: number): TableBody {
  return new BodyReader(map, table).read(limit);
}

class BodyReader {
  private readonly indicators: Indicator[] = [];
  private readonly blankRows: BlankRow[] = [];
  private readonly placed = new Set<Spot>();
  private readonly levels: readonly LevelReader[];
  private totals: TableTotals | null = null;
  private end: number;

  constructor(private readonly map: SheetMap, private readonly table: Table) {
    this.levels = table.sets.map((set) => new LevelReader(map, set));
    this.end = table.bottom;
  }

  read(limit: number): TableBody {
    let gap: number[] = [];
    for (let row = this.table.bottom + 1; row <= limit; row++) {
      if (this.map.isVoidRow(row)) {
        gap.push(row);
        if (this.isUnderLevel(row)) gap = this.takeBlankRows(gap);
        else if (gap.length > MOST_VOID_ROWS && !this.levelFollows(row, limit)) break;
        continue;
      }
      const kind = rowKind(this.map, row, this.table);
      if (kind === "outside") {
        this.readLateTotals(row, limit);
        break;
      }
      this.end = row;
      if (kind === "totals") {
        this.readTotals(row);
        break;
      }
      if (kind === "skip") this.map.startingInRow(row).forEach((spot) => this.placed.add(spot));
      if (kind === "indicators") {
        this.takeBlankRows(gap);
        this.table.sets.forEach((set, index) => this.readRow(row, set, this.levels[index]));
      }
      gap = [];
    }
    const levels = this.levels.flatMap((reader) => reader.cells());
    return { indicators: this.indicators, blankRows: this.blankRows, levels, totals: this.totals, end: this.end, placed: this.placed };
  }

  /** True when a merged level cell reaches down to a row: the row is one of its own, though nothing stands in it. */
  private isUnderLevel(row: number): boolean {
    return this.table.sets.some(({ columns: { level1, level2 } }) => [level1, level2].some((column) => column !== undefined && this.map.at(row, column.left) !== undefined));
  }

  /** True when the next row with something in it goes on with another level. */
  private levelFollows(row: number, limit: number): boolean {
    const last = Math.min(limit, row + FARTHEST_LEVEL);
    for (let next = row + 1; next <= last; next++) {
      const [first] = this.map.startingInRow(next);
      if (first !== undefined) return this.levels.some((levels) => levels.isLevelSpot(first)) && (standardLevel1(first.label) ?? standardLevel2(first.label)) !== null;
    }
    return false;
  }

  /** Keeps rows between the indicators that wait to be filled, and starts a new gap. */
  private takeBlankRows(rows: readonly number[]): number[] {
    for (const row of rows) {
      this.end = Math.max(this.end, row);
      this.table.sets.forEach((set, index) => {
        const levels = this.levels[index];
        const name = this.map.item(row, set.columns.name.left);
        if (levels !== undefined && name.at.row === row) this.addBlankRow(row, set, levels, this.valueItems(row, set, name));
      });
    }
    return [];
  }

  private addBlankRow(row: number, set: ColumnSet, levels: LevelReader, cells: Indicator["cells"]): void {
    const { level1, level2 } = levels.current();
    if (level1 !== null || level2 !== null) this.blankRows.push({ term: set.term, row, level1, level2, cells });
  }

  /** Some forms print remarks between the last indicator and the row of sums. */
  private readLateTotals(from: number, limit: number): void {
    for (let row = from; row <= Math.min(limit, from + REMARK_ROWS); row++) {
      const starting = this.map.startingInRow(row);
      const [label] = starting;
      if (label === undefined) continue;
      if (opensAnotherForm(label, starting)) return;
      if (!isSumLabel(label.label)) continue;
      this.readTotals(row);
      return;
    }
  }

  private readRow(row: number, set: ColumnSet, levels: LevelReader | undefined): void {
    if (levels === undefined) return;
    levels.advance(row);
    levels.spotsInRow(row).forEach((spot) => this.placed.add(spot));
    const named = this.nameItem(row, set, levels);
    const name = named.raw.trim() === "" ? (levels.executionIn(row) ?? named) : named;
    const cells = this.valueItems(row, set, name);
    const isFilled = TELLING.some((column) => isTelling(cells[column], row));
    if (name.raw.trim() === "" && !isFilled) {
      this.addBlankRow(row, set, levels, cells);
      return;
    }
    const { level1, level2, level1Item, level2Item } = levels.current();
    const isTemplate = isTemplateName(name.raw) && !isFilled;
    this.indicators.push({ term: set.term, row, level1, level2, level1Item, level2Item, cells, isTemplate });
    levels.addIndicator(this.indicators.length - 1);
  }

  private nameItem(row: number, set: ColumnSet, levels: LevelReader): Item {
    const column = set.columns.name;
    for (let at = column.left; at <= column.right; at++) {
      const spot = this.map.at(row, at);
      if (spot === undefined || levels.isLevelSpot(spot)) continue;
      this.placed.add(spot);
      return this.map.item(row, at);
    }
    return this.map.item(row, column.left);
  }

  private valueItems(row: number, set: ColumnSet, name: Item): Indicator["cells"] {
    const cells: Partial<Record<IndicatorColumn, Item>> & { name: Item } = { name };
    for (const role of INDICATOR_COLUMNS) {
      const column = set.columns[role];
      if (column !== undefined) cells[role] = this.valueItem(row, column);
    }
    return cells;
  }

  private valueItem(row: number, column: TableColumn): Item {
    for (let at = column.left; at <= column.right; at++) {
      const spot = this.map.at(row, at);
      if (spot === undefined || (spot.area.left < column.left && at === column.left && column.right > column.left)) continue;
      this.placed.add(spot);
      return this.map.item(row, at);
    }
    return this.map.item(row, column.left);
  }

  private readTotals(row: number): void {
    const spots = this.map.startingInRow(row);
    spots.forEach((spot) => this.placed.add(spot));
    const [label] = spots;
    if (label === undefined) return;
    const [set] = this.table.sets;
    this.totals = {
      weight: this.totalItem(row, set.columns.weight, label),
      score: this.totalItem(row, set.columns.score, label),
      grade: gradeIn(this.map, spots),
      labelAt: this.map.ref(label.area.top, label.area.left),
    };
  }

  private totalItem(row: number, column: TableColumn | undefined, label: Spot): Item | null {
    return column === undefined || column.left <= label.area.right ? null : this.valueItem(row, column);
  }
}

function gradeIn(map: SheetMap, spots: readonly Spot[]): Item | null {
  const spot = spots.find((candidate) => /^(?:[优良中差]|优秀|良好|中等|较差)$/.test(candidate.squashed));
  return spot === undefined ? null : map.item(spot.area.top, spot.area.left);
}

function isTelling(item: Item | undefined, row: number): boolean {
  return item !== undefined && item.at.row === row && !NOTHING.test(item.raw.trim());
}
