import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, summary } from "../../../support/rule-findings";

const form = (project: string, goal: string, indicator = "服务人次"): string[] => [
  "年度绩效目标表", "（2024年度）", `项目名称\t${project}`, `年度目标\t${goal}`, "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位", `产出指标\t数量指标\t${indicator}\t≥\t100\t人次`,
];
const sheets = (...forms: readonly string[][]): ReturnType<typeof exampleGrid>[] => forms.map((rows, index) => exampleGrid(rows, `表${String(index + 1)}`));
const found = (rule: string, ...forms: readonly string[][]): string[] => findingsBy(rule, sheets(...forms)).map((finding) => `${finding.at.sheet} ${summary(finding)}`);

const GOAL = "按时完成全县道路日常养护，保障群众出行安全";

describe("goal-copied", () => {
  test("each copy is named once, the first text never", () => {
    expect(found("goal-copied", form("道路养护", GOAL), form("桥梁检测", `${GOAL}。`), form("隧道维护", GOAL.replace("，", "， ")))).toEqual(["表2 B4 warning", "表3 B4 warning"]);
  });
  test.each([
    ["other words", [form("道路养护", GOAL), form("桥梁检测", "对全县桥梁开展定期检测")]],
    ["a short goal", [form("道路养护", "完成年度工作"), form("桥梁检测", "完成年度工作")]],
    ["the same project twice", [form("道路养护", GOAL), form("道路养护（追加）", GOAL)]],
  ])("is silent for %s", (_, forms) => {
    expect(found("goal-copied", ...forms)).toEqual([]);
  });
});

describe("other-project-name", () => {
  test("another project's name in an indicator is found, also without its remark", () => {
    expect(found("other-project-name", form("森工管理费用", GOAL, "档案管理服务费"), form("档案管理服务费（人社分解）", "整理档案"))).toEqual(["表1 C6 warning"]);
  });
  test.each([
    ["a short name", [form("森工管理费用", GOAL, "培训费支出"), form("培训费", "组织培训")]],
    ["its own longer name", [form("档案管理服务费二期", GOAL, "档案管理服务费二期进度"), form("档案管理服务费", "整理档案")]],
    ["only its own name", [form("森工管理费用", GOAL, "森工管理费用标准"), form("档案管理服务费", "整理档案")]],
  ])("is silent for %s", (_, forms) => {
    expect(found("other-project-name", ...forms)).toEqual([]);
  });
});

describe("evaluation-missing", () => {
  const evaluation = (project: string): string[] => ["项目支出绩效自评表", ...form(project, GOAL).slice(1, 4), "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值", "产出指标\t数量指标\t服务人次\t≥\t100\t人次\t100"];
  test("the side that lacks its counterpart is named", () => {
    expect(found("evaluation-missing", form("道路养护", GOAL), form("桥梁检测", "对全县桥梁开展定期检测"), evaluation("道路养护"))).toEqual(["表2 B3 warning"]);
    expect(found("evaluation-missing", form("道路养护", GOAL), evaluation("道路养护（追加）"), evaluation("桥梁检测"))).toEqual(["表3 B3 warning"]);
  });
  test.each([
    ["declarations alone", [form("道路养护", GOAL), form("桥梁检测", GOAL)]],
    ["a workbook that pairs nothing", [form("道路养护", GOAL), evaluation("桥梁检测")]],
    ["the evaluation of another year", [form("道路养护", GOAL), evaluation("道路养护"), evaluation("桥梁检测").map((line) => line.replace("2024", "2023"))]],
  ])("is silent for %s", (_, forms) => {
    expect(found("evaluation-missing", ...forms)).toEqual([]);
  });
});
