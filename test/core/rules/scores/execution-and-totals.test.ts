import { evaluationExample, SOUND_FUNDS, targetExample } from "../../../../src/core/rules/example-forms";
import { findingsBy, found, told } from "../../../support/rule-findings";
import { exampleGrid } from "../../../support/example-grid";

type Fund = readonly [label: string, adjusted: string, executed: string, weight: string, score: string];
const TOTAL: Fund = ["年度资金总额", "40", "30", "10", "7.5"];
const fundLine = ([label, adjusted, executed, weight, score]: Fund): readonly string[] => ["", label, "50", adjusted, executed, weight, "75%", score];
const funds = (...lines: readonly Fund[]): string[] => evaluationExample(lines.map(fundLine), [["产出指标", "数量指标", "培训人数", "≥1人", "1人", "90", "90", ""]]);

/** Rows as target, actual, weight and score. */
type Row = readonly [target: string, actual: string, weight: string, score: string];
const scored = (rows: readonly Row[], totals: readonly string[], fund: Fund = ["年度资金总额", "40", "40", "10", "10"]): string[] =>
  evaluationExample([fundLine(fund)], rows.map((row, index) => ["产出指标", "数量指标", `指标名称${"甲乙丙"[index] ?? ""}`, ...row, ""]), ["总分", "", "", "", "", ...totals]);
const withoutFunds = (rows: readonly string[]): string[] => rows.filter((_, index) => index !== 3 && index !== 4);
/** With an answer beside a label below the project's name. */
const withField = (label: string, answer: string, [title = "", year = "", name = "", ...rest]: readonly string[]): string[] => [title, year, name, `${label}\t${answer}`, ...rest];
const WITHOUT_WEIGHTS = ["项目支出绩效自评表", "（2024年度）", "项目名称\t技能培训补助", "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t得分"];

describe("execution-score-wrong", () => {
  test("an officer reads the arithmetic with the amounts as typed", () => {
    expect(told("execution-score-wrong", funds(["年度资金总额", "' 40 ", "' 30 ", "10", "' 8 "]))).toEqual([[
      "H5 E5 D5 error: “8” → “7.5”",
      "预算执行率得分 8，应为 7.5 分（30 ÷ 40 × 10）",
      "The score of budget execution is 8; it should be 7.5 (30 ÷ 40 × 10)",
      "把得分填为 7.5；如执行数或预算数有误，先改正金额",
      "Enter 7.5, or correct the amounts first if they are wrong",
      "30 ÷ 40 × 10",
      "certain: 改为 7.5 | Change to 7.5: H5 7.5",
    ]]);
    expect(told("execution-score-wrong", funds(["年度资金总额", "40", "30", "10", ""])).map(([, zh, en]) => [zh, en])).toEqual([
      ["预算执行率没有得分，应为 7.5 分（30 ÷ 40 × 10）", "The score of budget execution is blank; it should be 7.5 (30 ÷ 40 × 10)"],
    ]);
  });

  test("a line besides the total follows from its own amounts", () => {
    expect(told("execution-score-wrong", funds(TOTAL, ["其中：财政拨款", "' 20 ", "' 10 ", "5", "4"], ["单位自有资金", "20", "20", "5", "5"]))).toEqual([[
      "H6 E6 D6 error: “4” → “2.5”",
      "预算执行率得分 4，应为 2.5 分（10 ÷ 20 × 5）",
      "The score of budget execution is 4; it should be 2.5 (10 ÷ 20 × 5)",
      "把得分填为 2.5；如执行数或预算数有误，先改正金额",
      "Enter 2.5, or correct the amounts first if they are wrong",
      "10 ÷ 20 × 5",
      "certain: 改为 2.5 | Change to 2.5: H6 2.5",
    ]]);
    expect(found("execution-score-wrong", funds(TOTAL, ["其中：财政拨款", "20", "10", "5", ""], ["单位自有资金", "20", "20", "5", "4"]))).toEqual(["H7 error → 5"]);
  });

  test.each<readonly [string, Fund]>([
    ["no score", ["其中：财政拨款", "20", "10", "5", ""]],
    ["a dash as score", ["其中：财政拨款", "20", "10", "5", "—"]],
    ["a score in words", ["其中：财政拨款", "20", "10", "5", "三分"]],
    ["no weight", ["其中：财政拨款", "20", "10", "", "4"]],
    ["a weight in words", ["其中：财政拨款", "20", "10", "五", "4"]],
    ["nothing executed", ["其中：财政拨款", "20", "", "5", "4"]],
    ["nothing budgeted", ["其中：财政拨款", "", "10", "5", "4"]],
    ["a budget of 0", ["其中：财政拨款", "0", "10", "5", "4"]],
    ["its own right score", ["其中：财政拨款", "20", "10", "5", "2.5"]],
  ])("another line with %s is left alone", (_, line) => {
    expect(found("execution-score-wrong", funds(TOTAL, line))).toEqual([]);
  });

  test("where a later line bears the score, the total's amounts decide it", () => {
    const unscored: Fund = ["年度资金总额", "40", "30", "", ""];
    expect(found("execution-score-wrong", funds(unscored, ["其中：财政拨款", "20", "10", "10", "5"]))).toEqual(["H6 error → 7.5"]);
    expect(found("execution-score-wrong", funds(unscored, ["其中：财政拨款", "20", "10", "10", "7.5"]))).toEqual([]);
  });

  test("a form that asks for no score of execution owes none", () => {
    const rows = funds(TOTAL).map((line, index) => (index === 3 ? line.replace("\t得分", "") : index === 4 ? line.replace(/\t7\.5$/, "") : line));
    expect(found("execution-score-wrong", rows)).toEqual([]);
  });
});

