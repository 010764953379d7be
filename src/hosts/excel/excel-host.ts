import type { Grid } from "../../core/grid/grid";
import type { Host, HostProblem, Result, SheetInfo } from "../../core/host";
import { applyPlan } from "./applying";
import { HostMemory } from "./host-memory";
import { loadLedger } from "./ledger-keeping";
import { attempt, isRefusedFeature, problemOf } from "./office-problems";
import { clearMarks, undoCorrections } from "./restoring";
import { readContents } from "./sheet-reading";
import { findSheets, listSheets, measureSheets } from "./sheet-sizes";
import { loadText, saveText } from "./state-keeping";
import { OwnWriting, watchChanges } from "./watching";

/** A host with all that only a live Excel can do. */
export type ExcelHost = Required<Host>;

/** The workbook around the page, as a host. Wait for `whenOfficeReady` first. */
export function createExcelHost(): ExcelHost {
  const memory = new HostMemory();
  const own = new OwnWriting();
  return {
    get workbookName() {
      return nameFrom(workbookAddress());
    },
    sheets: async () =>
      attempt(async () => {
        const sheets = await listSheets();
        memory.nameSheets(sheets);
        return sheets.map(({ name, visibility }): SheetInfo => ({ name, visibility }));
      }),
    read: async (sheets) => readWith(memory, sheets),
    apply: async (plan) => own.during(async () => applyPlan(plan, memory)),
    undo: async (only) => own.during(async () => undoCorrections(only)),
    clearMarks: async (only) => own.during(async () => clearMarks(only)),
    ledgerSize: async () => attempt(async () => (await loadLedger()).ledger.entries.length),
    loadState: async (key) => attempt(async () => loadText(key)),
    saveState: async (key, value) => {
      const saved = await attempt(async () => saveText(key, value));
      if (!saved.ok) return saved;
      return saved.value ? { ok: true, value: null } : { ok: false, problem: { kind: "too-large", detail: "the workbook's settings are full" } };
    },
    reveal: async ({ sheet, row, column }) =>
      attempt(async () =>
        Excel.run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
          worksheet.activate();
          worksheet.getRangeByIndexes(row, column, 1, 1).untrack().select();
          await context.sync();
          return null;
        }),
      ),
    watch: async (onChange) => attempt(async () => watchChanges(memory, own, onChange)),
  };
}

/** Reads sheets; where this Excel refuses to give notes and comments, without them from then on. */
async function readWith(memory: HostMemory, sheets: readonly string[] | undefined): Promise<Result<readonly Grid[], HostProblem>> {
  try {
    return { ok: true, value: await readSheets(memory, sheets) };
  } catch (error) {
    if (!memory.readsRemarks || !isRefusedFeature(error)) return { ok: false, problem: problemOf(error) };
    memory.readsRemarks = false;
    return attempt(async () => readSheets(memory, sheets));
  }
}

/** All sheets in three round trips: list, sizes, contents; named ones in two. */
async function readSheets(memory: HostMemory, names: readonly string[] | undefined): Promise<readonly Grid[]> {
  if (names !== undefined) {
    const found = await findSheets(names, memory.readsRemarks);
    memory.nameSheets(found.sheets.map(({ sheet }) => sheet));
    return readContents(found, memory.merges);
  }
  const listed = await listSheets();
  memory.nameSheets(listed);
  return readContents(await measureSheets(listed, memory.readsRemarks), memory.merges);
}

/** Where the workbook lies; undefined outside Excel, where the page has no workbook. */
function workbookAddress(): string | undefined {
  if (!("Office" in globalThis)) return undefined;
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.document?.url;
}

/** The file's name from its path or address; null for a workbook that was never saved. */
function nameFrom(url: string | null | undefined): string | null {
  const name = (url ?? "").split(/[?#]/)[0]?.split(/[\\/]/).at(-1) ?? "";
  if (name === "") return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
