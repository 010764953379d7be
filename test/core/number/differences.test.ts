import { decimal, differenceHint } from "../../../src/core/number";
import { must } from "./words";

test.each([
  ["37.46", "37.45", { kind: "slipped-digit", first: "6", second: "5" }],
  ["105", "106", { kind: "slipped-digit", first: "5", second: "6" }],
  ["0.123", "0.128", { kind: "slipped-digit", first: "3", second: "8" }],
  ["1.35", "1.53", { kind: "transposed", digits: "35" }],
  ["1000", "100", { kind: "power-of-ten", exponent: 1 }],
  ["1005.5", "105.5", { kind: "missing-digit", digit: "0", missingIn: "second" }],
  ["12345", "1234", { kind: "missing-digit", digit: "5", missingIn: "second" }],
  ["2345", "12345", { kind: "missing-digit", digit: "1", missingIn: "first" }],
])("%s against %s has a simple reason", (first, second, hint) => {
  expect(differenceHint(must(decimal(first)), must(decimal(second)))).toEqual(hint);
});

test.each([
  ["12345", "12345.00"], ["0", "0.4"], ["0.4", "0"], ["0.012", "0.013"], ["0.12", "0.13"],
  ["12345", "14325"], ["1234", "1256"], ["1234", "1253"], ["1234", "1245"], ["12345", "21346"], ["1.35", "1.5"], ["12345", "6789"],
])("nothing simple explains %s against %s", (first, second) => {
  expect(differenceHint(must(decimal(first)), must(decimal(second)))).toBeNull();
});
