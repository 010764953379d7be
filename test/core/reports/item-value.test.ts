import { moneyValue, numberValue, quantityValue, textValue } from "../../../src/core/reports/item-value";
import { form, indicator, item } from "../../support/report-builders";

test.each([
  ["10", {}, { value: "10" }],
  ["１，２３４.５０", {}, { value: "1234.5" }],
  ["1,234,567.80", {}, { value: "1234567.8" }],
  ["100.00%", { stored: "1", isPercent: true }, { value: "1" }],
  ["98％", {}, { value: "0.98" }],
  ["98.5 %", {}, { value: "0.985" }],
  ["60.00", { stored: "60" }, { value: "60" }],
  [" 3500元 ", {}, { value: "3500", unit: "元" }],
  ["0.88万元", {}, { value: "0.88", unit: "万元" }],
  ["-5", {}, { value: "-5" }],
  ["≥50个", {}, { value: "≥50个" }],
  [" 优良中差 ", {}, { value: "优良中差" }],
  ["1,23", {}, { value: "1,23" }],
  ["", {}, { value: "" }],
  ["2021年12月31日前", {}, { value: "2021年12月31日前" }],
])("%j is read as a number where it is one", (raw, more, value) => {
  expect(numberValue(item("A1", raw, more))).toEqual(value);
});

test("an amount without its own unit takes the one printed for money", () => {
  expect(moneyValue(item("D8", "60.00", { stored: "60" }), form())).toEqual({ value: "60", unit: "万元" });
  expect(moneyValue(item("D8", "3500元"), form())).toEqual({ value: "3500", unit: "元" });
  expect(moneyValue(item("D8", "60"), form({ moneyUnit: null }))).toEqual({ value: "60" });
});

test("a target takes the unit of its row, a percentage none", () => {
  const row = indicator(15);
  expect(quantityValue(item("F15", "3746"), row)).toEqual({ value: "3746", unit: "人" });
  expect(quantityValue(item("F15", "95%", { stored: "0.95", isPercent: true }), row)).toEqual({ value: "0.95" });
  expect(quantityValue(item("F15", "12场"), row)).toEqual({ value: "12", unit: "场" });
});

test("digits that are a name or a code stay as they are", () => {
  expect(textValue(item("B2", " 00420 "))).toEqual({ value: "00420" });
});
