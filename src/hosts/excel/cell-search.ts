import type { CellState } from "../../core/host";
import { sameState, stateFrom } from "./cell-content";
import { likeness, nearbyTexts, placeKey, type Place } from "./cell-places";
import type { LedgerEntry } from "./ledger";

/** An entry whose cell is looked for, and the sheet to look on. */
export interface WantedEntry {
  readonly entry: LedgerEntry;
  readonly sheetId: string;
}

/** A cell that may be the one looked for. */
export interface Candidate {
  readonly place: Place;
  readonly state: CellState;
  readonly near: readonly string[];
  readonly isMarked: boolean;
}

/** Where entries were found; unclear ones have likely places, but nothing tells which is theirs. */
export interface ChosenPlaces {
  readonly places: ReadonlyMap<LedgerEntry, Place>;
  readonly unclear: ReadonlySet<LedgerEntry>;
}

/** Below this likeness a place is not taken for the one looked for. */
const LEAST_LIKENESS = 0.6;

/** What entries have in common that nothing but their order tells apart. */
export function twinKey({ sheetId, column, near, wrote, fill }: LedgerEntry): string {
  return JSON.stringify([sheetId, column, near, wrote, fill !== null]);
}

/** The cells of a table with something in them, before it is known whether they are marked. */
export function candidatesIn(values: readonly (readonly unknown[])[], formulas: readonly (readonly unknown[])[], top: number, left: number): readonly Candidate[] {
  return values.flatMap((line, row) =>
    line.flatMap((value, column) => {
      const state = stateFrom(formulas[row]?.[column], value);
      if (state.value === null && state.formula === undefined) return [];
      const place = { row: top + row, column: left + column };
      return [{ place, state, near: nearbyTexts({ line, above: values[row - 1] ?? [], from: left }, place.column), isMarked: false }];
    }),
  );
}

/** Those that are like enough to one of the entries. */
export function shortlist(wanted: readonly WantedEntry[], candidates: readonly Candidate[]): readonly Candidate[] {
  const patterns = [...new Map(wanted.map(({ entry }) => [twinKey(entry), entry])).values()];
  return candidates.filter((candidate) => patterns.some((entry) => rateOf(entry, candidate) >= LEAST_LIKENESS));
}

/** Gives entries their places among the candidates of their sheets; places given are added to `taken`. */
export function choosePlaces(wanted: readonly WantedEntry[], candidates: ReadonlyMap<string, readonly Candidate[]>, taken: Set<string>): ChosenPlaces {
  const groups = new Map<string, WantedEntry[]>();
  for (const one of wanted) groups.set(twinKey(one.entry), [...(groups.get(twinKey(one.entry)) ?? []), one]);
  const places = new Map<LedgerEntry, Place>();
  const unclear = new Set<LedgerEntry>();
  // What fits wholly is settled first for all, so that nobody is given the place of another.
  for (const least of [1, LEAST_LIKENESS]) {
    for (const group of groups.values()) {
      const twins = group.map(({ entry }) => entry).filter((entry) => !places.has(entry));
      const sheetId = group[0]?.sheetId ?? "";
      const free = (candidates.get(sheetId) ?? []).filter(({ place }) => !taken.has(placeKey(sheetId, place)));
      const chosen = placesOf(twins, free, least);
      for (const [entry, place] of chosen ?? []) {
        taken.add(placeKey(sheetId, place));
        places.set(entry, place);
      }
      if (chosen === null) for (const entry of twins) unclear.add(entry);
    }
  }
  return { places, unclear: new Set([...unclear].filter((entry) => !places.has(entry))) };
}

/** The places of entries that look the same, in the order of the rows: rows keep their order. Null when there is no telling. */
function placesOf(twins: readonly LedgerEntry[], candidates: readonly Candidate[], least: number): readonly (readonly [LedgerEntry, Place])[] | null {
  const [pattern] = twins;
  if (pattern === undefined) return [];
  const fitting = candidates.filter(({ isMarked }) => isMarked === (pattern.fill !== null));
  // Without our mark a cell that merely looks the same is no proof: there must be no other that is like enough.
  const floor = pattern.fill === null ? LEAST_LIKENESS : least;
  const rated = fitting.map((candidate) => ({ place: candidate.place, rate: rateOf(pattern, candidate) })).filter(({ rate }) => rate >= floor);
  if (rated.length === 0) return [];
  const inColumn = rated.filter(({ place }) => place.column === pattern.column);
  const likely = (inColumn.length >= twins.length ? inColumn : rated).sort((a, b) => b.rate - a.rate);
  const best = likely.slice(0, twins.length);
  const isClear = best.length === twins.length && (pattern.fill === null ? likely.length === best.length : likely[best.length]?.rate !== best.at(-1)?.rate);
  if (!isClear) return null;
  const places = best.map(({ place }) => place).sort((a, b) => a.row - b.row || a.column - b.column);
  return [...twins].sort((a, b) => a.row - b.row).flatMap((entry, index) => {
    const place = places[index];
    return place === undefined ? [] : [[entry, place] as const];
  });
}

/** How well a cell fits: what we wrote stands there, and most of what stood around it. */
function rateOf(entry: LedgerEntry, { state, near }: Candidate): number {
  // A formula is written anew by Excel when it moves; only what stands around it tells.
  if (entry.wrote.formula !== undefined) return state.formula !== undefined && likeness(entry.near, near) === 1 ? 1 : 0;
  return sameState(state, entry.wrote) ? likeness(entry.near, near) : 0;
}
