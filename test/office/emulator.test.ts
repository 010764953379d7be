import { MAX_ROWS } from "../support/excel-host/model";
import { startOffice } from "../support/excel-host/jsdom-page";
import { cellAt, open, SHEET } from "./work";

beforeAll(() => startOffice());

/** Runs a request against the one sheet and gives back what it wants to know. */
async function ask<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T): Promise<T> {
  return Excel.run(async (context) => {
    const answer = act(context.workbook.worksheets.getItem(SHEET), context);
    await context.sync();
    return answer();
  });
}

/** Types a value into A1, as office.js does. */
async function typeInto(address: string, input: string | number | boolean): Promise<void> {
  await ask((sheet) => {
    sheet.getRange(address).values = [[input]];
    return () => undefined;
  });
}

async function codeOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return "no error";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : `not an Office error: ${String(error)}`;
  }
}

test.each<[string, string | number, unknown]>([
  ["a number as text becomes a number", "00123", { value: 123, formula: null }],
  ["thousands separators are understood", "1,234.5", { value: 1234.5, numberFormat: "#,##0.00" }],
  ["a percentage becomes a share", "95%", { value: 0.95, numberFormat: "0%" }],
  ["a fraction becomes a day", "3/4", { numberFormat: 'm"月"d"日"' }],
  ["a year and month become a day", "2024年5月", { value: 45413 }],
  ["a time becomes a part of a day", "12:30", { value: 0.5208333333333334 }],
  ["full-width digits become a number", "１２", { value: 12 }],
  ["truth becomes logical", "true", { value: true }],
  ["an error's name becomes the error", "#N/A", { value: { error: "#N/A" } }],
  ["= makes a formula", "=1+1", { formula: "=1+1", value: 2 }],
  ["+ makes a formula too", "+1+1", { formula: "=+1+1", value: 2 }],
  ["an apostrophe makes a text", "'=1+1", { value: "=1+1", formula: null, quotePrefix: true }],
  ["words stay words", "已完成", { value: "已完成" }],
  ["an empty text clears", "", { value: null }],
])("%s", async (_, input, expected) => {
  const work = open([["x"]]);
  await typeInto("A1", input);
  expect(cellAt(work, "A1")).toMatchObject(expected as object);
});

test("in a cell made for texts everything stays text, numbers too", async () => {
  const work = open([[{ value: null, numberFormat: "@" }, { value: null, numberFormat: "@" }]]);
  await typeInto("A1", "=1+1");
  await typeInto("B1", 10);
  expect([cellAt(work, "A1").value, cellAt(work, "B1").value]).toEqual(["=1+1", "10"]);
});

test("what is written to a merged-away cell vanishes", async () => {
  const work = open([["标题", null]], (sheet) => void sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 1 }));
  await typeInto("B1", 5);
  expect(work.sheet.cell(0, 1)?.value).toBeNull();
});

test("formulas follow what they rest on", async () => {
  const work = open([[1, 2, "=SUM(A1:B1)", '=IF(C1>3,"多","少")', "=ROUND(A1/3,2)", "=IFERROR(A1/0,-1)"]]);
  await typeInto("A1", 5);
  expect(["C1", "D1", "E1", "F1"].map((address) => cellAt(work, address).value)).toEqual([7, "多", 1.67, -1]);
});

test("a formula that the emulated Excel cannot compute keeps the result it came with", async () => {
  const work = open([[1, { formula: "=XLOOKUP(A1,A:A,A:A)", value: 42 }]]);
  await typeInto("A1", 5);
  expect(cellAt(work, "B1").value).toBe(42);
});

test("a protected sheet refuses locked cells and every format", async () => {
  open([[1, { value: 2, locked: false }]], (sheet) => void (sheet.protection = { allowFormatCells: false, allowEditObjects: false }));
  expect(await codeOf(async () => typeInto("A1", 5))).toBe("AccessDenied");
  expect(await codeOf(async () => typeInto("B1", 5))).toBe("no error");
  expect(await codeOf(async () => ask((sheet) => {
    sheet.getRange("B1").format.fill.color = "#FF0000";
    return () => undefined;
  }))).toBe("AccessDenied");
});

test("merged areas are given by the rows they begin in, and their own list names first cells only", async () => {
  open([["a"], ["b"], ["c"]], (sheet) => void sheet.merges.push({ top: 0, left: 0, bottom: 1, right: 2 }, { top: 2, left: 0, bottom: 2, right: 1 }));
  const found = await ask((sheet) => {
    const areas = sheet.getRange("A1:C2").getMergedAreasOrNullObject();
    areas.load("address");
    areas.areas.load("items/address");
    const none = sheet.getRange("A2:C2").getMergedAreasOrNullObject();
    none.load("address");
    return () => [areas.address, areas.areas.items.map(({ address }) => address), none.isNullObject];
  });
  expect(found).toEqual([`'${SHEET}'!A1`, [`'${SHEET}'!A1:C2`], true]);
});

