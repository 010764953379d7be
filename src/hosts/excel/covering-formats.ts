import { addressLists } from "./addresses";
import { locationOf } from "./office-problems";

/** A cell of a sheet; row and column are 0-based. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** Asks whether conditional formats lie over cells that are to be marked: their colours hide our fill. The answer is read after the sync. */
export function askForCovering(worksheet: Excel.Worksheet, places: readonly Place[]): () => boolean {
  const counts = addressLists(places).map((list) => worksheet.getRanges(list).untrack().conditionalFormats.getCount());
  return () => counts.some(({ value }) => value > 0);
}

/** True for a refusal that only means that this Excel does not say what conditional formats there are. */
export function isAboutCovering(error: unknown): boolean {
  return /conditionalFormat/i.test(locationOf(error));
}
