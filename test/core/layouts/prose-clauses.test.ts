import { readSheet, type Form } from "../../../src/core/index";
import { narrativeExample } from "../../../src/core/rules/example-forms";
import { exampleGrid } from "../../support/example-grid";

const HEADS = ["（二）绩效目标完成情况分析。", "1.1产出指标完成情况分析。", "（1）数量指标。"];

function formOf(lines: readonly string[]): Form {
  const [form] = readSheet(exampleGrid(narrativeExample([...HEADS, ...lines])), 0).forms;
  if (form === undefined) throw new Error("no report was read");
  return form;
}

/** What is read of a line, as "name | target | actual | weight | score | reason". */
function reading(line: string): string {
  const [indicator] = formOf([line, "指标2：其他：1项"]).indicators;
  const { name, target, actual, weight, score, reason } = indicator?.cells ?? {};
  return [name, target, actual, weight, score, reason].map((item) => item?.raw ?? "").join(" | ");
}

test.each([
  "指标1：培训人数：年度指标值≥100人，实际完成值120人。",
  "指标1：培训人数，目标值≥100人，完成值120人。",
  "指标1：培训人数：指标值：≥100人；实际完成：120人。",
  "指标1：培训人数（目标值≥100人，实际完成120人）。",
  "指标1：培训人数：计划≥100人，实际完成120人。",
  "指标1：培训人数：实际完成120人，年度目标≥100人。",
  "指标1：培训人数：预期≥100人，达到120人。",
  "指标1：培训人数，全年目标值为≥100人，全年实际完成值为120人，完成率120%。",
  "指标1. 培训人数：年初目标值（A）≥100人，全年实际值（B）120人。",
  "指标1、培训人数：目标≥100人、完成120人",
  "指标1:培训人数:年度指标值≥100人,实际完成值120人.",
  "指标 1 ：培训人数： 年度指标值 ≥100人 ， 实际完成值 120人 。",
])("one target and one actual, however they are told: %s", (line) => {
  expect(reading(line)).toBe("培训人数 | ≥100人 | 120人 |  |  | ");
});

test.each([
  ["指标１：培训人数：年度指标值≥１００人，实际完成值１２０人，权重１０分，得分１０分。", "培训人数 | ≥１００人 | １２０人 | １０分 | １０分 | "],
  ["指标1：培训人数：年度指标值≥100人，实际完成值80人，权重10分，得分8分，偏差原因：场地维修，两期顺延至次年。", "培训人数 | ≥100人 | 80人 | 10分 | 8分 | 场地维修，两期顺延至次年"],
  ["指标1：带动就业成效：年度指标值优良中差，实际完成值优，分值5分，自评得分5分。", "带动就业成效 | 优良中差 | 优 | 5分 | 5分 | "],
  ["指标1：培训人数100人，实际完成120人。", "培训人数 | 100人 | 120人 |  |  | "],
  ["指标1：按期（12月底前）完成：年度指标值2024年12月31日前，实际完成值2024年11月30日。", "按期（12月底前）完成 | 2024年12月31日前 | 2024年11月30日 |  |  | "],
])("%s", (line, expected) => {
  expect(reading(line)).toBe(expected);
});

test.each([
  ["指标1：提高参保积极性，参保人数逐年增加：完成参保目标任务", "提高参保积极性，参保人数逐年增加 | 完成参保目标任务 |  |  |  | "],
  ["指标1：社保卡制作完成时间：当场办结", "社保卡制作完成时间 | 当场办结 |  |  |  | "],
  ["指标1：档案装订成册至归档上架时限：一周内完成", "档案装订成册至归档上架时限 | 一周内完成 |  |  |  | "],
  ["指标1：全年目标任务完成率：100%", "全年目标任务完成率 | 100% |  |  |  | "],
  ["指标1：年度计划执行率：≥95%", "年度计划执行率 | ≥95% |  |  |  | "],
  ["指标1：贫困户达到脱贫标准户数：20户", "贫困户达到脱贫标准户数 | 20户 |  |  |  | "],
])("words of a name are no clauses: %s", (line, expected) => {
  expect(reading(line)).toBe(expected);
});