describe("score-above-weight", () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["above its weight", scored([["优秀", "优秀", "10", "' 10.5 "]], []), [
      "G7 F7 error: “10.5” → “10”", "“指标名称甲”得分 10.5，超过权重 10", "“指标名称甲”: the score 10.5 exceeds the weight 10", "改为 10，或核对权重", "Change it to 10, or check the weight",
      "10.5 > 10", "certain: 改为 10 | Change to 10: G7 10",
    ]],
    ["above a weight of 0", scored([["优秀", "优秀", "0", "5"]], []), [
      "G7 F7 error: “5” → “0”", "“指标名称甲”得分 5，超过权重 0", "“指标名称甲”: the score 5 exceeds the weight 0", "改为 0，或核对权重", "Change it to 0, or check the weight",
      "5 > 0", "certain: 改为 0 | Change to 0: G7 0",
    ]],
    ["below 0", scored([["优秀", "优秀", "10", "-1"]], []), [
      "G7 F7 error: “-1” → “0”", "“指标名称甲”得分 -1，不能小于 0", "“指标名称甲”: a score of -1 is below 0", "改为 0，或核对权重", "Change it to 0, or check the weight",
      "-1 < 0", "certain: 改为 0 | Change to 0: G7 0",
    ]],
    ["below 0 beside a weight that cannot be read", scored([["优秀", "优秀", "十", "-2"]], []), [
      "G7 error: “-2” → “0”", "“指标名称甲”得分 -2，不能小于 0", "“指标名称甲”: a score of -2 is below 0", "改为 0，或核对权重", "Change it to 0, or check the weight",
      "-2 < 0", "certain: 改为 0 | Change to 0: G7 0",
    ]],
    ["of execution above its weight", funds(["年度资金总额", "40", "30", "10", "12"]), [
      "H5 F5 error: “12” → “10”", "“预算执行率”得分 12，超过权重 10", "“预算执行率”: the score 12 exceeds the weight 10", "改为 10，或核对权重", "Change it to 10, or check the weight",
      "12 > 10", "certain: 改为 10 | Change to 10: H5 10",
    ]],
  ])("a score %s", (_, rows, lines) => {
    expect(told("score-above-weight", rows)).toEqual([lines]);
  });

  test("without weights no score is too high, yet one may be too low", () => {
    expect(found("score-above-weight", [...WITHOUT_WEIGHTS, "产出指标\t数量指标\t培训人数\t≥100人\t120人\t500"])).toEqual([]);
    expect(found("score-above-weight", [...WITHOUT_WEIGHTS, "产出指标\t数量指标\t培训人数\t≥100人\t120人\t-5"])).toEqual(["F5 error → 0"]);
  });
});

