import { check, judge, readSheet, type CheckOptions, type Finding } from "../../../../src/core/index";
import { formsOf } from "../../../support/carry-forms";
import { declarationRows, evaluationRows, sheetsOf } from "../../../support/compare-forms";
import { gridsOf } from "../../../support/real-forms";
import { summary } from "../../../support/rule-findings";

const ROWS = ["产出指标\t数量指标\t培训人数\t≥\t100\t人\t40", "产出指标\t质量指标\t考试合格率\t≥\t90\t%\t30", "满意度指标\t满意度指标\t学员满意度\t≥\t95\t%\t20"];
const other = (index: number, row: string): string[] => ROWS.map((known, position) => (position === index ? row : known));
const findings = (rule: string, forms: readonly (readonly string[])[], options: CheckOptions = {}): readonly Finding[] => check(sheetsOf(...forms), options).findings.filter((finding) => finding.rule === rule);
const found = (...asked: Parameters<typeof findings>): readonly string[] => findings(...asked).map((finding) => `${finding.at.sheet} ${summary(finding)}`);
const against = (...forms: readonly (readonly string[])[]): CheckOptions => ({ priors: [{ name: "上年.xlsx", forms: formsOf(sheetsOf(...forms)) }] });

describe("declaration-evaluation-differ", () => {
  const rule = "declaration-evaluation-differ";
  const declared = declarationRows("技能培训", 2024, ROWS);
  test.each([
    ["a lowered target", other(0, "产出指标\t数量指标\t培训人数\t≥\t90\t人\t40"), ["表2 E5 error → 100人"]],
    ["another operator", other(0, "产出指标\t数量指标\t培训人数\t＝\t100\t人\t40"), ["表2 D5 error → ≥"]],
    ["another unit", other(0, "产出指标\t数量指标\t培训人数\t≥\t100\t人次\t40"), ["表2 F5 error → 人"]],
    ["another weight", other(0, "产出指标\t数量指标\t培训人数\t≥\t100\t人\t30"), ["表2 G5 error → 40"]],
    ["a name that is only alike", other(0, "产出指标\t数量指标\t全年培训人数\t≥\t100\t人\t40"), ["表2 C5 warning → 培训人数"]],
    ["a missing indicator", ROWS.slice(0, 2), ["表2 C5 warning"]],
    ["one that was not declared", [...ROWS, "效益指标\t社会效益指标\t就业人数\t≥\t50\t人\t10"], ["表2 C8 warning"]],
    ["other indicators altogether", ["产出指标\t数量指标\t里程\t≥\t9\t公里\t50", "产出指标\t质量指标\t优良率\t≥\t8\t%\t40"], ["表2 C5 warning"]],
  ])("%s is found", (_, rows, expected) => {
    expect(found(rule, [declared, evaluationRows("技能培训", 2024, rows)])).toEqual(expected);
  });

  test("the same in a chosen file names the file and the cell", () => {
    const [finding] = findings(rule, [evaluationRows("技能培训", 2024, other(0, "产出指标\t数量指标\t培训人数\t≥\t90\t人\t40"))], against(declared));
    expect(finding?.what.zh).toBe("“培训人数”的指标值与申报表不一致：申报表（“上年.xlsx”工作表“表1”E5）为“100人”，这里为“90人”");
    expect(finding?.related).toEqual([]);
    expect(finding?.fixes).toMatchObject([{ trust: "review", edits: [{ at: { sheet: "表1", row: 4, column: 4 }, to: { kind: "number", number: "100" } }] }]);
  });

  test.each([
    ["the same words in other spelling", [declared, evaluationRows("技能培训", 2024, other(0, "产出指标\t数量指标\t培训人数\t>=\t１００\t人\t40"))], {}],
    ["weights out of 90", [declarationRows("技能培训", 2024, ROWS.map((row) => row.replace(/\d+$/, (weight) => String(Number(weight) / 0.9 === 0 ? 0 : Number(weight) * 2)))), evaluationRows("技能培训", 2024, ROWS)], {}],
    ["another year", [declarationRows("技能培训", 2023, other(0, "产出指标\t数量指标\t培训人数\t≥\t90\t人\t40")), evaluationRows("技能培训", 2024, ROWS)], {}],
    ["another project", [declarationRows("道路养护", 2024, ["产出指标\t数量指标\t里程\t≥\t9\t公里\t90"]), evaluationRows("技能培训", 2024, ROWS)], {}],
    ["two declarations of one project", [declared, declarationRows("技能培训", 2024, ROWS.slice(0, 2)), evaluationRows("技能培训", 2024, ROWS.slice(0, 1))], {}],
    ["a self-evaluation that nobody has filled in", [declared, evaluationRows("技能培训", 2024, ["产出指标\t数量指标\t\t\t\t\t"])], {}],
    ["no chosen file", [evaluationRows("技能培训", 2024, ROWS)], {}],
  ])("is silent for %s", (_, forms, options) => {
    expect(found(rule, forms, options)).toEqual([]);
  });
});

