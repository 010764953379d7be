import { FLOOR } from "../support/excel-host/session";
import { startOffice } from "../support/excel-host/jsdom-page";
import { edit, expectOk, expectProblem, open } from "./work";

beforeAll(() => startOffice(FLOOR, { isReadOnly: true, workbookPath: "https://contoso.sharepoint.com/sites/x/%E8%87%AA%E8%AF%84%E8%A1%A8.xlsx?web=1" }));

test("a workbook open for reading only is read, and not written", async () => {
  const work = open([[1]]);
  expect(expectOk(await work.host.read())).toHaveLength(1);
  expect(expectProblem(await work.host.apply({ edits: [edit("A1", 1, 2)] })).kind).toBe("read-only");
  expect(expectProblem(await work.host.undo()).kind).toBe("read-only");
  expect(expectProblem(await work.host.clearMarks()).kind).toBe("read-only");
  work.excel.faults.failAction(/^SettingCollection$/, 1, "AccessDenied");
  expect(expectProblem(await work.host.saveState("x", "y")).kind).toBe("read-only");
});

test("the workbook's name is the last part of its address, as people write it", () => {
  expect(open([[1]]).host.workbookName).toBe("自评表.xlsx");
});
