import type { Grid } from "../../../src/core/index";
import { blankTemplate, carried, carriedLines, leftLines, rowsOnly } from "../../support/carry-forms";
import { gridsOf } from "../../support/real-forms";

const sheetOf = (workbook: string, index: number): Grid => {
  const grid = gridsOf(`samples/${workbook}`)[index];
  if (grid === undefined) throw new Error(`${workbook} has no sheet ${String(index)}`);
  return grid;
};
const gongjing = sheetOf("gongjing-2021-project-declaration.xlsx", 0);
const luan = sheetOf("luan-2021-dual-term-targets.xlsx", 0);
const stacked = sheetOf("wanyuan-2023-department-and-annual-targets.xlsx", 0);
const wanyuan = rowsOnly(stacked, 20, 34);
const wutongqiao = sheetOf("wutongqiao-2024-self-evaluation.xlsx", 0);

const NO_ROWS = "该级指标下没有空行了，请插入行后再填";
const NO_LEVEL = "今年的表里没有这一级指标";
/** Carried lines without the long goal texts. */
const short = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replace(/= (.{12}).{40,} ←/, "= $1… ←"));

test("an old declaration fills a template that splits operator, value and unit", () => {
  const plan = carried([gongjing], [blankTemplate(wanyuan)], { templateName: "2023年.xlsx" });
  expect(short(carriedLines(plan))).toEqual([
    "A22 = 单位信息: 自贡市贡井区社会保险事业局 ← C4", "A23 = 预算项目: 各险种银行手续费 ← C3",
    "C29 = 根据自委办【2004】8… ← C8",
    "C32 = 需要购买的支票本数（包含转账支票和现金支票） ← D10", "F32 = 预计需要购买支票50本 ← E10",
    "C33 = 支票、进账单、现金存款凭条的使用有效率 ← D13", "D33 = ≥ ← E13", "F33 # 95 ← E13", "G33 = % ← E13",
    "C34 = 对工作的促进作用 ← D17", "F34 = 能确保社保的线上发放工作… ← E17",
    "C35 = 群众满意度满意度 ← D19", "D35 = ≥ ← E19", "F35 # 95 ← E19", "G35 = % ← E19",
  ]);
  expect(leftLines(plan)).toEqual([
    `三级指标“需要每年维护的网银盾数量”：${NO_ROWS}`, `三级指标“需要购买的进账单本数”：${NO_ROWS}`,
    `三级指标“购买支票的费用标准”：${NO_LEVEL}`, `三级指标“购买进账单的费用标准”：${NO_LEVEL}`, `三级指标“网银盾维护费的费用标准”：${NO_LEVEL}`,
    `三级指标“网络系统的可持续使用时间”：${NO_LEVEL}`,
  ]);
});

test("and back: operator, value and unit become one cell, weights have no column to go to", () => {
  const plan = carried([wanyuan], [blankTemplate(gongjing, { from: 2021, to: 2024 })], { priorName: "2023年.xlsx" });
  expect(short(carriedLines(plan))).toEqual([
    "C3 = 51178121T000000027938-个人权益记录 ← A23", "C4 = 203001-万源市社保局 ← A22",
    "C8 = 按时完成各机关事业单位、… ← C29",
    "D10 = 个人权益记录人数 ← C32", "E10 = ≥3万人 ← F32",
    "D13 = 个人权益记录数据准确率 ← C33", "E13 = ≥95% ← F33",
    "D17 = 项目受益人数 ← C34", "E17 = ≥3万人 ← F34",
    "D19 = 服务对象满意度 ← C35", "E19 = ≥95% ← F35",
  ]);
  expect(leftLines(plan)).toEqual(["主管部门：今年的表里没有这一栏", "职能职责：今年的表里没有这一栏", `三级指标“个人权益记录及时率”：${NO_LEVEL}`]);
});

test("a self-evaluation prepares next year's declaration, without its results", () => {
  const plan = carried([wutongqiao], [blankTemplate(wanyuan)], { templateName: "2025年.xlsx" });
  expect(short(carriedLines(plan))).toEqual([
    "A22 = 单位信息: 五通桥区社会保险事务中心 ← G3", "F22 = 主管部门: 人力资源社会保障局 ← B3", "A23 = 预算项目: 51111222T000000332562-代缴城乡居民养老保险费 ← B2",
    "C28 # 10 ← I8", "C29 = 政府为困难群体人员每人代缴100元，确保困难群体人员老有所养，解除其后顾之忧，有利于我区社会稳定。 ← D5",
    "C31 = 每月资金支付及时率 ← D17", "D31 = ≥ ← E17", "F31 # 100 ← F17", "G31 = % ← G17", "I31 # 10 ← I17",
    "C32 = 政府为困难群体人员每人代缴100元 ← D14", "D32 = ＝ ← E14", "F32 # 100 ← F14", "G32 = 元 ← G14", "I32 # 10 ← I14",
    "C33 = 每月资金支付准确率 ← D16", "D33 = ＝ ← E16", "F33 # 100 ← F16", "G33 = % ← G16", "I33 # 10 ← I16",
    "C34 = 确保困难群体人员老有所养，解除其后顾之忧，有利于我区社会稳定 ← D18", "D34 = 定性 ← E18", "F34 = 优良中差 ← F18", "I34 # 10 ← I18",
    "C35 = 确保参加人员满意 ← D20", "D35 = ≥ ← E20", "F35 # 95 ← F20", "G35 = % ← G20", "I35 # 10 ← I20",
  ].map((line) => short([line])[0]));
  expect(leftLines(plan)).toEqual([
    `三级指标“政府为困难群体人员代缴人数”：${NO_ROWS}`, `三级指标“有利于稳定困难群体人员，减少不必要的上访”：${NO_LEVEL}`, `三级指标“城乡居民养老保险缴费及补贴”：${NO_LEVEL}`,
  ]);
});

