import { evaluationExample } from "../../../../src/core/rules/example-forms";
import { found, findingsBy } from "../../../support/rule-findings";
import { exampleGrid } from "../../../support/example-grid";

const ROWS = [["产出指标", "数量指标", "培训人数", "100人", "100人", "90", "90", ""]];
const funds = (...lines: readonly (readonly string[])[]): string[] => evaluationExample(lines, ROWS);
const list = (...lines: readonly string[]): string[] => ["项目支出绩效目标申报表", "（2024年度）", "项目名称\t示范项目", ...lines, "一级指标\t二级指标\t三级指标\t指标值", "产出指标\t数量指标\t培训人数\t100人"];

describe("funding-total-mismatch", () => {
  test.each([
    ["parts add up in every column", funds(["", "年度资金总额", "50", "40", "40", "10", "100%", "10"], ["", "其中：财政拨款", "45", "30", "30"], ["", "其他资金", "5", "10", "10"])],
    ["parts are blank", funds(["", "年度资金总额", "50", "40", "40", "10", "100%", "10"], ["", "其中：财政拨款"], ["", "其他资金"])],
    ["there is one part only", funds(["", "年度资金总额", "50", "40", "40", "10", "100%", "10"], ["", "其中：财政拨款", "30", "30", "30"])],
    ["parts are rounded", funds(["", "年度资金总额", "848.9", "848.9", "848.9", "10", "100%", "10"], ["", "其中：财政拨款", "807.68", "807.68", "807.68"], ["", "其他资金", "41.23", "41.23", "41.23"])],
    ["a part has parts of its own", funds(["", "年度资金总额", "50", "50", "50", "10", "100%", "10"], ["", "其中：财政拨款", "40", "40", "40"], ["", "其中：上级补助", "30", "30", "30"], ["", "本级资金", "10", "10", "10"], ["", "其他资金", "10", "10", "10"])],
    ["funds are stated by source and by use", list("年度预算申请\t资金总额\t5000", "\t其中：一般公共预算\t4000\t其中：基本支出\t2000", "\t其他资金\t1000\t项目支出\t3000")],
    ["money is typed behind its label", list("年度资金总额：126万元", "其中：财政拨款126万元", "其他资金")],
  ])("is silent when %s", (_, rows) => {
    expect(found("funding-total-mismatch", rows)).toEqual([]);
  });

  test.each([
    ["a part is missing in one column", funds(["", "年度资金总额", "50", "40", "40", "10", "100%", "10"], ["", "其中：财政拨款", "45", "30", "30"], ["", "其他资金", "6", "10", "10"]), ["C5 error → 51"]],
    ["a whole 万元 is off by one", funds(["", "年度资金总额", "50", "50", "50", "10", "100%", "10"], ["", "其中：财政拨款", "40", "40", "40"], ["", "其他资金", "11", "10", "10"]), ["C5 error → 51"]],
    ["the total is blank", funds(["", "年度资金总额", "", "40", "40", "10", "100%", "10"], ["", "其中：财政拨款", "45", "30", "30"], ["", "其他资金", "5", "10", "10"]), ["C5 error → 50"]],
    ["the total is 0", funds(["", "年度资金总额", "0", "40", "40", "10", "100%", "10"], ["", "其中：财政拨款", "45", "30", "30"], ["", "其他资金", "5", "10", "10"]), ["C5 error → 50"]],
    ["two digits are swapped behind a label", list("年度资金总额：5388.77万元", "其中：财政拨款226.08万元", "其他资金5112.69万元（上级财政补助）"), ["A4 error → 5338.77万元"]],
    ["parts are in another unit than the total", list("年度资金总额：5万元", "其中：财政拨款30000元", "其他资金10000元"), ["A4 error → 4万元"]],
  ])("is found when %s", (_, rows, expected) => {
    expect(found("funding-total-mismatch", rows)).toEqual(expected);
  });

  test("a blank total is filled without asking, another one only on request", () => {
    const blank = findingsBy("funding-total-mismatch", [exampleGrid(funds(["", "年度资金总额", "", "40", "40", "10", "100%", "10"], ["", "其中：财政拨款", "45", "30", "30"], ["", "其他资金", "5", "10", "10"]))]);
    expect(blank.flatMap(({ fixes }) => fixes.map(({ trust }) => trust))).toEqual(["certain"]);
    const wrong = findingsBy("funding-total-mismatch", [exampleGrid(funds(["", "年度资金总额", "50", "40", "40", "10", "100%", "10"], ["", "其中：财政拨款", "45", "30", "30"], ["", "其他资金", "6", "10", "10"]))]);
    expect(wrong.flatMap(({ fixes }) => fixes.map(({ trust, edits }) => `${trust} ${edits[0].to.kind === "number" ? edits[0].to.number : ""}`))).toEqual(["review 51", "review 44", "review 5"]);
  });
});

describe("execution-rate-wrong", () => {
  const rate = (written: string, initial = "50", adjusted = "40", executed = "30"): string[] => funds(["", "年度资金总额", initial, adjusted, executed, "10", written, "7.5"]);
  test.each([["75%"], ["75.00%"], ["75"], ["0.75"], ["'75%"], ["'７５％"], [""], ["—"]])("%s is right for 30 of 40", (written) => {
    expect(found("execution-rate-wrong", rate(written))).toEqual([]);
  });
  test.each([["60%"], ["100%"], ["7.5%"], ["76"], ["'74.9%"]])("%s is wrong for 30 of 40", (written) => {
    expect(found("execution-rate-wrong", rate(written))).toEqual(["G5 error → 75.00%"]);
  });
  test("a rounded rate is right, a rate of nothing is left alone", () => {
    expect(found("execution-rate-wrong", rate("79%", "1", "12633.06", "10014.5"))).toEqual([]);
    expect(found("execution-rate-wrong", rate("0.00%", "0", "0", "0"))).toEqual([]);
    expect(found("execution-rate-wrong", rate("100%", "0", "0", "5"))).toEqual([]);
  });
});

test("parts-exceed-whole looks at a single part", () => {
  expect(found("parts-exceed-whole", funds(["", "年度资金总额", "50", "40", "40", "10", "100%", "10"], ["", "其中：财政拨款", "60", "40", "40"]))).toEqual(["C6 warning"]);
  expect(found("parts-exceed-whole", funds(["", "年度资金总额", "50", "40", "40", "10", "100%", "10"], ["", "其中：财政拨款", "50", "40", "40"]))).toEqual([]);
});
