import { evaluationExample, targetExample } from "../../../../src/core/rules/example-forms";
import { findingsBy, found, told } from "../../../support/rule-findings";
import { exampleGrid } from "../../../support/example-grid";

type Weighted = readonly [level1: string, weight: string, level2?: string];
const NAMES = ["培训人数", "就业率", "学员满意度", "结业人数"];
const target = (execution: string | null, ...rows: readonly Weighted[]): string[] =>
  targetExample(execution === null ? [] : [["预算执行率权重：", execution]], rows.map(([level1, weight, level2 = "数量指标"], index) => [level1, level2, NAMES[index] ?? "", "≥", "90", "%", weight]));

/** A self-evaluation whose rows weigh so much, with a line for their total. */
const evaluated = (execution: string, weights: readonly string[], total?: string): string[] =>
  evaluationExample(
    [["", "年度资金总额", "50", "40", "40", execution, "100%", execution]],
    weights.map((weight, index) => ["产出指标", "数量指标", NAMES[index] ?? "", "100人", "100人", weight, weight, ""]),
    total === undefined ? undefined : ["合计", "", "", "", "", total, "100"],
  );
const withoutFunds = (rows: readonly string[]): string[] => rows.filter((_, index) => index !== 3 && index !== 4);

describe("weight-total-wrong", () => {
  const wrong = (rows: readonly string[]) => findingsBy("weight-total-wrong", [exampleGrid(rows)]);

  test("an officer reads the weights, what they come to, what they should, and why", () => {
    const over = target("10", ["产出指标", "' 60 "], ["效益指标", "30"], ["满意度指标", "10"]);
    expect(told("weight-total-wrong", over)).toEqual([[
      "G6 G7 G8 error: “100” → “90”", "各指标权重之和为 100，应为 90，多 10", "The weights add up to 100 instead of 90, 10 too many",
      "调整各指标权重，使合计为 90", "Adjust the weights so that they add up to 90", "60 + 30 + 10 = 100",
    ]]);
    expect(wrong(over).map(({ why }) => why.zh)).toEqual(["预算执行率占 10 分，指标应为 100 − 10 = 90 分"]);
    expect(told("weight-total-wrong", target(null, ["产出指标", "60"], ["效益指标", "38"]))).toEqual([[
      "G5 G6 error: “98” → “100”", "各指标权重之和为 98，应为 100，少 2", "The weights add up to 98 instead of 100, 2 short",
      "调整各指标权重，使合计为 100", "Adjust the weights so that they add up to 100", "60 + 38 = 98",
      "review: “就业率”的权重改为 40 | Weight of “就业率”: change to 40: G6 40",
    ]]);
  });

  test("a total below wrong weights is named with them and not judged", () => {
    expect(told("weight-total-wrong", evaluated("10", ["60", "20"], "85")).map(([cells]) => cells)).toEqual(["F7 F8 F9 error: “80” → “90”"]);
  });

  test("an officer reads what the total line may stand for", () => {
    expect(told("weight-total-wrong", evaluated("10", ["60", "30"], "' 98 "))).toEqual([[
      "F9 F7 F8 error: “98” → “100”", "权重合计栏为 98，各指标之和为 100（90 + 10）", "The total says 98; the rows add up to 100 (90 + 10)",
      "把合计改为 100", "Change the total to 100", "90 + 10", "certain: 改为 100 | Change to 100: F9 100",
    ]]);
    expect(told("weight-total-wrong", evaluated("10", ["60", "30"], "80"))).toEqual([[
      "F9 F7 F8 error: “80” → “90”", "权重合计栏为 80，各指标之和为 90（90）", "The total says 80; the rows add up to 90 (90)",
      "把合计改为 90", "Change the total to 90", "90", "certain: 改为 90 | Change to 90: F9 90",
    ]]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ["as far from the rows as from rows and execution", "95", ["F9 error → 90"]],
    ["a little nearer to rows and execution", "95.1", ["F9 error → 100"]],
    ["in words", "九十", []],
    ["that is blank", "", []],
  ])("a total %s", (_, total, expected) => {
    expect(found("weight-total-wrong", evaluated("10", ["60", "30"], total))).toEqual(expected);
  });

  test.each<readonly [string, readonly string[]]>([["80", []], ["100", []], ["95", ["F9 error → 100"]], ["90", ["F9 error → 80"]]])("a total of %s over rows of 80 beside 20 of execution", (total, expected) => {
    expect(found("weight-total-wrong", evaluated("20", ["50", "30"], total))).toEqual(expected);
  });

  test.each<readonly [string, readonly string[]]>([["90", []], ["100", []], ["98", ["F7 error → 90"]]])("a total of %s over rows of 90 in a form without execution", (total, expected) => {
    expect(found("weight-total-wrong", withoutFunds(evaluated("10", ["60", "30"], total)))).toEqual(expected);
  });

  test("a hundred over rows of something else than 90 is no total", () => {
    expect(found("weight-total-wrong", evaluated("15", ["55", "30"], "100"))).toEqual([]);
    expect(found("weight-total-wrong", withoutFunds(evaluated("10", ["70", "30"], "90")))).toEqual(["F7 error → 100"]);
  });

  test.each<readonly [string, readonly Weighted[], readonly string[]]>([
    ["the only row there is", [["产出指标", "83"]], ["G6 90"]],
    ["the only row that is no multiple of five", [["产出指标", "52.5"], ["效益指标", "30"], ["满意度指标", "10"]], ["G6 50"]],
    ["none of several such rows", [["产出指标", "53"], ["效益指标", "32"], ["满意度指标", "8"]], []],
    ["no row, where all are multiples of five", [["产出指标", "55"], ["效益指标", "30"], ["满意度指标", "10"]], []],
    ["no row that would come to 0", [["产出指标", "90"], ["效益指标", "3"]], []],
    ["no row that would come to less", [["产出指标", "95"], ["效益指标", "3"]], []],
    ["no row that would be no multiple of five either", [["产出指标", "53"], ["效益指标", "32.5"], ["满意度指标", "5"]], []],
  ])("to be corrected: %s", (_, rows, expected) => {
    expect(wrong(target("10", ...rows)).flatMap(({ fixes }) => fixes.map(({ edits: [{ to }] }) => `G6 ${to.kind === "number" ? to.number : ""}`))).toEqual(expected);
  });

  test("a single row may come to any weight, of several only to a multiple of five", () => {
    const corrected = (...rows: readonly Weighted[]) => wrong(target("11", ...rows)).flatMap(({ fixes }) => fixes.map(({ edits: [{ to }] }) => to));
    expect(corrected(["产出指标", "80"])).toEqual([{ kind: "number", number: "89" }]);
    expect(corrected(["产出指标", "53"], ["效益指标", "30"], ["满意度指标", "10"])).toEqual([]);
  });

  test.each([["a weight is missing", target("10", ["产出指标", "60"], ["效益指标", ""])], ["a weight cannot be read", target("10", ["产出指标", "五十"], ["效益指标", "30"])], ["all weights are dashes", target("10", ["产出指标", "—"])]])("where %s nothing is added up", (_, rows) => {
    expect(found("weight-total-wrong", rows)).toEqual([]);
  });
});

describe("weight-missing", () => {
  test("an officer reads what the total leaves for the one blank weight", () => {
    expect(told("weight-missing", target("10", ["产出指标", "' "], ["效益指标", "30"], ["满意度指标", "10"]))).toEqual([[
      "G6 error: “” → “50”", "指标“培训人数”没有填权重，按合计推算应为 50（90 − 40）", "“培训人数” has no weight; the total leaves 50 (90 − 40)",
      "补填权重，并使合计符合规定", "Enter the weight so that the total is right", "90 − 40", "review: 改为 50 | Change to 50: G6 50",
    ]]);
  });

  test("several blank weights are told without a figure, a blank column by its count", () => {
    expect(told("weight-missing", target("10", ["产出指标", ""], ["效益指标", ""], ["满意度指标", "10"]))).toEqual([
      ["G6 error: “”", "指标“培训人数”没有填权重", "“培训人数” has no weight", "补填权重，并使合计符合规定", "Enter the weight so that the total is right"],
      ["G7 error: “”", "指标“就业率”没有填权重", "“就业率” has no weight", "补填权重，并使合计符合规定", "Enter the weight so that the total is right"],
    ]);
    expect(told("weight-missing", target("10", ["产出指标", ""], ["效益指标", ""], ["满意度指标", ""]))).toEqual([
      ["G6 G7 G8 error: “”", "权重栏全部空着，共 3 个指标", "The weight column is blank for all 3 indicators", "补填权重，并使合计符合规定", "Enter the weight so that the total is right"],
    ]);
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["the least legal total above the others", target(null, ["产出指标", ""], ["效益指标", "90"]), ["G5 error → 10"]],
    ["nothing where the others reach every legal total", target(null, ["产出指标", ""], ["效益指标", "100"]), ["G5 error"]],
    ["nothing where the others reach the only one", target("10", ["产出指标", ""], ["效益指标", "90"]), ["G6 error"]],
    ["nothing where there are no others", target("10", ["产出指标", ""]), ["G6 error"]],
    ["nothing where the others weigh nothing", target("10", ["产出指标", ""], ["效益指标", "0"]), ["G6 error"]],
    ["nothing where another weight cannot be read", target("10", ["产出指标", ""], ["效益指标", "三十"], ["满意度指标", "10"]), ["G6 error"]],
    ["what a dashed row does not take", target("10", ["产出指标", ""], ["效益指标", "50"], ["满意度指标", "—"]), ["G6 error → 40"]],
  ])("the rest is %s", (_, rows, expected) => {
    expect(found("weight-missing", rows)).toEqual(expected);
  });
});

test("weight-not-positive tells the weight as typed", () => {
  expect(told("weight-not-positive", target(null, ["产出指标", "' 0 "], ["效益指标", "90"]))).toEqual([[
    "G5 error: “0”", "指标“培训人数”的权重为 0，应大于 0", "The weight of “培训人数” is 0; it must be above 0",
    "填写正数权重，或删去这个指标，并使合计符合规定", "Enter a positive weight or remove the indicator, and keep the total right",
  ]]);
});

describe("level-weight-mismatch", () => {
  test("an officer reads the level as printed, without line breaks, and its weights", () => {
    expect(told("level-weight-mismatch", target("10", ["产出 \n指标（60分）", "' 20 "], ["", "30"], ["效益指标（30分）", "30"], ["满意度指标", "10"]))).toEqual([[
      "A6 G6 G7 error: “50” → “60”", "“产出指标（60分）”下各指标权重之和为 50，印明的是 60", "The weights under “产出指标（60分）” add up to 50; 60 is printed",
      "调整这一类指标的权重，使之和为 60", "Adjust these weights so that they add up to 60", "20 + 30 = 50",
    ]]);
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["a dashed row adds nothing", target("10", ["产出指标（60分）", "50"], ["", "—"], ["效益指标（40分）", "40"]), ["A6 error → 60"]],
    ["a level of dashed rows is not judged", target("10", ["产出指标（60分）", "—"], ["效益指标（30分）", "30"]), []],
    ["a level below is judged by its own points", target("10", ["产出指标（50分）", "20", "数量指标（30分）"], ["", "30", "质量指标（30分）"], ["效益指标（40分）", "40"]), ["B6 error → 30"]],
    ["with a weight missing nothing is judged", target("10", ["产出指标（60分）", "50"], ["效益指标（30分）", ""]), []],
  ])("%s", (_, rows, expected) => {
    expect(found("level-weight-mismatch", rows)).toEqual(expected);
  });
});

describe("execution-weight-missing", () => {
  test("an officer reads what is left for execution, or only what the rows weigh", () => {
    expect(told("execution-weight-missing", target("'  ", ["产出指标", "60"], ["效益指标", "30"]))).toEqual([[
      "B4 error: “” → “10”", "预算执行率权重空着，各指标权重之和为 90，应填 10", "The weight of budget execution is blank; the indicators add up to 90, so it is 10",
      "填写 10", "Enter 10", "100 − 90", "certain: 改为 10 | Change to 10: B4 10",
    ]]);
    expect(told("execution-weight-missing", target("", ["产出指标", "50"], ["效益指标", "33"]))).toEqual([[
      "B4 error: “”", "预算执行率权重空着，各指标权重之和为 83", "The weight of budget execution is blank; the indicators add up to 83",
      "填写预算执行率权重，使总和为 100", "Enter the weight so that all add up to 100",
    ]]);
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["a dash on its line", target("—", ["产出指标", "60"], ["效益指标", "30"]), []],
    ["rows without weight", target("", ["产出指标", "—"], ["效益指标", "—"]), []],
    ["a weight missing among the rows", target("", ["产出指标", "60"], ["效益指标", ""]), []],
    ["a blank cell among the funds", evaluated("", ["60", "30"]), ["F5 error → 10"]],
    ["blanks in the cell among the funds", evaluated("'  ", ["60", "30"]), ["F5 error → 10"]],
    ["a dash among the funds", evaluated("—", ["60", "30"]), []],
    ["a weight among the funds", evaluated("10", ["60", "30"]), []],
    ["a blank cell among the funds of a declaration", [
      "项目支出绩效目标申报表", "（2024年度）", "项目名称\t技能培训补助", "项目资金（万元）\t\t年初预算数\t全年预算数\t分值", "\t年度资金总额\t50\t40\t",
      "一级指标\t二级指标\t三级指标\t指标值\t权重", "产出指标\t数量指标\t培训人数\t≥100人\t60", "效益指标\t社会效益指标\t就业率\t≥90%\t30",
    ], []],
  ])("with %s", (_, rows, expected) => {
    expect(found("execution-weight-missing", rows)).toEqual(expected);
  });
});

describe("unusual-split", () => {
  const USUAL = "产出指标 50、效益指标 30、满意度指标 10";
  const WITH_COST = "成本指标 20、产出指标 40、效益指标 20、满意度指标 10";

  test("an officer reads both splits, each level once", () => {
    expect(told("unusual-split", target("10", ["产出指标", "40"], ["产出指标", "30"], ["效益指标", "10"], ["满意度指标", "10"]))).toEqual([[
      `A6 advice: “产出指标 70、效益指标 10、满意度指标 10” → “${USUAL}”`,
      `分值为 产出指标 70、效益指标 10、满意度指标 10，通常为 ${USUAL}`, `Points are 产出指标 70、效益指标 10、满意度指标 10; usual are ${USUAL}`,
      "如主管部门另有要求可不改", "Leave it if your department asks for this split",
    ]]);
  });

  test.each<readonly [string, string | null, readonly Weighted[], readonly string[]]>([
    ["a cost dimension has a split of its own", "10", [["成本指标", "30"], ["产出指标", "40"], ["效益指标", "10"], ["满意度指标", "10"]], [`A6 advice → ${WITH_COST}`]],
    ["which is usual then", "10", [["成本指标", "20"], ["产出指标", "40"], ["效益指标", "20"], ["满意度指标", "10"]], []],
    ["90 may also be one of several legal totals", null, [["产出指标", "70"], ["效益指标", "10"], ["满意度指标", "10"]], [`A5 advice → ${USUAL}`]],
    ["rows of 100 are split otherwise", null, [["产出指标", "70"], ["效益指标", "20"], ["满意度指标", "10"]], []],
    ["rows of 80 are split otherwise", "20", [["产出指标", "60"], ["效益指标", "10"], ["满意度指标", "10"]], []],
    ["rows of 90 that should make 80 have another fault", "20", [["产出指标", "70"], ["效益指标", "10"], ["满意度指标", "10"]], []],
    ["other levels have no usual split", "10", [["产出指标", "60"], ["效益指标", "30"]], []],
    ["nor have levels of other names", "10", [["产出指标", "70"], ["效益指标", "10"], ["管理指标", "10"]], []],
    ["nor rows without level", "10", [["", "70"], ["", "20"]], []],
    ["points printed at a level below count as printed", "10", [["产出指标", "70", "数量指标（70分）"], ["效益指标", "10"], ["满意度指标", "10"]], []],
  ])("%s", (_, execution, rows, expected) => {
    expect(found("unusual-split", target(execution, ...rows))).toEqual(expected);
  });

  test("a region's split is usual for rows of as many points only", () => {
    const inHubei = (...rows: readonly Weighted[]): readonly string[] => found("unusual-split", target("10", ...rows), { profile: "hubei" });
    expect(inHubei(["产出指标", "50"], ["效益指标", "40"])).toEqual([]);
    expect(inHubei(["产出指标", "40"], ["效益指标", "40"], ["满意度指标", "10"])).toEqual([]);
  });
});
