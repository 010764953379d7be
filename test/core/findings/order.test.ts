import { cellsOf, findingKey, inReadingOrder } from "../../../src/core/findings/order";
import { finding, form, place } from "../../support/report-builders";

describe("reading order", () => {
  test("sheets come in workbook order, unknown sheets last", () => {
    const onB = finding("A1", { at: place("A1", "乙") });
    const onA = finding("Z9", { at: place("Z9", "甲") });
    const nowhere = finding("A1", { at: place("A1", "丙") });
    expect(inReadingOrder([nowhere, onB, onA], ["甲", "乙"], [])).toEqual([onA, onB, nowhere]);
  });

  test("on a sheet the form decides before the row", () => {
    const low = finding("A40", { formId: "form-1" });
    const high = finding("A2", { formId: "form-2" });
    expect(inReadingOrder([high, low], [], [form({ id: "form-1" }), form({ id: "form-2" })])).toEqual([low, high]);
  });

  test("within a form: row, column, severity, rule", () => {
    const sorted = [
      finding("J8", { severity: "error", code: "JX214" }),
      finding("J8", { severity: "warning", code: "JX101" }),
      finding("J8", { severity: "warning", code: "JX305" }),
      finding("K8", { severity: "error" }),
      finding("A9", { severity: "error" }),
    ];
    expect(inReadingOrder([...sorted].reverse(), [], [form()])).toEqual(sorted);
  });

  test("the given list stays as it was", () => {
    const given = [finding("B2"), finding("A1")];
    inReadingOrder(given, [], []);
    expect(given.map((one) => one.at)).toEqual([place("B2"), place("A1")]);
  });
});

test("a finding keeps its key when its words change, and differs by rule and cell", () => {
  const one = finding("J8");
  expect(findingKey(finding("J8", { what: { zh: "别的话", en: "other words" } }))).toBe(findingKey(one));
  expect(findingKey(finding("J9"))).not.toBe(findingKey(one));
  expect(findingKey(finding("J8", { rule: "score-missing" }))).not.toBe(findingKey(one));
});

test("the cells of a finding are named once", () => {
  expect(cellsOf(finding("J8", { related: [place("G8"), place("J8"), place("G8")] }))).toEqual([place("J8"), place("G8")]);
});
