import type { Grid } from "../../core/grid/grid";
import type { HostProblem, Result } from "../../core/host";
import { openAnyWorkbook } from "../xlsx";
import { ReadOnlyHost } from "./read-only-host";
import type { Undrawn } from "./sheet-looks";
import { UniverHost, type WorkbookEvents } from "./univer-host";

export { ReadOnlyHost } from "./read-only-host";
export { UniverHost, type WorkbookEvents } from "./univer-host";

/** A workbook opened for the page; its grid may join later. */
export interface OpenedForPage {
  readonly host: UniverHost | ReadOnlyHost;
  readonly isReadOnly: boolean;
  readonly grids: readonly Grid[];
}

/** Opens a workbook by what its bytes are; old formats are read-only. */
export async function openForPage(bytes: Uint8Array, name: string, events: WorkbookEvents): Promise<Result<OpenedForPage, HostProblem>> {
  const opened = await openAnyWorkbook(bytes, name);
  if (!opened.ok) return opened;
  const grids = opened.value.read();
  if (!grids.ok) return grids;
  const { writable } = opened.value;
  const host = writable === null ? new ReadOnlyHost(opened.value, name) : new UniverHost(writable, events);
  return { ok: true, value: { host, isReadOnly: writable === null, grids: grids.value } };
}

/** The grid's program, which weighs megabytes and comes when the page already shows the findings. */
export async function loadGrid(container: HTMLElement): Promise<GridProgram> {
  const [{ GridStage }, { GridView }] = await Promise.all([import(/* webpackPrefetch: true */ "./grid-stage"), import(/* webpackPrefetch: true */ "./grid-view")]);
  const stage = new GridStage(container);
  return {
    show: async (id, { host, isReadOnly, grids }, events) => {
      const bytes = (): Uint8Array => (host instanceof UniverHost ? host.bytes : new Uint8Array());
      const silent = { onTouched: () => undefined, onRecalculated: () => undefined, onStep: () => undefined, onLocked: (why: "not-saveable" | "read-only") => events.onLocked(why), onSheetShown: (sheet: string) => events.onSheetShown(sheet) };
      const view = await GridView.open(stage, id, host.workbookName, grids, bytes, isReadOnly, host instanceof UniverHost ? host : silent);
      host.attach(view);
      return view;
    },
  };
}

/** A workbook's place in the grid. */
export interface ShownWorkbook {
  /** Brings it to the front. */
  show(): void;
  close(): void;
  /** Name of the sheet shown. */
  readonly shownSheet: string | null;
  /** Pictures and charts of that sheet, which the grid does not draw. */
  readonly undrawn: Undrawn;
  showSheet(name: string): Promise<void>;
  /** Gives the keys to the grid. */
  focus(): void;
  /** Takes what is being typed into its cell. */
  endEditing(): Promise<void>;
}

/** The grid once it is there. */
export interface GridProgram {
  show(id: string, workbook: OpenedForPage, events: WorkbookEvents): Promise<ShownWorkbook>;
}
