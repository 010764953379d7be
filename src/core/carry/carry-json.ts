import type { Form } from "../form/form";
import { fieldItem } from "../form/form";
import { areaAddress, cellAddress } from "../grid/a1";
import type { CellRef } from "../grid/grid";
import type { Receipt } from "../host";
import { contentJson } from "../reports/json";
import type { AmountHint, CarriedCell, CarriedFrom, CarriedPair, CarryPlan, NotCarried } from "./carry-plan";

/** Name and version of the results of carrying; it changes when a consumer would have to. */
export const CARRY_SCHEMA = "jixiao-carry/1";

/** Files that took part in carrying; `out` is null when nothing was written. */
export interface CarryFiles {
  readonly prior: string;
  readonly template: string;
  readonly out: string | null;
}

/** What was carried for programs: every cell with its source, and whether it was really written. */
export function carryJson(plan: CarryPlan, { applied }: Receipt, files: CarryFiles): string {
  const written = new Set(applied.map(({ at }) => placeKey(at)));
  const pairs = plan.pairs.map((pair) => pairJson(pair, written));
  return `${JSON.stringify({ schema: CARRY_SCHEMA, ...files, pairs, unpaired: plan.unpaired.map(leftJson) }, null, 2)}\n`;
}

function pairJson({ prior, template, isCertain, by, cells, hints, notCarried }: CarriedPair, written: ReadonlySet<string>): object {
  return {
    prior: formJson(prior),
    template: formJson(template),
    certain: isCertain,
    by: by.zh,
    byEn: by.en,
    cells: cells.map((cell) => cellJson(cell, written)),
    hints: hints.map((hint) => hintJson(hint, written)),
    notCarried: notCarried.map(leftJson),
  };
}

function cellJson({ at, to, from, what, isCertain }: CarriedCell, written: ReadonlySet<string>): object {
  return { ...placeJson(at), after: contentJson(to), from: fromJson(from), what: what.zh, whatEn: what.en, certain: isCertain, written: written.has(placeKey(at)) };
}

function hintJson({ at, from, words }: AmountHint, written: ReadonlySet<string>): object {
  return { ...placeJson(at), hint: words.zh, hintEn: words.en, from: fromJson(from), written: written.has(placeKey(at)) };
}

function leftJson({ what, why, from }: NotCarried): object {
  return { what: what.zh, whatEn: what.en, why: why.zh, whyEn: why.en, from: from === null ? null : fromJson(from) };
}

function fromJson({ at, text }: CarriedFrom): object {
  return { ...placeJson(at), text };
}

function placeJson({ sheet, row, column }: CellRef): object {
  return { sheet, cell: cellAddress(row, column) };
}

function formJson(form: Form): object {
  const text = (name: "projectName" | "projectCode"): string => fieldItem(form, name)?.raw.trim() ?? "";
  return { id: form.id, kind: form.kind, sheet: form.sheet, range: areaAddress(form.range), year: form.year?.value ?? null, project: text("projectName"), projectCode: text("projectCode") };
}

function placeKey({ sheet, row, column }: CellRef): string {
  return `${String(row)},${String(column)},${sheet}`;
}
