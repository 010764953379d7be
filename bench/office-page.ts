// Runs in the page beside the emulated Excel: the product's host, and two add-ins written without thought for round trips.
import type { Host, PlannedEdit } from "../src/core/host";
import { createExcelHost, whenOfficeReady } from "../src/hosts/excel";

/** One way of working with Excel; a place is a sheet's name with 0-based row and column. */
export interface Addin {
  readAll(): Promise<void>;
  write(edits: readonly PlannedEdit[]): Promise<void>;
  readSheet(name: string): Promise<void>;
}

/** What the page offers to the benchmark. */
export interface BenchPage {
  readonly ready: Promise<string>;
  readonly addins: Readonly<Record<"product" | "sheet by sheet" | "cell by cell", Addin>>;
}

const host: { current: Host | null } = { current: null };

/** Counts as failed when anything but the whole plan was done. */
async function must<T>(result: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: { readonly detail: string } }>): Promise<T> {
  const outcome = await result;
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.value;
}

function opened(): Host {
  host.current ??= createExcelHost();
  return host.current;
}

const product: Addin = {
  readAll: async () => {
    await must(opened().read());
  },
  readSheet: async (name) => {
    await must(opened().read([name]));
  },
  write: async (edits) => {
    const { refused } = await must(opened().apply({ edits }));
    if (refused.length > 0) throw new Error(`${String(refused.length)} cells were not written`);
  },
};

async function namesOf(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

/** Loops over the sheets and waits for Excel in each: what most samples do. */
const sheetBySheet: Addin = {
  readAll: async () =>
    Excel.run(async (context) => {
      for (const name of await namesOf(context)) await usedRange(context, name, true);
    }),
  readSheet: async (name) =>
    Excel.run(async (context) => {
      await usedRange(context, name, true);
    }),
  write: async (edits) => cellBySync(edits),
};

/** Loops over the cells and waits for Excel in each. */
const cellByCell: Addin = {
  readAll: async () =>
    Excel.run(async (context) => {
      for (const name of await namesOf(context)) await readCells(context, name);
    }),
  readSheet: async (name) => Excel.run(async (context) => readCells(context, name)),
  write: async (edits) => cellBySync(edits),
};

async function usedRange(context: Excel.RequestContext, name: string, withContents: boolean): Promise<Excel.Range> {
  const range = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
  range.load(withContents ? "rowIndex,columnIndex,rowCount,columnCount,values,formulas,text,numberFormat" : "rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return range;
}

async function readCells(context: Excel.RequestContext, name: string): Promise<void> {
  const { rowIndex, columnIndex, rowCount, columnCount } = await usedRange(context, name, false);
  for (let row = rowIndex; row < rowIndex + rowCount; row += 1) {
    for (let column = columnIndex; column < columnIndex + columnCount; column += 1) {
      const cell = context.workbook.worksheets.getItem(name).getRangeByIndexes(row, column, 1, 1);
      cell.load("values,formulas,text,numberFormat");
      await context.sync();
    }
  }
}

/** Looks at a cell, writes it, paints it: a wait after each. */
async function cellBySync(edits: readonly PlannedEdit[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const { at, to } of edits) {
      const cell = context.workbook.worksheets.getItem(at.sheet).getRangeByIndexes(at.row, at.column, 1, 1);
      cell.load("values");
      await context.sync();
      cell.values = [[to.kind === "text" ? to.text : to.kind === "number" ? Number(to.number) : to.result]];
      await context.sync();
      cell.format.fill.color = "#FFE699";
      await context.sync();
    }
  });
}

const page: BenchPage = { ready: whenOfficeReady().then((state) => state.kind), addins: { product, "sheet by sheet": sheetBySheet, "cell by cell": cellByCell } };
Object.assign(window, { page });
