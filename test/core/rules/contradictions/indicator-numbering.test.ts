import { cellAddress, check } from "../../../../src/core/index";
import { narrativeExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";

function numbering(lines: readonly string[]): string[] {
  const { findings } = check([exampleGrid(narrativeExample(["1技能培训", "1.1产出指标完成情况分析。", ...lines]))]);
  return findings.filter(({ rule }) => rule === "indicator-numbering").map(({ at, expected }) => `${cellAddress(at.row, at.column)} ${expected ?? ""}`);
}

test.each([
  ["in order", ["（1）数量指标。", "指标1：甲：1个", "指标2：乙：2个", "（2）质量指标。", "指标1：丙：100%"], []],
  ["a repeated number", ["（1）数量指标。", "指标1：甲：1个", "指标1：乙：2个"], ["A11 指标2"]],
  ["a skipped number", ["（1）数量指标。", "指标1：甲：1个", "指标3：乙：2个"], ["A11 指标2"]],
  ["one finding a class, at the first wrong line", ["（4）成本指标。", "指标1：甲：1元", "指标2：乙", "：24000元", "指标2：丙：8元", "指标3：丁：9元"], ["A13 指标3"]],
  ["full-width digits", ["（1）数量指标。", "指标１：甲：1个", "指标２：乙：2个"], []],
])("%s", (_name, lines, expected) => {
  expect(numbering(lines)).toEqual(expected);
});

test("the correction renumbers all lines that follow", () => {
  const { findings } = check([exampleGrid(narrativeExample(["1技能培训", "1.1产出指标完成情况分析。", "（1）数量指标。", "指标1：甲：1个", "指标1：乙：2个", "指标2：丙：3个"]))]);
  const edits = findings.find(({ rule }) => rule === "indicator-numbering")?.fixes[0]?.edits;
  expect(edits?.map(({ to }) => to)).toEqual([{ kind: "text", text: "指标2：乙：2个" }, { kind: "text", text: "指标3：丙：3个" }]);
});
