import type { LedgerEntry } from "./ledger";

/** The comments that stand in for our notes, by their place and text. */
export type OwnComments = ReadonlyMap<string, string>;

/** What a comment is found by; row and column are 0-based. */
export function commentKey(sheetId: string, row: number, column: number, text: string): string {
  return `${sheetId}/${row}/${column}/${text}`;
}

/**
 * Finds the comments that stand in for our notes where Excel knows no notes: two round trips, and none when there are
 * no such. The answer gives their identifiers.
 */
export async function findOwnComments(entries: readonly LedgerEntry[]): Promise<OwnComments> {
  const ours = new Set(entries.flatMap(({ note }) => (note?.kind === "comment" ? [note.text] : [])));
  if (ours.size === 0) return new Map();
  return Excel.run(async (context) => {
    const { comments } = context.workbook;
    comments.load("items/id,items/content");
    await context.sync();
    const candidates = comments.items.filter(({ content }) => ours.has(content)).map((comment) => {
      const cell = comment.getLocation().untrack();
      cell.load("rowIndex,columnIndex,worksheet/id");
      return { comment, cell };
    });
    await context.sync();
    return new Map(candidates.map(({ comment, cell }) => {
      const { rowIndex, columnIndex, worksheet } = cell;
      return [commentKey(worksheet.id, rowIndex, columnIndex, comment.content), comment.id];
    }));
  });
}
