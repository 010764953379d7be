import { groupByForm, everythingNotChecked } from "../../../src/core/findings/groups";
import { findingKey } from "../../../src/core/findings/order";
import { tally, verdict, verdictWords } from "../../../src/core/findings/verdict";
import { checkedForm, finding, form, report } from "../../support/report-builders";

const error = finding("J8", { severity: "error" });
const warning = finding("K8", { severity: "warning" });
const advice = finding("L8", { severity: "advice" });
const explained = new Set([findingKey(warning), findingKey(error)]);

test("an error must be corrected, also when somebody explains it", () => {
  expect(verdict([warning, error])).toBe("must-fix");
  expect(verdict([error], explained)).toBe("must-fix");
});

test("a warning must be explained, and is settled by an explanation", () => {
  expect(verdict([warning, advice])).toBe("must-explain");
  expect(verdict([warning, advice], explained)).toBe("ready");
});

test("advice does not stand in the way", () => {
  expect(verdict([advice])).toBe("ready");
  expect(verdict([])).toBe("ready");
});

test("findings are counted by what they ask for", () => {
  expect(tally([error, warning, advice, finding("M9", { severity: "warning" })], explained)).toEqual({ mustFix: 1, mustExplain: 1, explained: 1, advice: 1 });
});

test.each([
  [[error, error, warning], 0, "必须改 2 处 · 需说明 1 处", "2 to correct · 1 to explain"],
  [[warning], 2, "需说明 1 处 · 未能审核 2 处", "1 to explain · 2 not checked"],
  [[advice], 0, "可提交", "Ready to submit"],
  [[], 3, "未发现问题 · 未能审核 3 处", "Nothing found · 3 not checked"],
])("the verdict line of %#", (findings, notChecked, zh, en) => {
  expect(verdictWords(tally(findings), notChecked)).toEqual({ zh, en });
});

describe("grouping by form", () => {
  const two = [checkedForm({ form: form({ id: "form-1" }) }), checkedForm({ form: form({ id: "form-2" }), notChecked: [{ what: { zh: "甲", en: "a" }, why: { zh: "乙", en: "b" } }] })];
  const onSecond = finding("A30", { formId: "form-2" });
  const onWorkbook = finding("A1", { formId: "" });
  const given = report([error, onSecond, onWorkbook, warning], { forms: two, notChecked: [{ what: { zh: "丙", en: "c" }, why: { zh: "丁", en: "d" } }] });

  test("every finding stands under its form or under the workbook", () => {
    const groups = groupByForm(given);
    expect(groups.forms.map((group) => group.findings)).toEqual([[error, warning], [onSecond]]);
    expect(groups.elsewhere).toEqual([onWorkbook]);
  });

  test("what was not checked is collected from forms and workbook", () => {
    expect(everythingNotChecked(given).map((gap) => gap.what.zh)).toEqual(["甲", "丙"]);
  });
});
