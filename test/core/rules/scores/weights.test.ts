import { evaluationExample, targetExample, SOUND_FUNDS } from "../../../../src/core/rules/example-forms";
import { findingsBy, found } from "../../../support/rule-findings";
import { exampleGrid } from "../../../support/example-grid";

const row = (level1: string, weight: string, name = `${level1}一`): readonly string[] => [level1, "数量指标", name, "≥", "90", "%", weight];
const target = (execution: string | null, ...weights: readonly (readonly [string, string])[]): string[] =>
  targetExample(execution === null ? [] : [["预算执行率权重：", execution]], weights.map(([level1, weight], index) => row(level1, weight, `指标名称${String(index)}甲`)));

describe("weight-total-wrong", () => {
  test.each([
    ["rows of 90 beside 10 of execution", target("10", ["产出指标", "50"], ["效益指标", "30"], ["满意度指标", "10"])],
    ["rows of 80 beside 20 of execution", target("20", ["产出指标", "40"], ["效益指标", "40"])],
    ["rows of 100 without execution", target(null, ["产出指标", "60"], ["效益指标", "40"])],
    ["rows of 90 without execution", target(null, ["产出指标", "60"], ["效益指标", "30"])],
    ["decimal weights", target("10", ["产出指标", "22.5"], ["产出指标", "22.5"], ["效益指标", "22.5"], ["满意度指标", "22.5"])],
    ["weights in percent", target("10", ["产出指标", "50%"], ["效益指标", "30%"], ["满意度指标", "10%"])],
    ["full-width digits as text", target("10", ["产出指标", "'５０"], ["效益指标", "'３０"], ["满意度指标", "'１０"])],
    ["an execution row among the indicators", targetExample([["预算执行率权重：", "10"]], [row("产出指标", "60"), row("效益指标", "30"), ["管理指标", "投入管理", "预算执行率", "＝", "100", "%", "10"]])],
  ])("is silent for %s", (_, rows) => {
    expect(found("weight-total-wrong", rows)).toEqual([]);
  });
  test.each([
    ["too many points", target("10", ["产出指标", "60"], ["效益指标", "30"], ["满意度指标", "10"]), ["G6 error → 90"]],
    ["too few points", target("10", ["产出指标", "50"], ["效益指标", "30"]), ["G6 error → 90"]],
    ["the nearer of two legal totals", target(null, ["产出指标", "60"], ["效益指标", "38"]), ["G5 error → 100"]],
  ])("is found for %s", (_, rows, expected) => {
    expect(found("weight-total-wrong", rows)).toEqual(expected);
  });
  test("the total cell may say rows, rows and execution, or 100 over 90; nothing else", () => {
    const total = (said: string): string[] => evaluationExample([SOUND_FUNDS], [["产出指标", "数量指标", "甲", "100人", "100人", "60", "60", ""], ["满意度指标", "服务对象满意度指标", "乙", "90%", "95%", "30", "30", ""]], ["合计", "", "", "", "", said, "100"]);
    expect(["90", "100"].flatMap((said) => found("weight-total-wrong", total(said)))).toEqual([]);
    expect(found("weight-total-wrong", total("95"))).toEqual(["F9 error → 90"]);
    expect(found("weight-total-wrong", total("98"))).toEqual(["F9 error → 100"]);
  });
  test("a correction is offered only where one row can be it", () => {
    const odd = findingsBy("weight-total-wrong", [exampleGrid(target("10", ["产出指标", "53"], ["效益指标", "30"], ["满意度指标", "10"]))]);
    expect(odd[0]?.fixes.map(({ trust, edits }) => [trust, edits[0].to])).toEqual([["review", { kind: "number", number: "50" }]]);
    const unclear = findingsBy("weight-total-wrong", [exampleGrid(target("10", ["产出指标", "55"], ["效益指标", "30"], ["满意度指标", "10"]))]);
    expect(unclear[0]?.fixes).toEqual([]);
  });
});

describe("weight-missing", () => {
  test("one blank weight is told from the total", () => {
    expect(found("weight-missing", target("10", ["产出指标", ""], ["效益指标", "30"], ["满意度指标", "10"]))).toEqual(["G6 error → 50"]);
  });
  test("several blank weights are named one by one, a blank column once", () => {
    expect(found("weight-missing", target("10", ["产出指标", ""], ["效益指标", ""], ["满意度指标", "10"]))).toEqual(["G6 error", "G7 error"]);
    expect(found("weight-missing", target("10", ["产出指标", ""], ["效益指标", ""]))).toEqual(["G6 error"]);
  });
  test("rows that owe none stay silent", () => {
    const rows = [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "90"], ["产出指标", "数量指标", "其中：女性", "≥", "40", "人", ""], ["产出指标", "数量指标", "观摩", "≥", "1", "次", "—"], ["产出指标", "数量指标", "指标2", "", "", "", ""]];
    expect(found("weight-missing", targetExample([["预算执行率权重：", "10"]], rows))).toEqual([]);
  });
});

test("weight-not-positive finds zero and negative weights", () => {
  expect(found("weight-not-positive", target(null, ["产出指标", "0"], ["效益指标", "-5"], ["满意度指标", "10"]))).toEqual(["G5 error", "G6 error"]);
});

describe("level-weight-mismatch", () => {
  test.each([
    ["产出指标（50分）", []], ["产出指标(50)", []], ["产出指标\n50分", []], ["产出指标（60分）", ["A6 error → 60"]], ["产出指标（三级指标选填3项及以上）", []], ["(1)产出指标", []],
  ])("%s over rows of 50", (label, expected) => {
    expect(found("level-weight-mismatch", target("10", [label, "50"], ["效益指标（30分）", "30"], ["满意度指标", "10"]))).toEqual(expected);
  });
});

describe("execution-weight-missing", () => {
  test.each([
    ["rows of 90", target("", ["产出指标", "60"], ["效益指标", "30"]), ["B4 error → 10"]],
    ["rows of 80", target("", ["产出指标", "50"], ["效益指标", "30"]), ["B4 error → 20"]],
    ["rows that leave no usual weight", target("", ["产出指标", "50"], ["效益指标", "33"]), ["B4 error"]],
    ["rows of 100", target("", ["产出指标", "60"], ["效益指标", "40"]), []],
    ["a filled line", target("10", ["产出指标", "60"], ["效益指标", "30"]), []],
    ["no such line", target(null, ["产出指标", "60"], ["效益指标", "30"]), []],
  ])("with %s", (_, rows, expected) => {
    expect(found("execution-weight-missing", rows)).toEqual(expected);
  });
});

test("unusual-split advises on another split of 90, unless the form prints its points", () => {
  expect(found("unusual-split", target("10", ["产出指标", "70"], ["效益指标", "10"], ["满意度指标", "10"])).map((line) => line.slice(0, 9))).toEqual(["A6 advice"]);
  expect(found("unusual-split", target("10", ["产出指标", "50"], ["效益指标", "30"], ["满意度指标", "10"]))).toEqual([]);
  expect(found("unusual-split", target("10", ["产出指标（70分）", "70"], ["效益指标", "10"], ["满意度指标", "10"]))).toEqual([]);
});
