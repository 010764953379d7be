import { readForms } from "../../../../src/core/layouts/read-forms";
import { nationalParameters } from "../../../../src/core/profiles/national";
import { evaluationExample, SOUND_FUNDS } from "../../../../src/core/rules/example-forms";
import { factsOf } from "../../../../src/core/rules/form-facts";
import type { CeilingFormula } from "../../../../src/core/rules/parameters";
import { findingsOf } from "../../../../src/core/rules/run-rules";
import { indicatorScoreWrong } from "../../../../src/core/rules/scores/indicator-score-wrong";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found, told } from "../../../support/rule-findings";

type Row = readonly [target: string, actual: string, weight: string, score: string, level1?: string, level2?: string];
const form = ([target, actual, weight, score, level1 = "产出指标", level2 = "数量指标"]: Row): string[] =>
  evaluationExample([SOUND_FUNDS], [[level1, level2, "培训人数", target, actual, weight, score, "已说明"]]);
const withLastColumn = (heading: string, row: Row): string[] => form(row).map((line) => line.replace("偏差原因分析及改进措施", heading));
const wrong = (rows: readonly string[]) => findingsBy("indicator-score-wrong", [exampleGrid(rows)]);

test("an officer reads target, actual, the score and what the formula gives", () => {
  expect(told("indicator-score-wrong", form(["≥100人", "60人", "10", "' 8 "]))).toEqual([[
    "G7 E7 D7 F7 error: “8” → “6”",
    "指标“培训人数”目标 ≥100人，完成 60人，得分 8，按算法应为 6",
    "“培训人数”: target ≥100人, actual 60人, score 8; by the formula 6",
    "核对完成值后改正得分；另有评分办法的请说明",
    "Check the actual and correct the score, or explain the other way of scoring",
    "60 ÷ 100 × 10",
    "certain: 改为 6 | Change to 6: G7 6",
  ]]);
});

test.each<readonly [Row, string, string]>([
  [["≤100元", "110元", "10", "10"], "按算法应为 9（另一种算法为 9.09）", "by the formula 9 (or 9.09 by another formula)"],
  [["≤100元", "250元", "10", "10"], "按算法应为 0（另一种算法为 4）", "by the formula 0 (or 4 by another formula)"],
  [["≤0起", "2起", "10", "10"], "按算法应为 0", "by the formula 0"],
  [["15万元", "18万元", "10", "5", "产出指标", "成本指标"], "按算法应为 8（另一种算法为 8.33、10）", "by the formula 8 (or 8.33, 10 by another formula)"],
  [["15万元", "12万元", "10", "5", "产出指标", "成本指标"], "按算法应为 10（另一种算法为 8）", "by the formula 10 (or 8 by another formula)"],
])("%j: every formula that gives other points is named", (row, zh, en) => {
  const [finding] = wrong(form(row));
  expect(finding?.what.zh).toMatch(new RegExp(`${zh}$`));
  expect(finding?.what.en.endsWith(en)).toBe(true);
});

describe("the arithmetic", () => {
  test.each<readonly [Row, string]>([
    [["≥95%", "95%", "30", "27"], "95 ≥ 95 → 30"],
    [["＝100人", "120人", "10", "8"], "120 ≥ 100 → 10"],
    [["≤100元", "90元", "10", "8"], "90 ≤ 100 → 10"],
    [["≥100人", "60人", "10", "8"], "60 ÷ 100 × 10"],
    [["≤100元", "110元", "10", "10"], "(1 − (110 − 100) ÷ 100) × 10"],
    [["＝0次", "3次", "10", "10"], "3 / 0 → 0"],
    [["≥1.2万元", "6000元", "10", "10"], "0.6 ÷ 1.2 × 10"],
    [["≥95%", "0.5", "10", "10"], "50 ÷ 95 × 10"],
  ])("of %j is %s", (row, how) => {
    expect(wrong(form(row)).map((finding) => finding.how)).toEqual([how]);
  });

  test("follows the formulas that a region accepts", () => {
    const [read] = readForms(exampleGrid(form(["≤100元", "125元", "10", "10"])), { sheetIndex: 0, workbookName: null, assignedColumns: [] });
    if (read === undefined) throw new Error("one form was written");
    const under = (...ceilingFormulas: readonly [CeilingFormula, ...CeilingFormula[]]) => findingsOf(factsOf(read, { ...nationalParameters, ceilingFormulas }, [read]), indicatorScoreWrong);
    expect(under("ratio").map(({ how, expected, fixes }) => [how, expected, fixes[0]?.trust])).toEqual([["100 ÷ 125 × 10", "8", "certain"]]);
    expect(under("linear").map(({ how, expected, fixes }) => [how, expected, fixes[0]?.trust])).toEqual([["(1 − (125 − 100) ÷ 100) × 10", "7.5", "certain"]]);
  });
});

