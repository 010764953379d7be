import type { CellRef } from "../grid/grid";
import type { Form, Indicator, Item } from "../form/form";
import { yearIn } from "./identity";
import { readOutline } from "./prose-outline";
import { readProseLine, type ProseLine } from "./prose-grammar";
import type { Clause } from "./prose-clauses";
import { readToldIndicators } from "./prose-told";
import { readToldFunds } from "./prose-funds";
import { itemOf, sharedItem, type SheetMap, type Spot } from "./sheet-map";
import type { Level1, Level2 } from "./vocabulary/levels";

/** A sheet is prose when nearly all its text stands in one column and there is enough of it. */
const FEWEST_LINES = 12;
const SHARE_IN_ONE_COLUMN = 0.9;
/** How many lines at the top may hold the title. */
const TITLE_LINES = 6;
const REPORT_TITLE = /(?:自评报告|绩效报告|评价报告|决算.*说明|情况说明|自评情况|绩效自评)(?:\(.*\))?$/;
const LONG_LINE = 30;

/** Reads a sheet that holds a report in prose, one line a row, or returns null for any other sheet. */
export function readNarrative(map: SheetMap, workbookName: string | null): Form | null {
  const lines = proseLines(map);
  if (lines === null) return null;
  const title = lines.slice(0, TITLE_LINES).find((spot) => REPORT_TITLE.test(spot.squashed));
  const read = lines.map((spot) => ({ spot, line: readProseLine(spot.text) }));
  const indicators = readIndicators(map, read);
  if (title === undefined && indicators.length === 0) return null;
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (first === undefined || last === undefined) return null;
  return {
    id: "",
    kind: "narrative-report",
    sheet: map.grid.sheet,
    range: { top: first.area.top, left: first.area.left, bottom: last.area.bottom, right: Math.max(...lines.map((spot) => spot.area.right)) },
    title: title === undefined ? null : map.item(title.area.top, title.area.left),
    year: yearOfReport(map, title, workbookName),
    fields: [],
    moneyUnit: null,
    funding: readToldFunds(lines, (spot) => refOf(map, spot)),
    indicators,
    blankRows: [],
    levels: [],
    totals: { weight: null, score: null, labelAt: null },
    printed: { rowsTotal: null, executionWeight: null },
    columns: [],
    unplaced: [],
    outline: readOutline(lines, (spot) => refOf(map, spot)),
    paragraphs: lines.map((spot) => itemOf(spot.cell, refOf(map, spot))),
  };
}

