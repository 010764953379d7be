import type { Item, LevelCell } from "../form/form";
import type { SheetMap, Spot } from "./sheet-map";
import type { ColumnSet, TableColumn } from "./table";
import { bareLabel } from "./squash";
import { parentLevel, printedLeast, printedPoints, standardLevel1, standardLevel2 } from "./vocabulary/levels";

interface OpenLevel {
  readonly spot: Spot;
  readonly depth: 1 | 2;
  readonly indicators: number[];
}

/** The levels in force on a row. */
export interface CurrentLevels {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level1Item: Item | null;
  readonly level2Item: Item | null;
}

/** Follows level-1 and level-2 cells down a table, merged or filled once and left blank below. */
export class LevelReader {
  private readonly opened: OpenLevel[] = [];
  private first: OpenLevel | null = null;
  private second: OpenLevel | null = null;
  /** The levels of the rows before, which are those of this row unless a level cell starts in it. */
  private known: { readonly first: OpenLevel | null; readonly second: OpenLevel | null; readonly levels: CurrentLevels } | null = null;

  constructor(private readonly map: SheetMap, private readonly set: ColumnSet) {
    if (set.level !== null) this.first = this.open(set.level, 1);
  }

  /** Takes in the level cells of a row. */
  advance(row: number): void {
    const first = this.spotIn(row, this.set.columns.level1);
    const second = this.spotIn(row, this.set.columns.level2);
    if (first !== undefined && first !== this.first?.spot) {
      const isRepeated = first.squashed === this.first?.spot.squashed && this.first.spot.area.left === first.area.left;
      if (!isRepeated) this.first = this.open(first, 1);
      if (!isRepeated) this.second = null;
    }
    if (second !== undefined && second !== this.second?.spot) {
      const isRepeated = second.squashed === this.second?.spot.squashed;
      if (!isRepeated) this.second = this.open(second, 2);
    }
  }

  /** Level cells that fill cells of a row. */
  spotsInRow(row: number): Spot[] {
    return [this.spotIn(row, this.set.columns.level1), this.spotIn(row, this.set.columns.level2)].filter((spot) => spot !== undefined);
  }

  /** True when a cell was read as a level, not as a name. */
  isLevelSpot(spot: Spot): boolean {
    const { level1, level2, name } = this.set.columns;
    const levelsRight = Math.max(level1?.right ?? -1, level2?.right ?? -1);
    return levelsRight >= 0 && spot.area.left <= levelsRight && levelsRight < name.left;
  }

  /** "预算执行率" that fills a level cell of its own in front of a row without a name; null for everything else. */
  executionIn(row: number): Item | null {
    const spot = this.spotsInRow(row).find(({ area, label }) => area.top === row && area.bottom === row && EXECUTION.test(label));
    return spot === undefined ? null : this.map.item(row, spot.area.left);
  }

  /** Level names in force, standard where they can be told. */
  current(): CurrentLevels {
    if (this.known === null || this.known.first !== this.first || this.known.second !== this.second) {
      this.known = { first: this.first, second: this.second, levels: this.levelsInForce() };
    }
    return this.known.levels;
  }

  private levelsInForce(): CurrentLevels {
    const label1 = this.first?.spot.label ?? "";
    const label2 = this.second?.spot.label ?? "";
    const { level1, level2 } = standardLevels(label1, label2);
    return { level1, level2, level1Item: this.itemOf(this.first), level2Item: this.itemOf(this.second) };
  }

  addIndicator(index: number): void {
    this.first?.indicators.push(index);
    if (this.second !== null && this.second.spot !== this.first?.spot) this.second.indicators.push(index);
  }

  /** All level cells of the table with the rows under them. */
  cells(): LevelCell[] {
    return this.opened.map((level) => ({
      depth: level.depth,
      term: this.set.term,
      standard: level.depth === 1 ? standardLevel1(level.spot.label) : standardLevel2(level.spot.label),
      item: this.map.item(level.spot.area.top, level.spot.area.left),
      points: printedPoints(level.spot.squashed),
      leastIndicators: printedLeast(level.spot.squashed),
      indicators: level.indicators,
    }));
  }

  private open(spot: Spot, depth: 1 | 2): OpenLevel {
    const level: OpenLevel = { spot, depth, indicators: [] };
    const isSameCell = depth === 2 && spot === this.first?.spot;
    if (!isSameCell) this.opened.push(level);
    return level;
  }

  private itemOf(level: OpenLevel | null): Item | null {
    return level === null ? null : this.map.item(level.spot.area.top, level.spot.area.left);
  }

  private spotIn(row: number, column: TableColumn | undefined): Spot | undefined {
    if (column === undefined) return undefined;
    for (let at = column.left; at <= column.right; at++) {
      const spot = this.map.at(row, at);
      if (spot !== undefined) return spot;
    }
    return undefined;
  }
}

const EXECUTION = /^(?:预算|资金)?执行率?(?:情况)?$/;
const STANDARD_ENDING = /(?:指标|效益)$/;

/** Standard names for a pair of labels; a level 2 that is really a level 1 ("产出指标" under 实施效果指标) takes its place. */
function standardLevels(label1: string, label2: string): { level1: string | null; level2: string | null } {
  const promoted = /^(?:产出|效益)指标$/.test(label2) ? standardLevel1(label2) : null;
  if (promoted !== null) return { level1: promoted, level2: null };
  // "数量指标 | 培训人数": where a table has one column of levels it may hold those of level 2.
  const alone = label2 === "" && STANDARD_ENDING.test(label1) && standardLevel1(label1) === null ? standardLevel2(label1) : null;
  if (alone !== null) return { level1: parentLevel(alone), level2: alone };
  // "自评质量" in a department's own scheme is no 质量指标.
  const isOwnScheme = label1 !== "" && standardLevel1(label1) === null && !STANDARD_ENDING.test(label1);
  const level2 = isOwnScheme && !STANDARD_ENDING.test(label2) ? null : standardLevel2(label2);
  const level1 = standardLevel1(label1) ?? (level2 === null ? null : label1 === "" ? parentLevel(level2) : null);
  return { level1: level1 ?? ownWords(label1), level2: level2 ?? ownWords(label2) };
}

function ownWords(label: string): string | null {
  const words = bareLabel(label);
  return words === "" ? null : words;
}
