import { evaluationExample, SOUND_FUNDS } from "../../../../src/core/rules/example-forms";
import { findingsBy, found } from "../../../support/rule-findings";
import { exampleGrid } from "../../../support/example-grid";

type Row = readonly [target: string, actual: string, weight: string, score: string, level1?: string, level2?: string];
const form = (rows: readonly Row[], totals?: readonly string[], funds = SOUND_FUNDS): string[] =>
  evaluationExample([funds], rows.map(([target, actual, weight, score, level1 = "产出指标", level2 = "数量指标"], index) => [level1, level2, `指标名称${"甲乙丙丁戊"[index] ?? ""}`, target, actual, weight, score, "已说明"]), totals);

describe("indicator-score-wrong", () => {
  test.each<readonly [string, Row]>([
    ["reached", ["≥100人", "120人", "10", "10"]],
    ["reached in another unit", ["≥1.2万元", "12500元", "10", "10"]],
    ["a share of a missed target", ["≥100人", "60人", "10", "6"]],
    ["a share rounded to one place", ["8755", "8676", "15", "14.9"]],
    ["a share rounded to a whole", ["≥95%", "93%", "10", "9.8"]],
    ["an exceeded ceiling, linear", ["≤100元", "110元", "10", "9"]],
    ["an exceeded ceiling, ratio", ["≤100元", "110元", "10", "9.09"]],
    ["twice a ceiling", ["≤100元", "200元", "10", "0"]],
    ["equal to zero", ["＝0", "0", "10", "10"]],
    ["percent against its share", ["≥95%", "0.96", "10", "10"]],
    ["a cost without operator, below", ["15万元", "12万元", "10", "10", "产出指标", "成本指标"]],
    ["words", ["有效提升", "有效提升", "10", "8"]],
    ["dates", ["2021年12月完成", "2021年12月完成", "10", "8"]],
    ["a sentence around the number", ["达到90%以上的群众", "约85%的群众", "10", "10"]],
    ["units that cannot be compared", ["≥100人", "5场", "10", "10"]],
  ])("is silent for %s", (_, row) => {
    expect(found("indicator-score-wrong", form([row]))).toEqual([]);
  });
  test.each<readonly [string, Row, string[]]>([
    ["reached, and points taken", ["≥95%", "95%", "30", "27"], ["G7 error → 30"]],
    ["missed, and full points given", ["≥4754人", "4604人", "5", "5"], ["G7 error → 4.84"]],
    ["a share that fits no formula", ["≥100人", "60人", "10", "8"], ["G7 error → 6"]],
    ["an exceeded ceiling with full points", ["<=5300元/户", "5830元/户", "10", "10"], ["G7 error → 9"]],
    ["other units", ["＝302600元", "0.88万元", "10", "10"], ["G7 error → 0.29"]],
    ["a high rate missed without operator", ["100%", "50%", "10", "10"], ["G7 error → 5"]],
    ["a number missed without operator, full points", ["100", "50", "10", "10"], ["G7 advice → 5"]],
  ])("is found for %s", (_, row, expected) => {
    expect(found("indicator-score-wrong", form([row]))).toEqual(expected);
  });
  test("only plain numbers under one formula are corrected without asking", () => {
    const trust = (row: Row): string[] => findingsBy("indicator-score-wrong", [exampleGrid(form([row]))]).flatMap(({ fixes }) => fixes.map((fix) => fix.trust));
    expect(trust(["≥95%", "95%", "30", "27"])).toEqual(["certain"]);
    expect(trust(["≤100元", "110元", "10", "10"])).toEqual(["review"]);
    expect(trust(["95%", "95%", "30", "27"])).toEqual(["review"]);
  });
});

describe("execution-score-wrong", () => {
  const executed = (score: string, amount = "30"): string[] => form([["≥1人", "1人", "90", "90"]], undefined, ["", "年度资金总额", "50", "40", amount, "10", "75%", score]);
  test.each([["7.5", []], ["7.50", []], ["8", ["H5 error → 7.5"]], ["", ["H5 error → 7.5"]], ["10", ["H5 error → 7.5"]]])("%s for 30 of 40", (score, expected) => {
    expect(found("execution-score-wrong", executed(score))).toEqual(expected);
  });
  test("the score never exceeds the weight, and nothing budgeted scores nothing", () => {
    expect(found("execution-score-wrong", executed("10", "44"))).toEqual([]);
    expect(found("execution-score-wrong", executed("11", "44"))).toEqual(["H5 error → 10"]);
    expect(found("execution-score-wrong", form([["≥1人", "1人", "90", "90"]], undefined, ["", "年度资金总额", "0", "0", "5", "10", "", ""]))).toEqual([]);
  });
});

describe("score-above-weight", () => {
  test.each([["10", []], ["0", []], ["10.5", ["G7 error → 10"]], ["-1", ["G7 error → 0"]]])("%s of 10", (score, expected) => {
    expect(found("score-above-weight", form([["优秀", "优秀", "10", score]]))).toEqual(expected);
  });
});

describe("score-missing", () => {
  test("a blank score is suggested from the formula, a dash is a choice", () => {
    expect(found("score-missing", form([["≥100人", "60人", "10", ""], ["改善", "改善", "10", "10"]]))).toEqual(["G7 error → 6"]);
    expect(found("score-missing", form([["改善", "改善", "10", ""]]))).toEqual(["G7 error"]);
    expect(found("score-missing", form([["≥100人", "60人", "10", "—"]]))).toEqual([]);
    expect(found("score-missing", form([["≥100人", "", "10", ""]]))).toEqual([]);
  });
});

describe("score-total-wrong", () => {
  const rows: readonly Row[] = [["≥1人", "1人", "60", "60"], ["≥1人", "1人", "30", "30"]];
  test.each([["100", []], ["90", []], ["99", ["G9 error → 100"]], ["'100分", []]])("a total of %s over 90 and 10", (total, expected) => {
    expect(found("score-total-wrong", form(rows, ["总分", "", "", "", "", "100", total]))).toEqual(expected);
  });
  test("a total at the head of the form counts too, a blank one does not", () => {
    const [title = "", year = "", project = "", ...rest] = form(rows);
    expect(found("score-total-wrong", [title, year, project, "自评得分\t98", ...rest])).toEqual(["B4 error → 100"]);
    expect(found("score-total-wrong", [title, year, project, "自评得分\t", ...rest])).toEqual([]);
  });
  test("a line with the weight of the rows alone gets the score of the rows alone", () => {
    expect(found("score-total-wrong", form(rows, ["合计", "", "", "", "", "90", "95"]))).toEqual(["G9 error → 90"]);
    expect(found("score-total-wrong", form(rows, ["总分", "", "", "", "", "100", "95"]))).toEqual(["G9 error → 100"]);
  });
  test("rows without scores leave the total alone", () => {
    expect(found("score-total-wrong", form([["≥1人", "1人", "60", "60"], ["≥1人", "1人", "30", ""]], ["总分", "", "", "", "", "100", "70"]))).toEqual([]);
  });
});

describe("grade-wrong", () => {
  const graded = (score: string, grade: string): string[] => form([["改善", "改善", "90", score]], ["总分", "", "", "", "", "100", "", grade]);
  test.each([["90", "优", []], ["80", "优", []], ["79", "优", ["H8 error → 良"]], ["70", "良", []], ["50", "中", []], ["49", "中", ["H8 error → 差"]], ["90", "优秀", []], ["70", "优秀", ["H8 error → 良"]]])("%s of 90 and 10 of execution, graded %s", (score, grade, expected) => {
    expect(found("grade-wrong", graded(score, grade))).toEqual(expected);
  });
});