test.each<readonly [string, Row, string]>([
  ["numbers in one unit", ["≥1.2万元", "0.6万元", "10", "10"], "certain"],
  ["an actual without unit", ["≥1.2万元", "0.6", "10", "10"], "certain"],
  ["an actual in another unit", ["≥1.2万元", "6000元", "10", "10"], "review"],
  ["a share of 1 under a percentage", ["≥95%", "0.5", "10", "10"], "review"],
  ["no operator", ["100人", "60人", "10", "9"], "review"],
  ["two formulas", ["≤100元", "110元", "10", "10"], "review"],
  ["a floor that is met but not passed", [">100人", "100人", "10", "0"], "review"],
  ["a ceiling that is met but not kept below", ["<100元", "90元", "10", "0"], "certain"],
  ["a score that a formula computes", ["≥100人", "60人", "10", "=F7 → 8"], "review"],
])("with %s the correction is %s", (_, row, trust) => {
  expect(wrong(form(row)).flatMap(({ fixes }) => fixes.map((fix) => fix.trust))).toEqual([trust]);
});

describe("how loud", () => {
  test.each<readonly [string, Row, string]>([
    ["full points for a missed target that no operator calls a floor are advice", ["59%", "30%", "10", "10"], "advice"],
    ["for a rate of 60% and above they are an error", ["60%", "30%", "10", "10"], "error"],
    ["for the same number that is no rate they are advice", ["60人", "30人", "10", "10"], "advice"],
    ["points taken short of full are an error", ["59%", "30%", "10", "9"], "error"],
    ["points taken for a target that was reached are an error", ["59%", "60%", "10", "9"], "error"],
    ["with an operator full points are an error", ["≥59%", "30%", "10", "10"], "error"],
  ])("%s", (_, row, severity) => {
    expect(wrong(form(row)).map((finding) => finding.severity)).toEqual([severity]);
  });

  test("a form with a column for its own way of scoring only gets advice, one with coefficients nothing", () => {
    expect(found("indicator-score-wrong", withLastColumn("评分标准", ["≥100人", "60人", "10", "8"]))).toEqual(["G7 advice → 6"]);
    expect(found("indicator-score-wrong", withLastColumn("得分系数", ["≥100人", "60人", "10", "8"]))).toEqual([]);
  });
});

test.each<readonly [string, Row]>([
  ["a target in a sentence", ["达到90%以上的群众", "80%", "10", "10"]],
  ["an actual in a sentence", ["≥90%", "约85%的群众", "10", "10"]],
  ["a rough target", ["约100人", "60人", "10", "10"]],
  ["a weight of 0", ["≥100人", "60人", "0", "5"]],
  ["a weight below 0", ["≥100人", "60人", "-5", "5"]],
  ["a weight in words", ["≥100人", "60人", "十分", "8"]],
  ["a score in words", ["≥100人", "60人", "10", "良"]],
  ["a cost that no operator limits, scored either way", ["15万元", "12万元", "10", "8", "产出指标", "成本指标"]],
  ["the same the other way round", ["15万元", "18万元", "10", "10", "产出指标", "成本指标"]],
  ["a cost of 0 that no operator limits, exceeded and given full points", ["0万元", "5万元", "10", "10", "产出指标", "成本指标"]],
])("%s is left to people", (_, row) => {
  expect(found("indicator-score-wrong", form(row))).toEqual([]);
});

test("a cost with an operator is scored one way only", () => {
  expect(found("indicator-score-wrong", form(["≤15万元", "12万元", "10", "8", "产出指标", "成本指标"]))).toEqual(["G7 error → 10"]);
});

describe("score-missing", () => {
  const blank = (target: string, actual: string, name: string, weight = "10", score = ""): string[] => evaluationExample([SOUND_FUNDS], [["产出指标", "数量指标", name, target, actual, weight, score, ""]]);

  test("an officer reads what the formula gives, or that something was done and not scored", () => {
    expect(told("score-missing", blank("≥3人", "1人", "培训人数", "10", "' "))).toEqual([[
      "G7 E7 F7 error: “” → “3.33”",
      "指标“培训人数”没有得分；目标 ≥3人，完成 1人，按算法为 3.33",
      "“培训人数” has no score; target ≥3人, actual 1人 give 3.33",
      "补填得分",
      "Enter the score",
      "review: 改为 3.33 | Change to 3.33: G7 3.33",
    ]]);
    expect(told("score-missing", blank("改善", "改善", "环境"))).toEqual([[
      "G7 E7 F7 error: “”",
      "指标“环境”填了完成值 改善，没有得分",
      "“环境” has the actual 改善 and no score",
      "补填得分",
      "Enter the score",
    ]]);
  });

  test.each([
    ["a row that is part of another one", blank("≥100人", "60人", "其中：女性")],
    ["a row without weight", blank("≥100人", "60人", "培训人数", "")],
    ["a row whose weight cannot be read", blank("≥100人", "60人", "培训人数", "十")],
  ])("%s owes none", (_, rows) => {
    expect(found("score-missing", rows)).toEqual([]);
  });

  test("a name that mentions a part, and a form without weights, owe one", () => {
    expect(found("score-missing", blank("≥100人", "60人", "参训人员（其中女性）"))).toEqual(["G7 error → 6"]);
    const withoutWeights = ["项目支出绩效自评表", "（2024年度）", "项目名称\t技能培训补助", "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t得分", "产出指标\t数量指标\t培训人数\t≥100人\t120人\t"];
    expect(told("score-missing", withoutWeights).map(([cells]) => cells)).toEqual(["F5 E5 error: “”"]);
  });
});
