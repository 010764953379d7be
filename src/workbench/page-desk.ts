import { createStore, type Store } from "../app";
import type { CellRef } from "../core";
import type { WorkbookEvents } from "../hosts/univer";
import type { Desk, DeskMessage, DeskState } from "../ui";
import { saveWorkbook } from "./file-saving";
import { bytesOfGiven, bytesOfSample, emptyDesk, NOTHING_UNDRAWN, refusedMessage, withFile, withoutFile, withUnsaved } from "./desk-state";
import { GridPlace } from "./grid-place";
import { bytesOf, checkFirst, holdFile, tableOf, tellMarks, type HeldFile } from "./held-file";
import { SafeShelf } from "./kept-safe";
import { LeftBehind } from "./left-behind";
import { openFile } from "./open-file";

/** Milliseconds without a further change before the page looks what is unsaved and keeps it safe. */
const CALM = 300;

/** The page's files and everything done with them. */
export class PageDesk implements Desk {
  readonly store: Store<DeskState>;
  private readonly held = new Map<string, HeldFile>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly shelf = new SafeShelf();
  private readonly leftBehind = new LeftBehind(this.shelf, (recoverable) => this.set({ recoverable }));
  private readonly grid = new GridPlace((hasGrid) => this.set(hasGrid ? { isGridReady: true } : { isGridReady: true, message: { kind: "no-grid" } }));
  private opened = 0;
  private queue: Promise<void> = Promise.resolve();

  constructor(samples: DeskState["samples"]) {
    this.store = createStore(emptyDesk(samples));
    window.addEventListener("beforeunload", (event) => {
      if (this.store.getSnapshot().files.some(({ isUnsaved }) => isUnsaved)) event.preventDefault();
    });
  }

  /** Opens what people see first and offers what an earlier visit left unsaved. */
  async begin(): Promise<void> {
    const first = this.store.getSnapshot().samples[0];
    if (first !== undefined) this.openSample(first.file);
    await this.leftBehind.find((key) => this.held.has(key));
    await this.queue;
  }

  openFiles(files: readonly File[]): void {
    this.set({ message: null });
    for (const file of files) this.openFrom(file.name, () => bytesOfGiven(file));
  }

  openSample(file: string): void {
    this.set({ message: null });
    this.openFrom(file, () => bytesOfSample(file));
  }

  activate(id: string): void {
    const file = this.held.get(id);
    if (file === undefined) return;
    this.set({ activeId: id });
    if (file.shown === null) void this.showInGrid(file);
    else {
      file.shown.show();
      this.sayUndrawn();
    }
    void this.refreshTable();
  }

  close(id: string, evenUnsaved: boolean): void {
    const file = this.held.get(id);
    if (file === undefined) return;
    this.look(file);
    const listed = this.store.getSnapshot().files;
    if (!evenUnsaved && listed.some((one) => one.id === id && one.isUnsaved)) {
      this.set({ closing: id });
      return;
    }
    clearTimeout(this.timers.get(id));
    void file.session.live.set(false);
    this.held.delete(id);
    void this.shelf.drop(id).catch(() => undefined);
    this.store.update((state) => withoutFile(state, id));
    file.shown?.close();
    const next = this.store.getSnapshot().files.at(-1);
    if (next !== undefined) this.activate(next.id);
  }

  keepOpen(): void {
    this.set({ closing: null });
  }

  save(id: string): void {
    const file = this.held.get(id);
    if (file !== undefined) void this.saved(file);
  }

  setView(view: DeskState["view"]): void {
    this.set({ view, table: null });
    void this.refreshTable();
  }

  showSheet(name: string): void {
    const file = this.active();
    if (file === null) return;
    void file.shown?.showSheet(name);
    void this.refreshTable(name);
  }

  recover(key: string): void {
    const kept = this.leftBehind.get(key);
    if (kept === undefined) return;
    this.enqueue(async () => {
      this.set({ opening: kept.name });
      const file = await this.openBytes(kept.bytes, kept.name, false);
      if (file !== null) this.discard(key);
    });
  }

  discard(key: string): void {
    this.leftBehind.drop(key);
  }

  closeMessage(): void {
    this.set({ message: null });
  }

  focusGrid(): boolean {
    const shown = this.active()?.shown ?? null;
    shown?.focus();
    return shown !== null;
  }

  takePlace(place: HTMLElement): void {
    this.grid.take(place);
  }

  /** Says that the page now also opens without its server. */
  becomeOffline(): void {
    this.set({ canWorkOffline: true });
  }

