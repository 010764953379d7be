import { openWorkbook, XlsxFileHost } from "../../src/hosts/xlsx";
import { fileFromGrids, withValue } from "./file-from-grids";
import { hostContract } from "./host-contract";

function opened(bytes: Uint8Array): XlsxFileHost {
  const workbook = openWorkbook(bytes, "自评表.xlsx");
  if (!workbook.ok) throw new Error(workbook.problem.detail);
  return new XlsxFileHost(workbook.value);
}

hostContract("workbook file", (grids) => {
  let now = opened(fileFromGrids(grids));
  return {
    // Whoever changes the file in between changes what the host has to work on.
    host: {
      get workbookName() {
        return now.workbookName;
      },
      sheets: async () => now.sheets(),
      read: async (sheets) => now.read(sheets),
      apply: async (plan) => now.apply(plan),
      undo: async (only) => now.undo(only),
      clearMarks: async (only) => now.clearMarks(only),
      ledgerSize: async () => now.ledgerSize(),
      loadState: async (key) => now.loadState(key),
      saveState: async (key, value) => now.saveState(key, value),
    },
    change: (sheet, row, column, value) => {
      now = opened(withValue(now.bytes, grids.findIndex((grid) => grid.sheet === sheet) + 1, row, column, value));
    },
    reopen: () => opened(now.bytes),
  };
});
