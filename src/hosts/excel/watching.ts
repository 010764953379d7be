import type { HostMemory } from "./host-memory";
import { problemOf } from "./office-problems";
import { listSheets } from "./sheet-sizes";

/** What moves cells to other places: merged areas have to be asked for again. */
const MOVES: ReadonlySet<string> = new Set(["RowInserted", "RowDeleted", "ColumnInserted", "ColumnDeleted", "CellInserted", "CellDeleted", "Unknown"]);

/** How long after our writing Excel may still tell of the looks we have changed, in milliseconds. */
const ECHO = 1_000;

/** Our own painting, told apart from a person's formatting: Excel does not say who changed a look. */
export class OwnWriting {
  private quietUntil = 0;

  /** Does something that changes looks. */
  async during<T>(act: () => Promise<T>): Promise<T> {
    this.quietUntil = Number.POSITIVE_INFINITY;
    try {
      return await act();
    } finally {
      this.quietUntil = performance.now() + ECHO;
    }
  }

  /** True while a change of looks is most likely ours. */
  get isLikely(): boolean {
    return performance.now() < this.quietUntil;
  }
}

/** Listens to changes of contents and tells which sheets a person, or a co-author, has changed; gives back how to stop. */
export async function watchChanges(memory: HostMemory, own: OwnWriting, onChange: (sheets: readonly string[]) => void): Promise<() => Promise<void>> {
  let isOver = false;
  const tell = (names: readonly string[]): void => {
    if (!isOver) onChange(names);
  };
  const registered = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const content = sheets.onChanged.add(async (change) => contentChanged(change, memory, tell));
    // Excel tells of merging cells as of any other change of their look.
    const look = sheets.onFormatChanged.add(async ({ worksheetId }) => {
      if (!own.isLikely) memory.merges.doubt(worksheetId);
    });
    await context.sync();
    return [content, look];
  });
  memory.merges.watch(true);
  return async () => {
    isOver = true;
    memory.merges.watch(false);
    for (const handler of registered) handler.remove();
    const [first] = registered;
    try {
      await first?.context.sync();
    } catch (error) {
      // An Excel that does not answer goes on telling; nobody listens any more.
      problemOf(error);
    }
  };
}

async function contentChanged(change: Excel.WorksheetChangedEventArgs, memory: HostMemory, onChange: (sheets: readonly string[]) => void): Promise<void> {
  if (MOVES.has(change.changeType)) memory.merges.doubt(change.worksheetId);
  if (change.triggerSource === "ThisLocalAddin") return;
  const name = memory.nameOf(change.worksheetId) ?? (await nameAnew(change.worksheetId, memory));
  if (name !== null) onChange([name]);
}

/** The name of a sheet that was not there when the sheets were last listed; null when it has gone again. */
async function nameAnew(sheetId: string, memory: HostMemory): Promise<string | null> {
  try {
    memory.nameSheets(await listSheets());
    return memory.nameOf(sheetId);
  } catch (error) {
    problemOf(error);
    // A name that nobody knows makes the listener look at the whole workbook.
    return sheetId;
  }
}