  private openFrom(name: string, read: () => Promise<Uint8Array | null>): void {
    this.enqueue(async () => {
      this.set({ opening: name });
      const bytes = await read();
      if (bytes === null) this.set({ opening: null, message: { kind: "not-opened", name, problem: "unreadable-file" } });
      else await this.openBytes(bytes, name, true);
    });
  }

  private async openBytes(bytes: Uint8Array, name: string, isSafe: boolean): Promise<HeldFile | null> {
    const id = `${Date.now().toString(36)}-${String(++this.opened)}`;
    const opened = await openFile(bytes, name, this.eventsFor(id));
    if (!opened.ok) {
      this.set({ opening: null, message: { kind: "not-opened", name, problem: opened.problem.kind } });
      return null;
    }
    const file = holdFile(id, name, opened.value, isSafe);
    this.held.set(id, file);
    const { isReadOnly } = opened.value;
    this.store.update((state) => withFile(state, { id, name, session: file.session, isReadOnly, isUnsaved: !isReadOnly && !isSafe }));
    // The first file is judged before the grid's program is fetched; later ones are shown at once.
    if (this.store.getSnapshot().isGridReady) await this.showInGrid(file);
    await checkFirst(file);
    if (!isSafe) this.look(file);
    await this.showInGrid(file);
    await this.refreshTable();
    return file;
  }

  private async showInGrid(file: HeldFile): Promise<void> {
    const grid = await this.grid.program();
    if (grid === null || file.shown !== null || !this.held.has(file.id)) return;
    file.shown = await grid.show(file.id, file.workbook, this.eventsFor(file.id));
    if (this.active() !== file) this.active()?.shown?.show();
    this.sayUndrawn();
  }

  private sayUndrawn(): void {
    this.set({ undrawn: this.active()?.shown?.undrawn ?? NOTHING_UNDRAWN });
  }

  private eventsFor(id: string): WorkbookEvents {
    return {
      onChanged: () => this.lookSoon(id),
      onRefused: (refused) => this.set({ message: refusedMessage(refused) }),
      onLocked: (why) => this.set({ message: { kind: "locked", why } }),
      onSheetShown: (sheet) => {
        const { activeId, table } = this.store.getSnapshot();
        if (activeId !== id) return;
        this.sayUndrawn();
        if (table?.grid.sheet !== sheet) void this.refreshTable(sheet);
      },
      onRevealed: (at) => void (this.store.getSnapshot().activeId === id ? this.refreshTable(at.sheet, at) : undefined),
    };
  }

  /** Many changes in a row are looked at once. */
  private lookSoon(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.set(id, setTimeout(() => {
      const file = this.held.get(id);
      if (file === undefined) return;
      this.look(file);
      void tellMarks(file);
      if (this.active() === file) void this.refreshTable(this.store.getSnapshot().table?.grid.sheet);
    }, CALM));
  }

  /** Finds out whether a file is unsaved, and keeps it safe if so. */
  private look(file: HeldFile): void {
    const bytes = bytesOf(file);
    if (bytes === null) return;
    this.store.update((state) => withUnsaved(state, file.id, bytes !== file.saved));
    if (bytes === file.saved || bytes === file.kept) return;
    file.kept = bytes;
    this.shelf.keep({ key: file.id, name: file.name, at: Date.now(), bytes }).catch(() => this.set({ message: { kind: "not-kept-safe" } }));
  }

  private async saved(file: HeldFile): Promise<void> {
    await file.shown?.endEditing();
    const bytes = bytesOf(file);
    if (bytes === null) return;
    const end = await saveWorkbook(file.name, bytes);
    if (end.kind === "called-off") return;
    const message: DeskMessage = end.kind === "saved" ? { kind: "saved", name: end.name } : { kind: "not-saved", name: file.name };
    if (end.kind === "saved") {
      file.saved = bytes;
      this.look(file);
      void this.shelf.drop(file.id).catch(() => undefined);
    }
    this.set({ message });
  }

  private async refreshTable(sheet?: string, at: CellRef | null = null): Promise<void> {
    const file = this.active();
    if (this.store.getSnapshot().view !== "table" || file === null) return;
    const table = await tableOf(file, sheet, at);
    if (table !== null && this.active() === file) this.set({ table });
  }

  private active(): HeldFile | null {
    return this.held.get(this.store.getSnapshot().activeId ?? "") ?? null;
  }

  /** Files are opened one after the other, in the order they were asked for. */
  private enqueue(work: () => Promise<void>): void {
    this.queue = this.queue.then(work);
  }

  private set(change: Partial<DeskState>): void {
    this.store.update((state) => ({ ...state, ...change }));
  }
}
