import type { CellRef, Grid, HostProblem } from "../../core";
import type { Session, Store } from "../../app";

/** A workbook lying open on the page. */
export interface OpenFile {
  readonly id: string;
  readonly name: string;
  readonly session: Session;
  readonly isReadOnly: boolean;
  /** True while something would be lost by closing it. */
  readonly isUnsaved: boolean;
}

/** A sample workbook that comes with the page. */
export interface Sample {
  readonly file: string;
  readonly title: string;
}

/** Work of an earlier visit that was not saved. */
export interface RecoverableFile {
  readonly key: string;
  readonly name: string;
  /** Day and time as people write them. */
  readonly when: string;
}

/** What the page has to tell; the words are chosen where it is drawn. */
export type DeskMessage =
  | { readonly kind: "not-opened"; readonly name: string; readonly problem: HostProblem["kind"] }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "not-saved"; readonly name: string }
  | { readonly kind: "not-kept-safe" }
  | { readonly kind: "read-only" | "document"; readonly name: string }
  | { readonly kind: "locked"; readonly why: "not-saveable" | "read-only" }
  | { readonly kind: "edit-refused"; readonly addresses: readonly string[] }
  | { readonly kind: "no-grid" };

/** Everything the page around the pane draws. */
export interface DeskState {
  readonly files: readonly OpenFile[];
  readonly activeId: string | null;
  /** Name of the file being opened; null when none is. */
  readonly opening: string | null;
  readonly message: DeskMessage | null;
  /** Id of the file somebody wants to close although it is unsaved. */
  readonly closing: string | null;
  readonly view: "grid" | "table";
  /** The sheet shown as a table, with the cell jumped to; null in the grid. */
  readonly table: { readonly grid: Grid; readonly sheets: readonly string[]; readonly at: CellRef | null } | null;
  /** Pictures and charts of the sheet shown, which stay in the file and are not drawn. */
  readonly undrawn: { readonly pictures: number; readonly charts: number };
  readonly recoverable: readonly RecoverableFile[];
  readonly samples: readonly Sample[];
  readonly isGridReady: boolean;
  readonly canWorkOffline: boolean;
}

/** What a person can do on the page around the pane. */
export interface Desk {
  readonly store: Store<DeskState>;
  openFiles(files: readonly File[]): void;
  openSample(file: string): void;
  activate(id: string): void;
  /** Closes a file; an unsaved one only after being asked again. */
  close(id: string, evenUnsaved: boolean): void;
  keepOpen(): void;
  save(id: string): void;
  setView(view: DeskState["view"]): void;
  showSheet(name: string): void;
  recover(key: string): void;
  discard(key: string): void;
  closeMessage(): void;
  /** Gives the keys to the grid; false when none is drawn. */
  focusGrid(): boolean;
  /** The place the grid is drawn in. */
  takePlace(place: HTMLElement): void;
}
