import { cellAddress, readSheet, type Form, type Grid, type Item } from "../../../../src/core/index";

/** What a sheet's forms say, a line a field, a line of funds or an indicator; every value with its cell. */
export function familyReading(grid: Grid): readonly string[] {
  return readSheet(grid, 0).forms.flatMap(linesOf);
}

function linesOf(form: Form): string[] {
  return [
    `${form.kind} ${String(form.year?.value ?? "")} ${form.moneyUnit?.unit ?? ""}`.trimEnd(),
    ...form.fields.filter(({ name }) => name !== "moneyUnitLabel").map(({ name, item }) => `${name} ${shown(item)}`),
    ...form.funding.map(({ source, term, words, cells }) => `${term} ${source === "own-words" ? words : source}: ${cellsShown(cells)}`),
    ...form.indicators.map(({ term, level1, level2, cells }) => `${term} ${level1 ?? ""}/${level2 ?? ""}: ${cellsShown(cells)}`),
    ...(["weight", "score"] as const).flatMap((column) => (form.totals[column] === null ? [] : [`total ${column} ${shown(form.totals[column])}`])),
  ];
}

function cellsShown(cells: Readonly<Record<string, Item | undefined>>): string {
  return Object.entries(cells).flatMap(([column, item]) => (item === undefined || item.raw === "" ? [] : [`${column} ${shown(item)}`])).sort().join(", ");
}

function shown({ at, raw }: Item): string {
  return `${cellAddress(at.row, at.column)} ${raw.replace(/\s+/g, "")}`;
}
