import type { CellRef, Grid } from "../../core/grid/grid";
import type { Host, HostProblem, Receipt, RestoreReceipt, Result, SheetInfo, WritePlan } from "../../core/host";
import { forgottenWorkbook, keptText, ledgerSize, withText } from "./ledger/workbook-texts";
import { OpenedWorkbook } from "./opened-workbook";
import { guarded } from "./workbook-fault";
import { patchedWorkbook, type PatchNotice, type PatchOptions } from "./write/patch-workbook";
import { clearedWorkbook, undoneWorkbook, type RestoredWorkbook } from "./write/restore-workbook";

/** A workbook file behind the host port. It works on bytes; who opened it saves `bytes` where they belong. */
export class XlsxFileHost implements Host {
  /** What the person should know about the file as it is now. */
  notices: readonly PatchNotice[] = [];

  constructor(private opened: OpenedWorkbook, private readonly options: PatchOptions = {}) {}

  get workbookName(): string {
    return this.opened.name;
  }

  /** The file as it stands after everything done so far. */
  get bytes(): Uint8Array {
    return this.opened.bytes;
  }

  /** The workbook as it stands, for writing into it otherwise than through this host. */
  get workbook(): OpenedWorkbook {
    return this.opened;
  }

  /** Formulas on the sheets read so far that may rest on corrections and keep their old results until a spreadsheet program computes them. */
  get uncomputed(): readonly CellRef[] {
    return this.opened.uncomputed();
  }

  async sheets(): Promise<Result<readonly SheetInfo[], HostProblem>> {
    return guarded(() => this.opened.sheetInfos());
  }

  async read(sheets?: readonly string[]): Promise<Result<readonly Grid[], HostProblem>> {
    return guarded(() => this.opened.currentGrids(sheets));
  }

  async apply(plan: WritePlan): Promise<Result<Receipt, HostProblem>> {
    return guarded(() => {
      const { workbook, receipt, notices } = patchedWorkbook(this.opened, plan, this.options);
      this.opened = workbook;
      this.notices = notices;
      return receipt;
    });
  }

  async undo(only?: readonly CellRef[]): Promise<Result<RestoreReceipt, HostProblem>> {
    return guarded(() => this.restored(undoneWorkbook(this.opened, only)));
  }

  async clearMarks(only?: readonly CellRef[]): Promise<Result<RestoreReceipt, HostProblem>> {
    return guarded(() => this.restored(clearedWorkbook(this.opened, only)));
  }

  async ledgerSize(): Promise<Result<number, HostProblem>> {
    return guarded(() => ledgerSize(this.opened));
  }

  async loadState(key: string): Promise<Result<string | null, HostProblem>> {
    return guarded(() => keptText(this.opened, key));
  }

  async saveState(key: string, value: string | null): Promise<Result<null, HostProblem>> {
    return guarded(() => {
      this.take(withText(this.opened, key, value));
      return null;
    });
  }

  /** Takes our part out of the file: corrections stay and can no longer be undone. */
  async forget(): Promise<Result<null, HostProblem>> {
    return guarded(() => {
      this.take(forgottenWorkbook(this.opened));
      return null;
    });
  }

  private restored({ bytes, receipt }: RestoredWorkbook): RestoreReceipt {
    this.take(bytes);
    return receipt;
  }

  private take(bytes: Uint8Array): void {
    if (bytes !== this.opened.bytes) this.opened = new OpenedWorkbook(bytes, this.opened.name);
  }
}
