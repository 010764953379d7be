import { sameState } from "./cell-content";
import { askForCell, probedCell } from "./cell-probe";
import { LEDGER_KEY, ledgerText, readLedger, SETTLED_KEY, type Ledger, type LedgerEntry } from "./ledger";
import { StoredTexts } from "./workbook-store";

/** A ledger that can be believed, and the sheets its entries are on now. */
export interface LoadedLedger {
  readonly ledger: Ledger;
  readonly texts: StoredTexts;
  /** The current identifier of an entry's sheet; null when the sheet is gone. */
  readonly sheetIdOf: (entry: LedgerEntry) => string | null;
}

/** Reads the ledger, in one round trip; after an interrupted write in two, since its entries are then held against the cells. */
export async function loadLedger(): Promise<LoadedLedger> {
  const loaded = await readStored();
  if (loaded.ledger.isSettled) return loaded;
  const entries = await writtenEntries(loaded.ledger.entries, loaded.sheetIdOf);
  return { ...loaded, ledger: { ...loaded.ledger, entries } };
}

async function readStored(): Promise<LoadedLedger> {
  return Excel.run(async (context) => {
    const texts = StoredTexts.ask(context.workbook);
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name");
    await context.sync();
    const stored = texts();
    const ids = new Set(sheets.items.map(({ id }) => id));
    const byName = new Map(sheets.items.map(({ id, name }) => [name, id]));
    const sheetIdOf = ({ sheetId, sheet }: LedgerEntry): string | null => (ids.has(sheetId) ? sheetId : (byName.get(sheet) ?? null));
    return { ledger: readLedger(stored.text(LEDGER_KEY), stored.short(SETTLED_KEY)), texts: stored, sheetIdOf };
  });
}

/** The entries whose cells were really written: an interrupted write leaves some cells as they were. */
export async function writtenEntries(entries: readonly LedgerEntry[], sheetIdOf: LoadedLedger["sheetIdOf"]): Promise<readonly LedgerEntry[]> {
  return Excel.run(async (context) => {
    const asked = entries.map((entry) => {
      const id = sheetIdOf(entry);
      return { entry, cell: id === null ? null : askForCell(context.workbook.worksheets.getItem(id), entry.row, entry.column) };
    });
    await context.sync();
    return asked.flatMap(({ entry, cell }) => {
      if (cell === null) return [entry];
      const { state } = probedCell(cell);
      return sameState(state, entry.before) && !sameState(state, entry.wrote) ? [] : [entry];
    });
  });
}

/** Queues the writing of a ledger whose entries are known to be true. */
export function putLedger(workbook: Excel.Workbook, texts: StoredTexts, { serial, entries }: Pick<Ledger, "serial" | "entries">): void {
  texts.put(workbook, LEDGER_KEY, ledgerText(entries, serial));
  StoredTexts.putShort(workbook, SETTLED_KEY, String(serial));
}
