import type { PlannedEdit } from "../../src/core/host";
import type { CellRef, Grid } from "../../src/core/grid/grid";
import { openForPage, UniverHost, type WorkbookEvents } from "../../src/hosts/univer";
import { cellData } from "../../src/hosts/univer/cell-data";
import { GridStage } from "../../src/hosts/univer/grid-stage";
import { GridView } from "../../src/hosts/univer/grid-view";

/** A grid as it goes through the wall between the page and the test: sets as lists. */
export type CarriedGrid = Omit<Grid, "hiddenRows" | "hiddenColumns"> & { readonly hiddenRows: readonly number[]; readonly hiddenColumns: readonly number[] };

/** The hosts of a page, by number, for a test outside of it. */
export interface HostsOnPage {
  open(name: string, bytes: readonly number[]): Promise<number>;
  close(id: number): void;
  bytes(id: number): number[];
  sheets(id: number): ReturnType<UniverHost["sheets"]>;
  read(id: number, sheets?: readonly string[]): Promise<{ ok: true; value: CarriedGrid[] } | Extract<Awaited<ReturnType<UniverHost["read"]>>, { ok: false }>>;
  apply(id: number, edits: readonly PlannedEdit[]): ReturnType<UniverHost["apply"]>;
  undo(id: number, only?: readonly CellRef[]): ReturnType<UniverHost["undo"]>;
  clearMarks(id: number, only?: readonly CellRef[]): ReturnType<UniverHost["clearMarks"]>;
  ledgerSize(id: number): ReturnType<UniverHost["ledgerSize"]>;
  loadState(id: number, key: string): ReturnType<UniverHost["loadState"]>;
  saveState(id: number, key: string, value: string | null): ReturnType<UniverHost["saveState"]>;
  reveal(id: number, at: CellRef): ReturnType<UniverHost["reveal"]>;
  /** Names of sheets told as changed since the last question, one list a call. */
  watch(id: number): Promise<void>;
  unwatch(id: number): Promise<void>;
  heard(id: number): string[][];
  /** A person types into the grid. */
  type(id: number, at: CellRef, value: string | number): Promise<void>;
  /** The grid's own undo or redo, as by its key. */
  step(id: number, direction: "undo" | "redo"): Promise<void>;
  /** What the grid shows in a cell: content and colour of its ground. */
  shows(id: number, at: CellRef): { readonly value: unknown; readonly formula: string; readonly ground: string | null };
  /** What the page was told: refused edits, switched-off commands, cells jumped to. */
  told(id: number): string[];
}

interface Opened {
  readonly host: UniverHost;
  readonly view: GridView;
  readonly told: string[];
  readonly heard: string[][];
  stop: (() => Promise<void>) | null;
}

declare global {
  interface Window {
    hosts: HostsOnPage;
  }
}

const place = document.createElement("div");
place.style.cssText = "position:absolute;inset:0";
document.body.append(place);
const stage = new GridStage(place);
const all = new Map<number, Opened>();

function one(id: number): Opened {
  const found = all.get(id);
  if (found === undefined) throw new Error(`no workbook ${String(id)}`);
  return found;
}

const idOf = (id: number): string => `book-${String(id)}`;
/** Lets what was said in this turn be done. */
const aMoment = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function sheetOf(id: number, { sheet }: CellRef): NonNullable<ReturnType<NonNullable<ReturnType<typeof stage.api.getWorkbook>>["getSheetByName"]>> {
  const found = stage.api.getWorkbook(idOf(id))?.getSheetByName(sheet) ?? null;
  if (found === null) throw new Error(`no sheet ${sheet}`);
  return found;
}

window.hosts = {
  open: async (name, bytes) => {
    const id = all.size + 1;
    const told: string[] = [];
    const events: WorkbookEvents = {
      onChanged: () => undefined,
      onRefused: (refused) => told.push(...refused.map(({ at, why }) => `refused ${String(at.row)},${String(at.column)} ${why}`)),
      onLocked: (why) => told.push(`locked ${why}`),
      onSheetShown: () => undefined,
      onRevealed: (at) => told.push(`revealed ${at.sheet} ${String(at.row)},${String(at.column)}`),
    };
    const opened = await openForPage(new Uint8Array(bytes), name, events);
    if (!opened.ok) throw new Error(`${opened.problem.kind}: ${opened.problem.detail}`);
    const { host, grids } = opened.value;
    if (!(host instanceof UniverHost)) throw new Error("only new workbooks are tested here");
    const view = await GridView.open(stage, idOf(id), name, grids, () => host.bytes, false, host);
    host.attach(view);
    all.set(id, { host, view, told, heard: [], stop: null });
    return id;
  },
  close: (id) => one(id).view.close(),
  bytes: (id) => [...one(id).host.bytes],
  sheets: async (id) => one(id).host.sheets(),
  read: async (id, sheets) => {
    const read = await one(id).host.read(sheets);
    return read.ok ? { ok: true, value: read.value.map((grid) => ({ ...grid, hiddenRows: [...grid.hiddenRows], hiddenColumns: [...grid.hiddenColumns] })) } : read;
  },
  apply: async (id, edits) => {
    const receipt = await one(id).host.apply({ edits });
    // Formulas are worked out behind the answer; whatever that tells is part of what is tested.
    await aMoment(60);
    return receipt;
  },
  undo: async (id, only) => one(id).host.undo(only),
  clearMarks: async (id, only) => one(id).host.clearMarks(only),
  ledgerSize: async (id) => one(id).host.ledgerSize(),
  loadState: async (id, key) => one(id).host.loadState(key),
  saveState: async (id, key, value) => one(id).host.saveState(key, value),
  reveal: async (id, at) => one(id).host.reveal(at),
  watch: async (id) => {
    const watched = await one(id).host.watch((sheets) => one(id).heard.push([...sheets]));
    one(id).stop = watched.ok ? watched.value : null;
  },
  unwatch: async (id) => one(id).stop?.(),
  heard: (id) => one(id).heard.splice(0),
  type: async (id, at, value) => {
    one(id).view.show();
    // What the grid's own editor gives when Enter is pressed.
    sheetOf(id, at).getRange(at.row, at.column).setValue({ ...cellData({ value, text: String(value) }), f: null, si: null, p: null });
    await aMoment();
  },
  step: async (id, direction) => {
    one(id).view.show();
    await (direction === "undo" ? stage.api.undo() : stage.api.redo());
    await aMoment(30);
  },
  shows: (id, at) => {
    const range = sheetOf(id, at).getRange(at.row, at.column);
    const style = range.getCellStyleData();
    return { value: range.getValue(), formula: range.getFormula(), ground: style?.bg?.rgb ?? null };
  },
  told: (id) => one(id).told.splice(0),
};