test("a declaration prepares the self-evaluation of its year: budget and weights too, actuals and scores not", () => {
  const plan = carried([wanyuan], [blankTemplate(wutongqiao, { from: 2024, to: 2023 })], { priorName: "2023年.xlsx" });
  expect(short(carriedLines(plan))).toEqual([
    "B2 = 51178121T000000027938-个人权益记录 ← A23", "B3 = 203-万源市社保局本级 ← F22", "G3 = 203001-万源市社保局 ← A22",
    "D5 = 按时完成各机关事业单位、… ← C29",
    "D8 # 2 ← A25", "I8 # 10 ← C28", "D9 # 2 ← F25", "D10 # 0 ← A26", "D11 # 0 ← F26",
    "D14 = 个人权益记录人数 ← C32", "E14 = ≥ ← D32", "F14 # 3 ← F32", "G14 = 万人 ← G32", "I14 # 20 ← I32",
    "D16 = 个人权益记录数据准确率 ← C33", "E16 = ≥ ← D33", "F16 # 95 ← F33", "G16 = % ← G33", "I16 # 20 ← I33",
    "D17 = 个人权益记录及时率 ← C31", "E17 = ≥ ← D31", "F17 # 95 ← F31", "G17 = % ← G31", "I17 # 10 ← I31",
    "D18 = 项目受益人数 ← C34", "E18 = ≥ ← D34", "F18 # 3 ← F34", "G18 = 万人 ← G34", "I18 # 30 ← I34",
    "D20 = 服务对象满意度 ← C35", "E20 = ≥ ← D35", "F20 # 95 ← F35", "G20 = % ← G35", "I20 # 10 ← I35",
  ]);
});

test("the declared amounts of another year are not carried", () => {
  const plan = carried([wanyuan], [blankTemplate(wutongqiao)], { priorName: "2023年.xlsx" });
  expect(carriedLines(plan).filter((line) => /^D(?:8|9|10|11) /.test(line))).toEqual([]);
});

test("the annual column of a form with two sets fills the annual column of the next, the medium term its own", () => {
  const plan = carried([luan], [blankTemplate(luan, { from: 2021, to: 2022 })]);
  const lines = carriedLines(plan);
  expect(lines.slice(0, 5)).toEqual(["C3 = 养老保险专项业务经费 ← C3", "C4 = 市人社局 111 ← C4", "F4 = 六安市养老保险基金管理中心 ← F4", "C5 = 经常性项目 ← C5", "F5 = 2021至2023 ← F5"]);
  expect(lines.filter((line) => /^[GH]1[3-5] /.test(line)).map((line) => line.replace("2021", "year"))).toEqual([
    "G13 = 各项代发放金额准确率 ← G13", "H13 = 100% ← H13", "G14 = 各项代发及时性 ← G14", "H14 = 计划完成时间每月10日前 ← H14",
    "G15 = 未参保集体企业生活补助全年发放金额 ← G15", "H15 = 考虑每年提标,结合代发账户剩余资金,预算2022年还需金额约21万元 ← H15",
  ]);
  expect(lines.filter((line) => /^[DE]13 /.test(line))).toEqual(["D13 = 各项代发放金额准确率 ← D13", "E13 = 100% ← E13"]);
  expect(leftLines(plan)).toEqual([]);
});

test("several projects on one sheet find their own by code", () => {
  const named = blankTemplate(stacked, { from: 2023, to: 2024 }, (item) => (item.cellText ?? "").includes('预算项目'));
  const plan = carried([stacked], [named], { priorName: "2023年.xlsx", templateName: "2024年.xlsx" });
  const projects = plan.pairs.filter(({ prior }) => prior.kind === "annual-target");
  expect(projects.map(({ prior, template, by }) => [prior.range.top === template.range.top, by.zh])).toEqual([1, 2, 3, 4, 5].map(() => [true, "项目编码相同"]));
  expect(projects.every(({ cells }) => cells.every(({ at, from }) => at.row === from.at.row))).toBe(true);
});
