import { MergeMemory } from "./merge-memory";
import { supports } from "./office-ready";

/** What a host remembers of its workbook and of what this Excel turned out to be able to do. */
export class HostMemory {
  readonly merges = new MergeMemory();
  /** False once this Excel has refused to give notes and comments: some on the web do, whatever they declare. */
  readsRemarks = true;
  /** False once this Excel has refused to say what conditional formats there are. */
  asksCovering = true;
  /** False once this Excel has refused to join several changes to one undo step, whatever it declares. */
  private joinsUndo = true;
  private namesById = new Map<string, string>();

  /** True while several changes can be asked to become one undo step. */
  get mergesUndo(): boolean {
    return this.joinsUndo && supports("1.20");
  }

  /** Notes that this Excel does not join changes after all. */
  giveUpMergingUndo(): void {
    this.joinsUndo = false;
  }

  /** Notes what sheets are called now. */
  nameSheets(sheets: readonly { readonly id: string; readonly name: string }[]): void {
    for (const { id, name } of sheets) this.namesById.set(id, name);
  }

  nameOf(sheetId: string): string | null {
    return this.namesById.get(sheetId) ?? null;
  }

  idOf(sheet: string): string | null {
    for (const [id, name] of this.namesById) if (name === sheet) return id;
    return null;
  }
}