test("cells without a fill say white, as white ones do", async () => {
  open([[1, { value: 2, fill: { color: "#FFFFFF", tint: 0 } }, { value: 3, fill: { color: "#FF0000", tint: 0 } }]]);
  const fills = await ask((sheet) => {
    const cells = ["A1", "B1", "C1", "A1:C1"].map((address) => sheet.getRange(address).format.fill);
    for (const fill of cells) fill.load("color,tintAndShade");
    return () => cells.map(({ color, tintAndShade }) => [color, tintAndShade]);
  });
  expect(fills).toEqual([["#FFFFFF", null], ["#FFFFFF", 0], ["#FF0000", 0], [null, null]]);
});

test("looks can be read and set cell by cell, and over several areas at once", async () => {
  const work = open([[1, 2], [3, 4]]);
  const read = await ask((sheet) => {
    sheet.getRange("A1:B1").setCellProperties([[{ format: { fill: { color: "#00FF00" } } }, {}]]);
    sheet.getRanges("B1, A2:B2").format.fill.color = "#0000FF";
    const looks = sheet.getRange("A1:B1").getCellProperties({ format: { fill: { color: true } } });
    return () => looks.value[0]?.map(({ format }) => format?.fill?.color);
  });
  expect(read).toEqual(["#00FF00", "#0000FF"]);
  expect(cellAt(work, "B2").fill?.color).toBe("#0000FF");
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ["a member it does not know", (sheet) => sheet.tables.load("items/name")],
  ["a property it does not know", (sheet) => sheet.load("standardWidth")],
  ["a property of a cell it does not know", (sheet) => sheet.getRange("A1").load("format/font/bold")],
  ["a way to lift a protection", (sheet) => sheet.protection.unprotect()],
  ["an API above the declared set", (sheet) => sheet.getRange("A1").getDependents()],
])("fails loudly at %s", async (_, act) => {
  open([[1]]);
  expect(await codeOf(async () => ask((sheet) => {
    act(sheet);
    return () => undefined;
  }))).toBe("ApiNotFound");
});

test.each<[string, string, (sheet: Excel.Worksheet) => () => unknown]>([
  ["a value that was not loaded", "PropertyNotLoaded", (sheet) => () => sheet.getRange("A1").values],
  ["a table of the wrong size", "InvalidArgument", (sheet) => {
    sheet.getRange("A1:B2").values = [[1]];
    return () => undefined;
  }],
  ["a sheet that is not there", "ItemNotFound", (sheet) => {
    sheet.context.workbook.worksheets.getItem("没有").load("name");
    return () => undefined;
  }],
  ["a list of addresses longer than Excel takes", "InvalidArgument", (sheet) => {
    sheet.getRanges(Array.from({ length: 2000 }, (_, row) => `A${row + 1}`).join(",")).format.fill.color = "#FF0000";
    return () => undefined;
  }],
  ["a place outside the sheet", "InvalidArgument", (sheet) => {
    sheet.getRangeByIndexes(MAX_ROWS, 0, 1, 1).load("address");
    return () => undefined;
  }],
])("refuses %s", async (_, code, act) => {
  open([[1]]);
  expect(await codeOf(async () => ask(act))).toBe(code);
});

test("tells of changes with what was and what is, and who made them", async () => {
  const work = open([[1]]);
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, details, source, triggerSource }) => void heard.push([address, details.valueBefore, details.valueAfter, source, triggerSource]));
    await context.sync();
  });
  await typeInto("A1", 5);
  work.excel.type(SHEET, "A1", 6);
  work.excel.type(SHEET, "A1", 7, "co-author");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual([["A1", 1, 5, "Local", "ThisLocalAddin"], ["A1", 5, 6, "Local", "Unknown"], ["A1", 6, 7, "Remote", "Unknown"]]);
});

test("keeps settings, and gives the used range and what is selected", async () => {
  open([[null, null], [null, { value: 0.5, numberFormat: "0%" }]]);
  const answer = await ask((sheet, context) => {
    context.workbook.settings.add("k", "v");
    const kept = context.workbook.settings.getItemOrNullObject("k");
    const missing = context.workbook.settings.getItemOrNullObject("m");
    kept.load("value");
    missing.load("value");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address,text,valueTypes");
    sheet.getRange("B2").select();
    const active = context.workbook.getActiveCell();
    active.load("address");
    return () => [kept.value, missing.isNullObject, used.address, used.text, used.valueTypes, active.address];
  });
  expect(answer).toEqual(["v", true, `'${SHEET}'!B2`, [["50%"]], [["Double"]], `'${SHEET}'!B2`]);
});