describe("score-total-wrong", () => {
  const TWO: readonly Row[] = [["≥1人", "1人", "60", "60"], ["≥1人", "1人", "30", "30"]];

  test("an officer reads which scores were added", () => {
    expect(told("score-total-wrong", scored(TWO, ["100", "' 99 "]))).toEqual([[
      "G9 G7 G8 error: “99” → “100”", "总分为 99，各项得分之和为 100（90 + 10）", "The total is 99; the scores add up to 100",
      "把总分改为 100，或改正各项得分", "Change the total to 100 or correct the scores", "90 + 10", "certain: 改为 100 | Change to 100: G9 100",
    ]]);
    expect(told("score-total-wrong", scored(TWO, ["90", "95"])).map(([, zh, , , , how]) => [zh, how])).toEqual([["总分为 95，各项得分之和为 90（各指标得分之和 90）", "各指标得分之和 90"]]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ["with the typed score of execution", "98", []],
    ["with the right score of execution", "97.5", []],
    ["of the rows alone", "90", []],
    ["of nothing that is there", "50", ["G9 error → 98"]],
  ])("a total %s, where 8 is typed for 7.5", (_, total, expected) => {
    expect(found("score-total-wrong", scored(TWO, ["100", total], ["年度资金总额", "40", "30", "10", "8"]))).toEqual(expected);
  });

  test.each<readonly [string, string, readonly string[]]>([["97.5", "the right score counts", []], ["50", "the right score is added", ["G9 error → 97.5"]]])("a total of %s where no score of execution is typed: %s", (total, _, expected) => {
    expect(found("score-total-wrong", scored(TWO, ["100", total], ["年度资金总额", "40", "30", "10", ""]))).toEqual(expected);
  });

  test.each<readonly [string, Row, readonly string[]]>([
    ["in words", ["改善", "改善", "30", "优"], []],
    ["of a dash, beside a weight", ["改善", "改善", "30", "—"], []],
    ["that is blank beside a weight, with nothing done", ["≥1人", "", "30", ""], []],
    ["that is blank beside something done, without weight", ["≥1人", "1人", "", ""], []],
    ["that is blank in a row with neither", ["≥1人", "", "", ""], ["G9 error → 70"]],
  ])("a score %s: the total is judged only when no score is owed", (_, row, expected) => {
    expect(found("score-total-wrong", scored([["≥1人", "1人", "60", "60"], row], ["100", "50"]))).toEqual(expected);
  });

  test("a form without any score of a row has no total to judge", () => {
    expect(found("score-total-wrong", scored([["≥1人", "", "", ""], ["≥1人", "", "—", "—"]], ["100", "50"]))).toEqual([]);
  });

  test("forms without budget execution, and without weights, add up their rows", () => {
    expect(found("score-total-wrong", withoutFunds(scored(TWO, ["100", "50"])))).toEqual(["G7 error → 90"]);
    expect(found("score-total-wrong", [...WITHOUT_WEIGHTS, "产出指标\t数量指标\t培训人数\t≥100人\t120人\t10", "总分\t\t\t\t\t20"])).toEqual(["F6 error → 10"]);
    expect(found("score-total-wrong", scored([["≥1人", "1人", "", "60"], ["≥1人", "1人", "", "30"]], ["100", "50"]))).toEqual(["G9 error → 100"]);
  });

  test("a total at the head and one below are judged each, a remark at the head is none", () => {
    expect(found("score-total-wrong", withField("自评得分", "98", scored(TWO, ["100", "99"])))).toEqual(["B4 error → 100", "G10 error → 100"]);
    expect(found("score-total-wrong", withField("自评得分", "优秀", scored(TWO, ["100", "100"])))).toEqual([]);
  });
});

describe("grade-wrong", () => {
  const graded = (score: string, grade: string, weight = "90", declared = "", fund?: Fund): string[] => scored([["改善", "改善", weight, score]], ["100", declared, grade], fund);
  const fix = (rows: readonly string[]): readonly (string | null)[] => findingsBy("grade-wrong", [exampleGrid(rows)]).map(({ expected }) => expected);

  test("an officer reads the total, the grade and its floors", () => {
    expect(told("grade-wrong", graded("80", "' 良 "))).toEqual([[
      "H8 G8 error: “良” → “优”", "总分 90，等级应为“优”，填的是“良”", "A total of 90 is graded 优, not 良", "把等级改为“优”", "Change the grade to 优",
      "优 ≥ 0.9，良 ≥ 0.8，中 ≥ 0.6（占满分）", "certain: 改为 优 | Change to 优: H8 优",
    ]]);
  });

  test.each([
    ["优", "优秀", "85"], ["良", "良好", "75"], ["中", "中等", "60"], ["差", "较差", "40"],
  ])("%s and %s are one grade", (short, long, score) => {
    const others = ["40", "60", "75", "85"].filter((other) => other !== score);
    for (const grade of [short, long]) {
      expect(fix(graded(score, grade))).toEqual([]);
      expect(others.map((other) => fix(graded(other, grade)).length)).toEqual([1, 1, 1]);
    }
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["rows of 100 stand alone, whatever execution scores", graded("85", "优", "100"), ["良"]],
    ["rows and execution that make no 100 cannot be graded", graded("80", "良", "80"), []],
    ["a declared total goes before the sum", graded("78", "良", "90", "92"), ["优"]],
    ["a declared total of the rows alone is completed", graded("80", "良", "90", "80"), ["优"]],
    ["a typed score of execution counts", graded("83", "优", "90", "", ["年度资金总额", "40", "30", "10", "5"]), ["良"]],
    ["without one the right score counts", graded("80", "优", "90", "", ["年度资金总额", "40", "30", "10", ""]), ["良"]],
    ["execution without weight cannot be graded", graded("85", "良", "90", "", ["年度资金总额", "40", "40", "", "10"]), []],
    ["no execution at all cannot be graded", withoutFunds(graded("85", "良")), []],
    ["rows without scores cannot be graded", graded("", "良"), []],
    ["rows without weights cannot be graded", graded("85", "良", ""), []],
    ["words that are no grade are left alone", graded("85", "合格"), []],
    ["a form without results is not graded", withField("自评等级", "良", targetExample([], [["产出指标", "数量指标", "培训人数", "≥", "90", "人", "100"]])), []],
  ])("%s", (_, rows, expected) => {
    expect(fix(rows)).toEqual(expected);
  });

  test("a grade at the head of a form without a total is judged by the scores", () => {
    const rows = withField("自评等级", "良", evaluationExample([SOUND_FUNDS], [["产出指标", "数量指标", "培训人数", "≥1人", "1人", "90", "85", ""]]));
    expect(told("grade-wrong", rows).map(([cells]) => cells)).toEqual(["B4 error: “良” → “优”"]);
    expect(found("grade-wrong", rows.map((line) => line.replace("自评等级\t良", "自评等级\t")))).toEqual([]);
  });
});