describe("changed-since-last-year", () => {
  const rule = "changed-since-last-year";
  const last = declarationRows("技能培训", 2023, ROWS);
  const now = [...other(0, "产出指标\t数量指标\t培训人数\t≥\t80\t人\t30").slice(0, 2), "效益指标\t社会效益指标\t就业人数\t≥\t50\t人\t30"];
  const expected = ["B3 advice", "C7 advice", "E5 advice", "G5 advice"];
  test("what is lower, moved, gone or new is a hint each, in a chosen file and in the same workbook", () => {
    expect([...found(rule, [declarationRows("技能培训", 2024, now)], against(last))].sort()).toEqual(expected.map((line) => `表1 ${line}`));
    expect([...found(rule, [last, declarationRows("技能培训", 2024, now)])].sort()).toEqual(expected.map((line) => `表2 ${line}`));
  });
  test("the numbers and the place are told", () => {
    const lowered = findings(rule, [declarationRows("技能培训", 2024, now)], against(last)).find(({ at }) => at.column === 4);
    expect(lowered?.what.zh).toBe("“培训人数”的指标值比2023年低：100人（“上年.xlsx”工作表“表1”E5）→ 80人");
  });
  test.each([
    ["higher targets", [declarationRows("技能培训", 2024, other(0, "产出指标\t数量指标\t培训人数\t≥\t120\t人\t40"))], against(last)],
    ["no chosen file", [declarationRows("技能培训", 2024, now)], {}],
    ["a later year", [declarationRows("技能培训", 2022, now)], against(last)],
    ["the same year", [declarationRows("技能培训", 2023, now)], against(last)],
    ["years moved on in texts", [declarationRows("技能培训", 2024, other(0, "产出指标\t时效指标\t完成时间\t\t2024年12月底前\t\t40"))], against(declarationRows("技能培训", 2023, other(0, "产出指标\t时效指标\t完成时间\t\t2023年12月底前\t\t40")))],
  ])("is silent for %s", (_, forms, options) => {
    expect(found(rule, forms, options)).toEqual([]);
  });
});

describe("department-total-mismatch", () => {
  const rule = "department-total-mismatch";
  const department = (projects: string): string[] => [
    "部门整体支出绩效目标申报表", "（2024年度）", "部门名称\t县交通局", "年度预算（万元）\t资金总额\t基本支出\t项目支出", `\t50\t20\t${projects}`,
    "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位", "产出指标\t数量指标\t养护里程\t≥\t100\t公里",
  ];
  const project = (name: string, amount: string, year = 2024): string[] => declarationRows(name, year, ROWS, [`项目资金（万元）\t年度资金总额\t${amount}`]);
  test("a difference is named with its arithmetic", () => {
    const [finding] = findings(rule, [department("35"), project("道路养护", "20.5"), project("桥梁检测", "95000元")]);
    expect(finding?.what.zh).toBe("2 个项目合计 30万元，比部门写的项目支出 35万元 少 5万元");
    expect(finding?.how).toBe("20.5 + 9.5 = 30");
    expect(finding?.related.map(({ sheet }) => sheet)).toEqual(["表2", "表3"]);
  });
  test.each([
    ["a sum that fits", [department("30"), project("道路养护", "20.5"), project("桥梁检测", "9.5")]],
    ["a sum within the last digits", [department("30.1"), project("道路养护", "20.51"), project("桥梁检测", "9.62")]],
    ["a single project", [department("30"), project("道路养护", "20")]],
    ["a project without an amount", [department("30"), project("道路养护", "20"), project("桥梁检测", "")]],
    ["projects of another year", [department("30"), project("道路养护", "20", 2023), project("桥梁检测", "9", 2023)]],
    ["one project twice", [department("30"), project("道路养护", "20"), project("道路养护", "10"), project("桥梁检测", "9")]],
  ])("is silent for %s", (_, forms) => {
    expect(found(rule, forms)).toEqual([]);
  });
});

describe("the text of final accounts", () => {
  const [accounts] = gridsOf("samples/wutongqiao-2024-final-accounts-text.xlsx");
  const priors = [{ name: "自评.xlsx", forms: formsOf(gridsOf("samples/wutongqiao-2024-self-evaluation.xlsx")) }];
  const mismatches = (text: string): readonly Finding[] => {
    const cells = accounts?.cells.map((row) => row?.map((cell) => (typeof cell?.value === "string" ? { ...cell, value: cell.value.replace("项目支出 400.36", `项目支出 ${text}`), text: cell.text.replace("项目支出 400.36", `项目支出 ${text}`) } : cell)));
    return accounts === undefined || cells === undefined ? [] : check([{ ...accounts, cells }], { priors }).findings.filter(({ rule }) => rule === "department-total-mismatch");
  };
  test("fits its projects within the last digits", () => {
    expect(mismatches("400.36")).toEqual([]);
  });
  test("is held to the sum of its projects", () => {
    const [finding, ...more] = mismatches("410.36");
    expect(more).toEqual([]);
    expect(finding?.at.row).toBe(9);
    expect(finding?.what.zh).toBe("7 个项目合计 400.37万元，比部门写的项目支出 410.36万元 少 9.99万元");
  });
});

test("judging again with another chosen file forgets the first", () => {
  const readings = sheetsOf(declarationRows("技能培训", 2024, ROWS)).map((grid, index) => readSheet(grid, index));
  const options = against(declarationRows("技能培训", 2023, other(0, "产出指标\t数量指标\t培训人数\t≥\t200\t人\t40")));
  const count = (chosen: CheckOptions): number => judge(readings, chosen).findings.filter(({ rule }) => rule === "changed-since-last-year").length;
  expect([count(options), count({}), count(options)]).toEqual([1, 0, 1]);
});
