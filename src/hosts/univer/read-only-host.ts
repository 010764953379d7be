import type { CellRef, Grid } from "../../core/grid/grid";
import type { Host, HostProblem, Receipt, RestoreReceipt, Result, SheetInfo } from "../../core/host";
import type { AnyWorkbook } from "../xlsx";
import type { GridView } from "./grid-view";

const READ_ONLY: { readonly ok: false; readonly problem: HostProblem } = { ok: false, problem: { kind: "read-only", detail: "old workbook format" } };

/** An old workbook (.xls, .et) in the page's grid: checked, shown, and never written. */
export class ReadOnlyHost implements Host {
  private view: GridView | null = null;

  constructor(private readonly workbook: AnyWorkbook, readonly workbookName: string) {}

  attach(view: GridView): void {
    this.view = view;
  }

  async sheets(): Promise<Result<readonly SheetInfo[], HostProblem>> {
    return { ok: true, value: this.workbook.sheets };
  }

  async read(sheets?: readonly string[]): Promise<Result<readonly Grid[], HostProblem>> {
    return this.workbook.read(sheets);
  }

  async apply(): Promise<Result<Receipt, HostProblem>> {
    return READ_ONLY;
  }

  async undo(): Promise<Result<RestoreReceipt, HostProblem>> {
    return READ_ONLY;
  }

  async clearMarks(): Promise<Result<RestoreReceipt, HostProblem>> {
    return READ_ONLY;
  }

  async ledgerSize(): Promise<Result<number, HostProblem>> {
    return { ok: true, value: 0 };
  }

  async loadState(): Promise<Result<string | null, HostProblem>> {
    return { ok: true, value: null };
  }

  async saveState(): Promise<Result<null, HostProblem>> {
    return READ_ONLY;
  }

  async reveal(at: CellRef): Promise<Result<null, HostProblem>> {
    const isShown = (await this.view?.reveal(at)) ?? false;
    return isShown ? { ok: true, value: null } : { ok: false, problem: { kind: "busy", detail: "the grid does not show this sheet" } };
  }
}
