import type { CarriedCell, CarriedPair } from "../../core";
import { carryEdits, layTable, toggleCell, togglePair, touchedCells, WHOLE_CARRY, type CarryTable, type CarryWish, type Prior } from "../carry/carry-table";
import { loadCarryEngine, needResult, priorFromSheet, workWithPriorFile } from "../carry/prior";
import { waitingFor, withoutWaiting, withWaiting, writtenOnly } from "../carry/waiting-cell";
import type { JobEnd } from "../jobs";
import { changeKept } from "../keeping";
import type { Session } from "../session";
import { isBusy, type SessionState } from "../state";
import { writePlan } from "../writing";
import type { Command } from "./command";

/** Reads last year's forms from a file and lays what they can fill on the table; `bytes` are null when the file could not be read. */
export const choosePriorFileCommand: Command<[name: string, bytes: Uint8Array | null]> = {
  id: "choose-prior-file",
  label: { zh: "选择上年的文件", en: "Choose last year's file" },
  icon: "open",
  key: null,
  isPossible: (state) => !isBusy(state),
  perform: (session, name, bytes) => workWithPriorFile(session, name, bytes, (prior) => lay(session, prior)),
};

/** Takes the forms of a sheet of this workbook as last year's. */
export const choosePriorSheetCommand: Command<[sheet: string]> = {
  id: "choose-prior-sheet",
  label: { zh: "选择上年的工作表", en: "Choose last year's sheet" },
  icon: "open",
  key: null,
  isPossible: (state) => !isBusy(state),
  perform: async (session, sheet) => {
    await session.work({ kind: "planning" }, "prior", async (stop) => {
      const end = await needResult(session, stop);
      return end ?? (await lay(session, priorFromSheet(session, sheet)));
    });
  },
};

/** Narrows down which form fills which, or says which year the forms to be filled are about. */
export const narrowCarryCommand: Command<[change: Partial<CarryWish>]> = {
  id: "narrow-carry",
  label: { zh: "选择要带入的表", en: "Choose what is carried" },
  icon: "profile",
  key: null,
  isPossible: (state) => state.carry !== null && !isBusy(state),
  perform: async (session, change) => {
    const engine = await loadCarryEngine();
    session.store.update((state) => {
      const { carry, result } = state;
      return carry === null || result === null ? state : { ...state, carry: layTable(engine, carry.prior, result, { ...carry.wish, ...change }) };
    });
  },
};

/** Picks a cell to be filled, or puts it back. */
export const pickCarriedCommand: Command<[cell: CarriedCell]> = {
  id: "pick-carried",
  label: { zh: "选取", en: "Pick" },
  icon: "preview",
  key: null,
  isPossible: (state) => state.carry !== null && !isBusy(state),
  perform: async (session, cell) => changeTable(session, (table) => toggleCell(table, cell)),
};

/** Picks all cells of a form, or puts them back. */
export const pickCarriedFormCommand: Command<[pair: CarriedPair]> = {
  id: "pick-carried-form",
  label: { zh: "选取整张表", en: "Pick the whole form" },
  icon: "preview",
  key: null,
  isPossible: (state) => state.carry !== null && !isBusy(state),
  perform: async (session, pair) => changeTable(session, (table) => togglePair(table, pair)),
};

/** Takes what would be carried off the table; nothing is written. */
export const leaveCarryCommand: Command = {
  id: "leave-carry",
  label: { zh: "返回", en: "Back" },
  icon: "close",
  key: "Escape",
  isPossible: (state) => state.carry !== null && !isBusy(state),
  perform: async ({ store }) => {
    store.update((state) => ({ ...state, carry: null }));
  },
};

/** Fills the picked blank cells, marks them, and lists them as waiting for confirmation. */
export const applyCarryCommand: Command = {
  id: "apply-carry",
  label: { zh: "带入", en: "Fill" },
  icon: "apply",
  key: "Control+Enter",
  isPossible: (state) => !isBusy(state) && state.carry !== null && touchedCells(state.carry) > 0,
  perform: async (session) => {
    const { carry, result, preferences } = session.store.getSnapshot();
    if (carry === null || result === null) return;
    const plan = carryEdits(await loadCarryEngine(), carry, result, preferences.notes);
    await session.work({ kind: "applying", cells: plan.edits.length }, "carry", async (stop): Promise<JobEnd> => {
      if (plan.edits.length === 0) return { kind: "nothing-to-apply" };
      const fresh = waitingFor(carry, plan);
      // Listed before it is written, so that no cell is ever filled without waiting for its confirmation.
      if (!(await changeKept(session, (kept) => ({ ...kept, carried: withWaiting(kept.carried, fresh) })))) return null;
      const end = await writePlan(session, plan, stop, "carry");
      const written = end?.kind === "written" ? writtenOnly(fresh, end.receipt) : [];
      await changeKept(session, (kept) => ({ ...kept, carried: withWaiting(withoutWaiting(kept.carried, fresh.map(({ at }) => at)), written) }));
      return end;
    });
  },
};

async function lay(session: Session, prior: Prior): Promise<JobEnd> {
  const engine = await loadCarryEngine();
  session.store.update((state) => (state.result === null ? state : { ...state, carry: layTable(engine, prior, state.result, WHOLE_CARRY) }));
  return null;
}

function changeTable({ store }: Session, change: (table: CarryTable) => CarryTable): void {
  store.update((state: SessionState) => (state.carry === null ? state : { ...state, carry: change(state.carry) }));
}
