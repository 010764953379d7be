import { KNOWN_CODES, problemOf } from "../../src/hosts/excel/office-problems";
import { startOffice } from "../support/excel-host/jsdom-page";

beforeAll(() => startOffice());

test("every error code of the client has a meaning for people", () => {
  const codes = [...Object.values(Excel.ErrorCodes), ...Object.values(OfficeExtension.ErrorCodes).filter((code) => typeof code === "string")];
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !KNOWN_CODES.includes(code))).toEqual([]);
});

test("a code nobody has heard of is an unknown problem, told with its own words", () => {
  expect(problemOf(Object.assign(new Error("brand new"), { code: "BrandNew" }))).toEqual({ kind: "unknown", detail: "BrandNew: brand new" });
});

test("a mistake of ours is not dressed up as a problem of Excel's", () => {
  expect(() => problemOf(new TypeError("undefined is not a function"))).toThrow(TypeError);
});
