import { readFileSync } from "node:fs";
import { join } from "node:path";
import { styleOf } from "../../../src/hosts/univer/cell-style";
import { colourOf } from "../../../src/hosts/univer/colours";
import { dropDownRule, dropDownsOf } from "../../../src/hosts/univer/drop-downs";
import { readLooks } from "../../../src/hosts/univer/sheet-looks";
import { FORMS } from "../../support/xlsx-files";

describe("lists laid over cells", () => {
  const list = { type: "list", range: "D15:D30", allowBlank: true, showErrorMessage: true, errorMessage: "请从列表中选择", values: ["＝", "≥"] } as const;

  test("entries, places and what happens to others are taken over", () => {
    const [found] = dropDownsOf([{ ...list, values: [...list.values] }]);
    expect(found).toEqual({ areas: [{ startRow: 14, startColumn: 3, endRow: 29, endColumn: 3 }], source: "＝,≥", isBlankAllowed: true, otherwise: "refuse", complaint: "请从列表中选择" });
    expect(found === undefined ? null : dropDownRule(found, "x")).toMatchObject({ uid: "x", type: "list", formula1: "＝,≥", errorStyle: 1, showErrorMessage: true, error: "请从列表中选择" });
  });

  test("a list may lie in other cells, and over several areas", () => {
    expect(dropDownsOf([{ type: "list", range: "A1 C3:D4", formula1: "$F$1:$F$3", errorStyle: "warning", showErrorMessage: true }])).toEqual([
      { areas: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 }, { startRow: 2, startColumn: 2, endRow: 3, endColumn: 3 }], source: "=$F$1:$F$3", isBlankAllowed: false, otherwise: "warn", complaint: "" },
    ]);
  });

  test("other conditions, lists without entries and places that are none are left out", () => {
    expect(dropDownsOf([{ type: "decimal", range: "H15:I30", formula1: "0" }, { type: "list", range: "A1", formula1: "" }, { type: "list", range: "#REF!", values: ["a"] }])).toEqual([]);
    expect(dropDownsOf(undefined)).toEqual([]);
  });

  test("without a complaint any entry is taken", () => {
    expect(dropDownsOf([{ type: "list", range: "A1", values: ["甲"], errorStyle: "stop" }])[0]?.otherwise).toBe("take");
  });
});

describe("looks of a sheet", () => {
  const bytes = new Uint8Array(readFileSync(join(FORMS, "rich-1.xlsx")));

  test("sizes, styles, lists, and what is not drawn", async () => {
    const looks = (await readLooks(bytes, ["自评表1"]))?.get("自评表1");
    expect(looks?.undrawn).toEqual({ pictures: 1, charts: 1 });
    expect(looks?.dropDowns.map(({ source }) => source)).toEqual(["＝,≥,≤,＞,＜,定性"]);
    expect(looks?.freeze).toMatchObject({ xSplit: 1, ySplit: 3 });
    expect(looks?.cells.get("0,0")).toMatchObject({ bl: 1, ht: 2 });
  });

  test("only the named sheets are read, and bytes that are no workbook have no looks", async () => {
    expect((await readLooks(bytes, ["没有"]))?.size).toBe(0);
    expect(await readLooks(new Uint8Array([1, 2, 3]), ["自评表1"])).toBeNull();
  });

  test("colours by number, by theme and tinted", () => {
    expect(colourOf({ rgb: "FFFF0000" }, [])).toBe("#FF0000");
    expect(colourOf({ theme: 0 }, ["000000", "FFFFFF"])).toBe("#FFFFFF");
    expect(colourOf({ indexed: 2 }, [])).toBe("#FF0000");
    expect(colourOf({ rgb: "000000", tint: 0.5 }, [])).toBe("#808080");
    expect(colourOf(undefined, [])).toBeNull();
  });

  test("turned and upright letters", () => {
    const turned = (textRotation: number) => styleOf({ alignment: { textRotation } }, []).tr;
    expect([turned(45), turned(135), turned(255)]).toEqual([{ a: -45 }, { a: 45 }, { a: 0, v: 1 }]);
  });
});
