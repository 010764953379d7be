import { createExcelHost, whenOfficeReady } from "../../src/hosts/excel";
import { startOffice } from "../support/excel-host/jsdom-page";
import { FLOOR } from "../support/excel-host/session";
import { expectProblem, open } from "./work";

test("a page without office.js is not in Excel", async () => {
  expect(await whenOfficeReady()).toEqual({ kind: "not-in-excel" });
  expect(createExcelHost().workbookName).toBeNull();
});

test("an Excel older than the floor is told to be too old, and so are its answers", async () => {
  await startOffice({ ...FLOOR, ExcelApi: "1.12" });
  expect(await whenOfficeReady()).toEqual({ kind: "too-old" });
  expect(expectProblem(await open([[1]]).host.read()).kind).toBe("too-old");
});
