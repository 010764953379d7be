import type { Term } from "../form/form";
import type { ColumnRole } from "./vocabulary/headings";
import { isStructural, nameStrength, termOfWords, thisYearStrength } from "./vocabulary/headings";
import { standardLevel1 } from "./vocabulary/levels";
import type { ColumnSet, TableColumn } from "./table";

/** The sets of indicator columns under one row of headings: one, one a term, or one a level-1 heading. */
export function columnSets(columns: readonly TableColumn[]): [ColumnSet, ...ColumnSet[]] | null {
  const strongest = Math.max(0, ...columns.filter((column) => column.role === "name").map((column) => nameStrength(column.heading.label)));
  const kept = asLevel(columns, strongest).filter((column) => column.role !== "name" || nameStrength(column.heading.label) === strongest);
  const groups = groupColumns(kept);
  const byLevel = setsByLevel(groups);
  if (byLevel !== null) return byLevel;
  const [first, second] = groups;
  if (first === undefined) return null;
  if (second === undefined) return setsOfOneGroup(first);
  const shared = first.filter((column) => column.role === "level1" || column.role === "level2");
  const [firstTerm, secondTerm] = [termOfGroup(first) ?? "mid", termOfGroup(second) ?? "annual"];
  const isTold = firstTerm !== secondTerm;
  const sets = [makeSet(first, isTold ? firstTerm : "mid"), makeSet([...shared, ...second], isTold ? secondTerm : "annual")];
  return nonEmpty(sets.filter((set) => set !== null));
}

/** "指标 | 二级指标 | 指标内容": a weaker name left of level 2 is level 1 when nothing else is. */
function asLevel(columns: readonly TableColumn[], strongest: number): readonly TableColumn[] {
  const second = columns.find((column) => column.role === "level2");
  if (second === undefined || columns.some((column) => column.role === "level1")) return columns;
  return columns.map((column) => (column.role === "name" && column.left < second.left && nameStrength(column.heading.label) < strongest ? { ...column, role: "level1" } : column));
}

/** Columns belong to a new set when a level or name heading comes again after a set has its name. */
function groupColumns(columns: readonly TableColumn[]): TableColumn[][] {
  const groups: TableColumn[][] = [];
  let current: TableColumn[] = [];
  for (const column of columns) {
    const comesAgain = isStructural(column.role) && current.some((other) => other.role === "name") && current.some((other) => other.role === column.role);
    if (comesAgain) {
      groups.push(current);
      current = [];
    }
    current.push(column);
  }
  groups.push(current);
  return groups.filter((group) => group.some((column) => column.role === "name"));
}

/** "成本指标 | 产出指标 | 效益指标 | 满意度指标" side by side, each over columns of its own. */
function setsByLevel(groups: readonly TableColumn[][]): [ColumnSet, ...ColumnSet[]] | null {
  if (groups.length < 2) return null;
  const sets = groups.map((group) => {
    const above = group.find((column) => column.role === "name")?.above.find((spot) => standardLevel1(spot.label) !== null);
    const set = above === undefined ? null : makeSet(group, "annual");
    return set === null || above === undefined ? null : { ...set, level: above };
  });
  const found = sets.filter((set) => set !== null);
  const differs = new Set(found.map(({ level }) => level.squashed)).size === found.length;
  return found.length === groups.length && differs ? nonEmpty(found) : null;
}

function termOfGroup(group: readonly TableColumn[]): Term | null {
  for (const column of group) {
    const term = termOfWords(column.words);
    if (term !== null && column.role !== "level1") return term;
  }
  return null;
}

/** One name column may still have two targets, one per term. */
function setsOfOneGroup(group: readonly TableColumn[]): [ColumnSet, ...ColumnSet[]] | null {
  const targets = group.filter((column) => column.role === "target");
  const mid = targets.find((column) => termOfWords(column.words) === "mid");
  const annual = targets.find((column) => termOfWords(column.words) !== "mid" && thisYearStrength(column.words) > 0);
  if (mid === undefined || annual === undefined) {
    const set = makeSet(group, "annual");
    return set === null ? null : [set];
  }
  const withMid = makeSet(group.filter((column) => column.role !== "target" || column === mid), "mid");
  const withAnnual = makeSet(group.filter((column) => column !== mid), "annual");
  return nonEmpty([withMid, withAnnual].filter((set) => set !== null));
}

function makeSet(group: readonly TableColumn[], term: Term): ColumnSet | null {
  const columns: Partial<Record<ColumnRole, TableColumn>> = {};
  const name = group.find((column) => column.role === "name");
  for (const column of group) {
    const known = columns[column.role];
    if (known === undefined || fitness(column, name) > fitness(known, name)) columns[column.role] = column;
  }
  return name === undefined ? null : { term, level: null, columns: { ...columns, name } };
}

/** Of two columns with one role: values stand right of the indicator's name (points left of it are a level's), then this year's count. */
function fitness(column: TableColumn, name: TableColumn | undefined): number {
  const isBesideName = name === undefined || isStructural(column.role) || column.left > name.left;
  return (isBesideName ? 10 : 0) + thisYearStrength(column.words);
}

function nonEmpty<T>(list: readonly T[]): [T, ...T[]] | null {
  const [first, ...rest] = list;
  return first === undefined ? null : [first, ...rest];
}