/** The rows of text, or null when the sheet is no prose. */
function proseLines(map: SheetMap): Spot[] | null {
  const perColumn = new Map<number, Spot[]>();
  for (const spot of map.spots) {
    const column = perColumn.get(spot.area.left);
    if (column === undefined) perColumn.set(spot.area.left, [spot]);
    else column.push(spot);
  }
  const main = [...perColumn.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const isProse = main.length >= FEWEST_LINES && main.length >= map.spots.length * SHARE_IN_ONE_COLUMN;
  return isProse && main.some((spot) => spot.squashed.length >= LONG_LINE) ? main : null;
}

function yearOfReport(map: SheetMap, title: Spot | undefined, workbookName: string | null): Form["year"] {
  const said = title === undefined ? null : yearIn(title.squashed);
  if (title !== undefined && said !== null) return { value: said, at: refOf(map, title), words: title.text.trim() };
  const named = yearIn(map.grid.sheet) ?? (workbookName === null ? null : yearIn(workbookName));
  return named === null ? null : { value: named, at: null, words: workbookName ?? map.grid.sheet };
}

interface ReadLine {
  readonly spot: Spot;
  readonly line: ProseLine;
}

/** What the lines above say about a line. */
interface Standing {
  project: number | null;
  level1: Level1 | null;
  level2: Level2 | null;
}

function readIndicators(map: SheetMap, lines: readonly ReadLine[]): Indicator[] {
  const indicators: Indicator[] = [];
  const standing: Standing = { project: null, level1: null, level2: null };
  lines.forEach((read, index) => {
    const { line } = read;
    if (line.kind === "project" && opensProject(lines, index, line.number)) {
      Object.assign(standing, { project: line.number, level1: null, level2: null });
    } else if (line.kind === "level1") Object.assign(standing, { level1: line.level1, level2: null });
    else if (line.kind === "level2") Object.assign(standing, { level1: standing.level1 ?? line.level1, level2: line.level2 });
    else if (line.kind === "indicator") indicators.push(indicatorAt(map, read, line, lines[index + 1], standing));
    else if (PART_HEADING.test(read.spot.squashed)) Object.assign(standing, { project: null, level1: null, level2: null });
    else indicators.push(...toldIndicators(map, read, standing));
  });
  return indicators;
}

/** "四、偏差原因": what was said of levels ends with its part. */
const PART_HEADING = /^[一二三四五六七八九十]{1,3}、/;

/** Indicators in running text count under a level only; elsewhere they are talk about indicators. */
function toldIndicators(map: SheetMap, { spot }: ReadLine, standing: Standing): Indicator[] {
  const told = readToldIndicators(spot.text);
  if (told === null || (told.level === null && standing.level1 === null)) return [];
  if (told.level !== null) Object.assign(standing, { level1: standing.level1 ?? told.level.level1, level2: told.level.level2 });
  const at = refOf(map, spot);
  return told.indicators.map(({ name, target, clauses }) => indicatorOf(spot, at, standing, clauses, { name: sharedItem(spot, at, name), target: sharedItem(spot, at, target) }));
}

/** How many lines after a project's name its first section must come. */
const SECTION_WITHIN = 3;

/** "5社保卡制作经费" is a project when "5.1…" or a heading of level 1 follows; elsewhere it is a numbered sentence. */
function opensProject(lines: readonly ReadLine[], index: number, number: number): boolean {
  const after = lines.slice(index + 1, index + 1 + SECTION_WITHIN);
  return after.some(({ spot, line }) => line.kind === "level1" && (spot.squashed.startsWith(`${String(number)}.`) || !/^\d/.test(spot.squashed)));
}

/** What a sentence may state besides the target. */
const STATED = ["actual", "weight", "score", "reason"] as const;

type IndicatorLine = Extract<ProseLine, { kind: "indicator" }>;

function indicatorAt(map: SheetMap, { spot }: ReadLine, line: IndicatorLine, next: ReadLine | undefined, standing: Standing): Indicator {
  const at = refOf(map, spot);
  const name = sharedItem(spot, at, line.name);
  const target = line.answer === null ? answerOnNextLine(map, next) ?? sharedItem(spot, at, "") : sharedItem(spot, at, line.answer.text);
  return { ...indicatorOf(spot, at, standing, line.clauses, { name, target }), isTemplate: line.name === "" && line.answer === null, number: line.number };
}

function indicatorOf(spot: Spot, at: CellRef, standing: Standing, clauses: readonly Clause[], cells: { readonly name: Item; readonly target: Item }): Indicator {
  const told = STATED.flatMap((column) => {
    const clause = clauses.find(({ role }) => role === column);
    return clause === undefined ? [] : [[column, sharedItem(spot, at, clause.text)] as const];
  });
  return {
    term: "annual",
    row: at.row,
    level1: standing.level1,
    level2: standing.level2,
    level1Item: null,
    level2Item: null,
    cells: { ...cells, ...Object.fromEntries(told) },
    isTemplate: false,
    ...(standing.project === null ? {} : { project: standing.project }),
  };
}

const HEADING = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.]\D)/;

/** A value that somebody broke onto the next line: "：4708人" or a bare "3人"; the next heading is none. */
function answerOnNextLine(map: SheetMap, next: ReadLine | undefined): Item | null {
  if (next === undefined || (next.line.kind !== "answer" && next.line.kind !== "text")) return null;
  if (next.line.kind === "text" && HEADING.test(next.spot.squashed)) return null;
  const text = next.line.kind === "answer" ? next.line.text : next.spot.text.trim();
  return text === "" || text.length > LONG_LINE ? null : sharedItem(next.spot, refOf(map, next.spot), text);
}

function refOf(map: SheetMap, spot: Spot): CellRef {
  return map.ref(spot.area.top, spot.area.left);
}