/** The indicators of some lines, as "level2: name | target | actual". */
const indicators = (lines: readonly string[]): readonly string[] => formOf(lines).indicators.map(({ level2, cells: { name, target, actual } }) => `${level2 ?? ""}: ${[name, target, actual].map((item) => item?.raw ?? "").join(" | ")}`);

test.each([
  [["（2）质量指标：培训合格率目标值≥95%，实际完成98%；证书发放率目标值100%，实际完成100%。"], ["质量指标: 培训合格率 | ≥95% | 98%", "质量指标: 证书发放率 | 100% | 100%"]],
  [["培训人数目标值100人，实际完成100人。", "培训期数，计划4期，实际完成4期。"].map((line, index) => `${String(index + 1)}.${line}`), ["数量指标: 培训人数 | 100人 | 100人", "数量指标: 培训期数 | 4期 | 4期"]],
  [["① 培训人数：年度指标值≥100人，实际完成值120人。"], ["数量指标: 培训人数 | ≥100人 | 120人"]],
  [["1.2效益指标完成情况", "（1）社会效益指标。", "就业率：目标≥90%，实际完成92.5%。"], ["社会效益指标: 就业率 | ≥90% | 92.5%"]],
])("indicators in running text are read under their level: %j", (lines, expected) => {
  expect(indicators(lines)).toEqual(expected);
});

test.each([
  [["三、偏差原因", "培训人数目标值100人，实际完成80人，差距在第四季度。"]],
  [["全年计划稳步推进，各项任务完成良好。"]],
  [["年初预算100万元，调整后预算90万元，预算执行数81万元。"]],
  [["年度目标完成情况：培训100人，完成年度任务。"]],
])("talk about plans is no indicator: %j", (lines) => {
  expect(indicators(lines)).toEqual([]);
});

/** The funds of a line, as "source words: column amount …". */
const funds = (line: string): readonly string[] => formOf([line]).funding.map(({ source, words, cells }) => `${source} ${words}: ${Object.entries(cells).map(([column, item]) => `${column} ${item.raw}`).join(", ")}`);

test.each([
  "年初预算60万元，调整后预算37.46万元，预算执行数37.46万元，预算执行率100%。",
  "本项目年初预算数60万元，全年预算数37.46万元，全年执行数37.46万元，执行率100%。",
  "项目年初预算安排60万元，调整后预算为37.46万元；实际支出37.46万元，预算执行率为100%。",
  "年初预算共计60万元，\n调整后预算37.46万元，\n实际支出37.46万元，执行率100%。",
])("funds told in a sentence: %s", (line) => {
  expect(funds(line)).toEqual(["total 资金总额: initial 60万元, adjusted 37.46万元, executed 37.46万元, rate 100%"]);
});

test("funds of several projects bear the projects' names, and each counts once", () => {
  const form = formOf([
    "2个项目年初预算100万元，调整后预算90万元，预算执行数81万元，预算执行率90%。", "（1）道路养护：年初预算60万元，调整后预算50万元，预算执行数45万元，预算执行率90%。",
    "（2）桥梁检测：年初预算40万元，调整后预算40万元，预算执行数36万元，预算执行率90%。", "（1）道路养护：年初预算60万元，调整后预算50万元，调减10万元。原因：压减支出。",
  ]);
  expect(form.funding.map(({ words, cells }) => `${words} ${cells.executed?.raw ?? "-"}`)).toEqual(["资金总额 81万元", "道路养护 45万元", "桥梁检测 36万元"]);
});

test.each(["支出决算为736.09万元，完成预算100%。", "年初下达项目资金共计13272万元。", "公务接待费支出0.5万元，较上年度增加0.2万元。"])("one amount alone is no line of funds: %s", (line) => {
  expect(funds(line)).toEqual([]);
});
