import { fieldItem, type Field, type FieldName, type Form, type Item } from "../form/form";
import type { Carried, CarriedCell, NotCarried } from "./carry-plan";
import { CARRY_WORDS, FIELD_WORDS, withRemarks } from "./carry-words";
import { isBlankBehindLabel, isBlankCell } from "./blank-cells";
import { moveYears, yearsNamed, type YearShift } from "./years";

/** Answers that stay true from year to year; results, conclusions and years are never among them. */
const LASTING: readonly FieldName[] = [
  "projectName", "projectCode", "budgetUnit", "department", "implementingUnit", "period", "annualGoal", "midTermGoal", "responsibilities", "projectAttribute", "projectCategory",
];
/** Texts whose years move on. */
const DATED: ReadonlySet<FieldName> = new Set(["projectName", "annualGoal", "midTermGoal", "responsibilities"]);
/** Forms name one unit as the budget unit or as the implementing unit. */
const STANDS_IN: Readonly<Partial<Record<FieldName, FieldName>>> = { implementingUnit: "budgetUnit", budgetUnit: "implementingUnit" };

/** Carries the answers around the tables into the blank ones of the template. */
export function carryFields(prior: Form, template: Form, shift: YearShift | null, year: number | null): Carried {
  const cells: CarriedCell[] = [];
  const notCarried: NotCarried[] = [];
  for (const name of LASTING) {
    const field = template.fields.find((candidate) => candidate.name === name);
    const source = sourceOf(prior, template, name, field !== undefined);
    const what = FIELD_WORDS[name];
    if (source === null || what === undefined) continue;
    const from = { at: source.item.at, text: source.text };
    if (field === undefined) {
      if (!isSaidElsewhere(prior, template, name)) notCarried.push({ what, why: CARRY_WORDS.noField, from });
      continue;
    }
    if (field.item.raw.trim() !== "") continue;
    const text = movedText(name, source.text, shift, year);
    if (text === null) notCarried.push({ what, why: CARRY_WORDS.oldStretch, from });
    else if (isBlankBehindLabel(field.item)) cells.push(behindLabel(carried(field, text, from, what, source.isOwn), text, field.item.cellText));
    else if (isBlankCell(field.item)) cells.push(carried(field, text, from, what, source.isOwn));
    else notCarried.push({ what, why: CARRY_WORDS.sharedCell, from });
  }
  return { cells, notCarried };
}

function carried(field: Field, text: string, from: CarriedCell["from"], what: CarriedCell["what"], isOwn: boolean): CarriedCell {
  const remarks = [...(text === from.text ? [] : [CARRY_WORDS.yearsMoved]), ...(isOwn ? [] : [CARRY_WORDS.otherLabel])];
  return { at: field.item.at, to: { kind: "text", text }, from, what: withRemarks(what, remarks), isCertain: isOwn };
}

/** The same, written behind the label that shares the cell; the label itself is kept as it is. */
function behindLabel(cell: CarriedCell, text: string, label: string): CarriedCell {
  const kept = label.trimEnd();
  return { ...cell, to: { kind: "text", text: `${kept}${kept.endsWith(":") ? " " : ""}${text}` }, behind: label };
}

interface Source {
  readonly item: Item;
  readonly text: string;
  /** False when the answer comes from a field that means nearly the same. */
  readonly isOwn: boolean;
}

function sourceOf(prior: Form, template: Form, name: FieldName, isAsked: boolean): Source | null {
  const own = fieldItem(prior, name);
  if (own !== undefined && own.raw.trim() !== "") return { item: own, text: withItsCode(prior, template, name, own), isOwn: true };
  const other = STANDS_IN[name];
  const item = other === undefined || !isAsked ? undefined : fieldItem(prior, other);
  return item === undefined || item.raw.trim() === "" ? null : { item, text: item.raw.trim(), isOwn: false };
}

/** "5111…-名称" is carried whole into a form that has no cell for the code. */
function withItsCode(prior: Form, template: Form, name: FieldName, item: Item): string {
  const code = fieldItem(prior, "projectCode");
  const isJoined = name === "projectName" && code !== undefined && code.at.row === item.at.row && code.at.column === item.at.column;
  const hasOwnCell = fieldItem(template, "projectCode") !== undefined;
  return isJoined && !hasOwnCell ? `${code.raw.trim()}-${item.raw.trim()}` : item.raw.trim();
}

/** A code joined to the name, and a unit that the template asks for by its other name, are not lost. */
function isSaidElsewhere(prior: Form, template: Form, name: FieldName): boolean {
  if (name === "projectCode") {
    const [code, project] = [fieldItem(prior, "projectCode"), fieldItem(prior, "projectName")];
    return code !== undefined && project !== undefined && code.at.row === project.at.row && code.at.column === project.at.column;
  }
  const other = STANDS_IN[name];
  return other !== undefined && fieldItem(template, other) !== undefined && (fieldItem(prior, other)?.raw.trim() ?? "") === "";
}

function movedText(name: FieldName, text: string, shift: YearShift | null, year: number | null): string | null {
  if (DATED.has(name)) return moveYears(text, shift);
  if (name !== "period" || shift === null || shift.by === 0) return text;
  const years = yearsNamed(text);
  // A project of several years goes on as it was declared.
  if (new Set(years).size > 1 && year !== null && Math.max(...years) >= year) return text;
  const moved = moveYears(text, shift);
  return moved === text ? null : moved;
}
