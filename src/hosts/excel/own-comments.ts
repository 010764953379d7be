import type { LedgerEntry } from "./ledger";
import { entryKey } from "./ledger";

/**
 * Finds the comments that stand in for our notes where Excel knows no notes: two round trips, and none when there are
 * no such. The answer gives each entry's comment by its identifier.
 */
export async function findOwnComments(
  entries: readonly LedgerEntry[],
  sheetIdOf: (entry: LedgerEntry) => string | null,
): Promise<ReadonlyMap<LedgerEntry, string>> {
  const commented = entries.filter(({ note }) => note?.kind === "comment");
  if (commented.length === 0) return new Map();
  return Excel.run(async (context) => {
    const { comments } = context.workbook;
    comments.load("items/id,items/content");
    await context.sync();
    const ours = new Set(commented.map(({ note }) => note?.text));
    const candidates = comments.items.filter(({ content }) => ours.has(content)).map((comment) => {
      const cell = comment.getLocation().untrack();
      cell.load("rowIndex,columnIndex,worksheet/id");
      return { comment, cell };
    });
    await context.sync();
    const ids = new Map(candidates.map(({ comment, cell }) => {
      const { rowIndex: row, columnIndex: column, worksheet } = cell;
      return [`${entryKey({ sheetId: worksheet.id, row, column })}/${comment.content}`, comment.id];
    }));
    return new Map(commented.flatMap((entry) => {
      const id = ids.get(`${entryKey({ ...entry, sheetId: sheetIdOf(entry) ?? "" })}/${entry.note?.text ?? ""}`);
      return id === undefined ? [] : [[entry, id] as const];
    }));
  });
}
