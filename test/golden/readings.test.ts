import { basename } from "node:path";
import { cellAddress, check, type CellRef, type CheckReport, type Item } from "../../src/core/index";
import { areaAddress } from "../../src/core/grid/a1";
import type { Area } from "../../src/core/grid/grid";
import { families } from "../support/families";
import { expectRecorded } from "../support/golden-record";
import { gridsOf, realWorkbooks } from "../support/real-forms";

const isPlace = (value: object): value is CellRef => "sheet" in value && "row" in value && "column" in value;
const isArea = (value: object): value is Area => "top" in value && "left" in value && "bottom" in value && "right" in value;
const isItem = (value: object): value is Item => "at" in value && "raw" in value && "ownsCell" in value;

function item({ at, raw, ownsCell, cellText, stored, isPercent, formula, error }: Item): string {
  const more = { ...(stored === undefined || stored === raw ? {} : { stored }), ...(isPercent === undefined ? {} : { isPercent }), ...(formula === undefined ? {} : { formula }), ...(error === undefined ? {} : { error }), ...(ownsCell ? {} : { cellText }) };
  return `${cellAddress(at.row, at.column)}=${JSON.stringify(raw)}${Object.keys(more).length === 0 ? "" : JSON.stringify(more)}`;
}

/** Plain data in one line: cells by their address, nothing left out. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isItem(value)) return item(value);
  if (isPlace(value)) return cellAddress(value.row, value.column);
  if (isArea(value)) return areaAddress(value);
  return `{${Object.entries(value).map(([name, one]) => `${name}: ${shown(one)}`).join(", ")}}`;
}

/** Each property on a line of its own, each entry of a list on one more. */
function lines(name: string, value: unknown): string[] {
  return Array.isArray(value) ? value.map((one) => `  ${name}: ${shown(one)}`) : [`  ${name}: ${shown(value)}`];
}

function told({ forms, notChecked }: CheckReport): string {
  const ofForms = forms.flatMap(({ form, ...worked }) => [form.id, ...Object.entries({ ...form, ...worked }).flatMap(([name, value]) => lines(name, value))]);
  return `${[...ofForms, ...notChecked.map(shown)].join("\n")}\n`;
}

/** `RECORD=1 npx jest --selectProjects core -- golden/readings` records all of it anew. */
test.each(realWorkbooks())("%s is read as it is recorded to be, cell by cell", (path) => {
  expectRecorded(`readings/${basename(path, ".xlsx")}.txt`, told(check(gridsOf(path), { workbookName: basename(path) })));
});

test.each(families().map((family) => [family.name, family] as const))("%s is read as it is recorded to be, cell by cell", (name, { grid }) => {
  expectRecorded(`readings/families/${name}.txt`, told(check([grid])));
});
