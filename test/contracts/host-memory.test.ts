import { MemoryHost } from "../../src/hosts/memory";
import { compileNumberFormat } from "../../src/hosts/xlsx/format/number-format";
import { hostContract } from "./host-contract";

hostContract("memory", (grids) => {
  const host = new MemoryHost(grids, "自评表.xlsx", (value, numberFormat) => compileNumberFormat(numberFormat ?? "General", false).numberText(value));
  return {
    host,
    change: (sheet, row, column, value) => host.type({ sheet, row, column }, { value }),
    // What this host keeps lives and dies with it: opening again finds the same one.
    reopen: () => host,
  };
});
