/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { cellAddress } from "../../src/core/grid/a1";
import { createExcelHost } from "../../src/hosts/excel";
import { workbookFromGrids } from "../support/excel-host/from-grids";
import { openWorkbook, startOffice } from "../support/excel-host/jsdom-page";
import { hostContract } from "./host-contract";

beforeAll(() => startOffice());

hostContract("Excel", (grids) => {
  const excel = openWorkbook(workbookFromGrids(grids));
  return {
    host: createExcelHost(),
    change: (sheet, row, column, value) => excel.type(sheet, cellAddress(row, column), value, "co-author"),
    reopen: () => createExcelHost(),
  };
});
