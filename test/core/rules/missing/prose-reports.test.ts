import { cellAddress, check, type Finding } from "../../../../src/core/index";
import { narrativeExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";

const HEADS = ["（二）绩效目标完成情况分析。", "1.1产出指标完成情况分析。", "（1）数量指标。"];
const TOLD = ["指标1：培训人数：年度指标值≥100人，实际完成值120人。", "指标2：培训期数：年度指标值4期，实际完成值4期。"];

const findingsOf = (lines: readonly string[]): readonly Finding[] => check([exampleGrid(lines)]).findings;
const found = (lines: readonly string[], rule: string): readonly string[] => findingsOf(lines).filter((finding) => finding.rule === rule).map(({ at, severity }) => `${severity} ${cellAddress(at.row, at.column)}`);
const report = (lines: readonly string[]): readonly string[] => narrativeExample([...HEADS, ...lines]);

test("an indicator without its actual among others that have theirs is reported at its line", () => {
  expect(found(report([...TOLD, "指标3：编印教材：年度指标值200册。"]), "actual-missing")).toEqual(["warning A12"]);
  expect(found(report([...TOLD, "指标3：编印教材：年度指标值200册，实际完成值。"]), "actual-missing")).toEqual(["warning A12"]);
});

test("a report that gives one value an indicator owes no second one", () => {
  expect(found(report(["指标1：培训人数：120人", "指标2：培训期数：4期", "指标3：编印教材：200册"]), "actual-missing")).toEqual([]);
});

test("a report in which all actuals are told lacks none", () => {
  expect(found(report([...TOLD, "指标3：编印教材：年度指标值200册，实际完成值200册。"]), "actual-missing")).toEqual([]);
});

test("an indicator of a report with no value at all is reported", () => {
  expect(found(report([...TOLD, "指标3：编印教材册数"]), "required-field-missing")).toEqual(["error A12"]);
});

test("a place that waits to be filled is reported wherever it stands in a paragraph", () => {
  const lines = report([...TOLD, "指标3：编印教材：年度指标值200册，实际完成值【待填】。"]);
  expect(found(lines, "placeholder-left")).toEqual(["warning A12"]);
  expect(found(lines, "actual-missing")).toEqual([]);
});

test.each([["基本情况", /^一、/, "basics"], ["偏差原因", /^三、/, "deviations"]])("a report without the part about %s is told so, at its title", (_, heading) => {
  const lines = report([...TOLD, "指标3：编印教材：年度指标值200册，实际完成值200册。"]);
  expect(found(lines, "outline-part-missing")).toEqual([]);
  expect(found(lines.filter((line) => !heading.test(line)), "outline-part-missing")).toEqual(["advice A1"]);
});

test("a heading under which nothing stands is told at its place", () => {
  const lines = report(TOLD);
  const at = lines.findIndex((line) => line.startsWith("三、"));
  expect(found(lines.filter((_, index) => index !== at + 1), "outline-part-missing")).toEqual([`advice A${String(at + 1)}`]);
});

test("explanations of final accounts follow another outline", () => {
  const [, ...rest] = report(TOLD);
  expect(found(["2024年度部门决算情况说明", ...rest.filter((line) => !line.startsWith("三、"))], "outline-part-missing")).toEqual([]);
});

test("a report on several projects has no one sum of weights", () => {
  const project = (number: number): string[] => [`${String(number)}道路养护${String.fromCharCode(0x4e00 + number)}`, `${String(number)}.1产出指标完成情况`, "（1）数量指标。", "指标1：养护里程：年度指标值50公里，实际完成值50公里，权重90分，得分90分。"];
  expect(found(narrativeExample([...project(1), ...project(2)]), "weight-total-wrong")).toEqual([]);
});
