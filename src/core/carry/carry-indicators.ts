import type { BlankRow, Form, Indicator, Item, Term } from "../form/form";
import { isBlankCell } from "./blank-cells";
import type { Carried, CarriedCell, NotCarried } from "./carry-plan";
import { CARRY_WORDS } from "./carry-words";
import { carryRow } from "./carry-row";
import { levelKey, wideKey } from "./level-keys";
import { pairNames } from "./same-names";
import type { YearShift } from "./years";

/** Carries last year's indicators into rows that bear the same name, then into blank rows of the same level, in order. */
export function carryIndicators(prior: Form, template: Form, shift: YearShift | null): Carried {
  const terms: readonly Term[] = ["annual", "mid"];
  const parts = terms.map((term) => carryTerm(ofTerm(prior.indicators, term), template, term, shift));
  return { cells: parts.flatMap(({ cells }) => cells), notCarried: parts.flatMap(({ notCarried }) => notCarried) };
}

function ofTerm<T extends { readonly term: Term }>(rows: readonly T[], term: Term): readonly T[] {
  return rows.filter((row) => row.term === term);
}

function carryTerm(priors: readonly Indicator[], template: Form, term: Term, shift: YearShift | null): Carried {
  const named = priors.filter((indicator) => !indicator.isTemplate && indicator.cells.name.raw.trim() !== "");
  const rows = ofTerm(template.indicators, term);
  // A form without this set of goals is no form with too few rows.
  if (rows.length === 0 && ofTerm(template.blankRows, term).length === 0) return { cells: [], notCarried: [] };
  const cells: CarriedCell[] = [];
  const notCarried: NotCarried[] = [];
  const slots = new Slots(ofTerm(template.blankRows, term));
  const matched = matchNamed(named, rows);
  for (const indicator of named) {
    const match = matched.get(indicator);
    if (match === "ambiguous") {
      notCarried.push(left(indicator, CARRY_WORDS.ambiguous));
      continue;
    }
    const slot = match === undefined ? slots.take(indicator) : null;
    const target = match?.row ?? slot;
    if (target === null) {
      notCarried.push(left(indicator, whyNoRow(indicator, template, term)));
      continue;
    }
    const carried = carryRow(indicator, target, shift, match?.isCertain ?? true);
    cells.push(...carried.cells);
    notCarried.push(...carried.notCarried);
  }
  return { cells, notCarried };
}

function left({ cells: { name } }: Indicator, why: NotCarried["why"]): NotCarried {
  const text = name.raw.trim();
  return { what: { zh: `三级指标“${text}”`, en: `level-3 indicator “${text}”` }, why, from: { at: name.at, text } };
}

function whyNoRow(indicator: Indicator, template: Form, term: Term): NotCarried["why"] {
  const isSame = (row: Pick<Indicator, "term" | "level1" | "level2">): boolean => row.term === term && (levelKey(row) === levelKey(indicator) || (row.level2 === null && wideKey(row) === wideKey(indicator)));
  if (template.indicators.some((row) => row.isTemplate && isSame(row))) return CARRY_WORDS.placeholders;
  return template.indicators.some(isSame) || template.blankRows.some(isSame) ? CARRY_WORDS.tooFewRows : CARRY_WORDS.noLevel;
}

interface Match {
  readonly row: Indicator;
  readonly isCertain: boolean;
}

/** Prior indicators with the template's rows of the same level and name. */
function matchNamed(priors: readonly Indicator[], rows: readonly Indicator[]): ReadonlyMap<Indicator, Match | "ambiguous"> {
  const matches = new Map<Indicator, Match | "ambiguous">();
  const named = rows.filter((row) => !row.isTemplate && row.cells.name.raw.trim() !== "");
  for (const key of new Set(named.map(levelKey))) {
    const [mine, theirs] = [priors.filter((row) => levelKey(row) === key), named.filter((row) => levelKey(row) === key)];
    const { pairs, ambiguous } = pairNames(mine.map(({ cells }) => cells.name.raw), theirs.map(({ cells }) => cells.name.raw));
    for (const { prior, template, isCertain } of pairs) {
      const [indicator, row] = [mine[prior], theirs[template]];
      if (indicator !== undefined && row !== undefined) matches.set(indicator, { row, isCertain });
    }
    ambiguous.forEach((index) => {
      const indicator = mine[index];
      if (indicator !== undefined) matches.set(indicator, "ambiguous");
    });
  }
  return matches;
}

/** The blank rows of a table, each given away once. */
class Slots {
  private readonly byLevel = new Map<string, BlankRow[]>();
  private readonly byLevel1 = new Map<string, BlankRow[]>();

  constructor(rows: readonly BlankRow[]) {
    for (const row of rows) {
      if (!isWholeBlank(row)) continue;
      const [groups, key] = row.level2 === null && levelKey(row) === wideKey(row) ? [this.byLevel1, wideKey(row)] : [this.byLevel, levelKey(row)];
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
  }

  /** The next blank row of the indicator's level 2, else of its level 1 where the form knows no level 2. */
  take(indicator: Indicator): BlankRow | null {
    return this.byLevel.get(levelKey(indicator))?.shift() ?? this.byLevel1.get(wideKey(indicator))?.shift() ?? null;
  }
}

function isWholeBlank({ row, cells }: BlankRow): boolean {
  const items: readonly Item[] = Object.values(cells);
  return isBlankCell(cells.name) && items.every((item) => item.at.row !== row || isBlankCell(item));
}
