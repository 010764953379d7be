import type { CellRef, Grid } from "../../src/core/grid/grid";
import type { CellState, Host, HostProblem, Receipt, RestoreReceipt, Result, WritePlan } from "../../src/core/host";
import { MemoryHost } from "../../src/hosts/memory";

type Call = "watch" | "read" | "apply" | "undo" | "clearMarks" | "loadState" | "saveState" | "reveal";

/**
 * The memory host with a person at it: somebody who types, a window that shows cells, and a cable that can be pulled.
 */
export class WatchedHost extends MemoryHost implements Host {
  /** The cell shown last. */
  shownCell: CellRef | null = null;
  /** Sheets asked for, one entry a read; null for the whole workbook. */
  readonly reads: (readonly string[] | null)[] = [];
  private readonly failures = new Map<Call, HostProblem>();
  private readonly listeners = new Set<(sheets: readonly string[]) => void>();
  private gate: Promise<void> = Promise.resolve();
  private openGate: () => void = () => undefined;

  /** The next call of this kind fails so. */
  failNext(call: Call, kind: HostProblem["kind"]): void {
    this.failures.set(call, { kind, detail: "by the test" });
  }

  /** Reading waits until `release` is called. */
  hold(): void {
    this.gate = new Promise((resolve) => (this.openGate = resolve));
  }

  release(): void {
    this.openGate();
  }

  /** A person types into a cell, and whoever watches hears of it. */
  edit(at: CellRef, state: CellState): void {
    this.type(at, state);
    this.announce([at.sheet]);
  }

  /** Tells whoever watches that sheets have changed. */
  announce(sheets: readonly string[]): void {
    for (const listener of this.listeners) listener(sheets);
  }

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  override async read(sheets?: readonly string[]): Promise<Result<readonly Grid[], HostProblem>> {
    this.reads.push(sheets ?? null);
    await this.gate;
    return this.failure("read") ?? super.read(sheets);
  }

  override async apply(plan: WritePlan): Promise<Result<Receipt, HostProblem>> {
    const failure = this.failure("apply");
    if (failure !== null) return failure;
    const receipt = await super.apply(plan);
    // Excel tells of our own writes too.
    this.announce(plan.edits.map((edit) => edit.at.sheet));
    return receipt;
  }

  override async undo(only?: readonly CellRef[]): Promise<Result<RestoreReceipt, HostProblem>> {
    return this.failure("undo") ?? super.undo(only);
  }

  override async clearMarks(only?: readonly CellRef[]): Promise<Result<RestoreReceipt, HostProblem>> {
    return this.failure("clearMarks") ?? super.clearMarks(only);
  }

  override async loadState(key: string): Promise<Result<string | null, HostProblem>> {
    return this.failure("loadState") ?? super.loadState(key);
  }

  override async saveState(key: string, value: string | null): Promise<Result<null, HostProblem>> {
    return this.failure("saveState") ?? super.saveState(key, value);
  }

  async reveal(at: CellRef): Promise<Result<null, HostProblem>> {
    const failure = this.failure("reveal");
    if (failure !== null) return failure;
    this.shownCell = at;
    return { ok: true, value: null };
  }

  async watch(onChange: (sheets: readonly string[]) => void): Promise<Result<() => Promise<void>, HostProblem>> {
    const failure = this.failure("watch");
    if (failure !== null) return failure;
    this.listeners.add(onChange);
    return {
      ok: true,
      value: async () => {
        this.listeners.delete(onChange);
      },
    };
  }

  private failure(call: Call): { readonly ok: false; readonly problem: HostProblem } | null {
    const problem = this.failures.get(call);
    this.failures.delete(call);
    return problem === undefined ? null : { ok: false, problem };
  }
}
