import { evaluationExample, SOUND_FUNDS } from "../../../../src/core/rules/example-forms";
import { found, proseReport } from "../../../support/rule-findings";

const RULE = "placeholder-left";
const row = (name: string, target: string, actual = "100人"): readonly string[] => ["产出指标", "数量指标", name, target, actual, "90", "90", ""];
const form = (label: string, answer: string, ...rows: readonly (readonly string[])[]): string[] => {
  const [title = "", year = "", name = "", ...rest] = evaluationExample([SOUND_FUNDS], [row("培训人数", "≥100人"), ...rows]);
  return [title, year, name, `${label}\t${answer}`, ...rest];
};

test.each([
  "对照年度目标，说明相关任务目标的完成情况（100字以内）", "请简要说明项目实施情况", "简要描述项目实施的主要内容和过程（限200字）", "填写说明：概述全年工作", "……", "XX", "××××", "目标1：……\n目标2：……", "目标1：\n目标2：\n……", "******",
])("finds “%s” as the completion of the goal", (answer) => {
  expect(found(RULE, form("年度目标完成情况", answer))).toEqual(["B4 error"]);
});

test.each([["待定"], ["待补充"], ["全年完成XX项培训任务"], ["××县培训100人"]])("warns of “%s”", (answer) => {
  expect(found(RULE, form("年度目标完成情况", answer))).toEqual(["B4 warning"]);
});

test.each([["≥XX%"], ["X人"], ["××"], ["……"], ["≤**元"]])("finds the target %s", (target) => {
  expect(found(RULE, form("年度目标", "培训100人", row("培训合格率", target)))).toEqual(["D9 error"]);
});

test("finds a template's name in a row that is filled in", () => {
  expect(found(RULE, form("年度目标", "培训100人", row("指标2：", "≥95%")))).toEqual(["C9 error"]);
});

test("mentions unused rows of the template once", () => {
  const unused = ["", "", "指标2：", "", "", "", "", ""];
  expect(found(RULE, form("年度目标", "培训100人", unused, ["", "质量指标", "……", "", "", "", "", ""], unused))).toEqual(["C9 advice"]);
});

test.each([
  "全年培训100人，目标全部完成", "无", "根据合同说明书完成设备安装调试", "今后将按要求详细填写绩效目标", "对照年度目标，全部完成", "完成G5京昆高速XXL号桥维护", "印发说明材料500字以内的宣传单2000份，宣传覆盖全县十二个乡镇、一百三十个行政村，群众知晓率明显提高",
])("is silent on “%s”", (answer) => {
  expect(found(RULE, form("年度目标完成情况", answer))).toEqual([]);
});

test.each([["指标1：培训人数", "≥100人"], ["农村低保发放人数（≥**人）", "≥21933人"], ["培训人数", "7×24小时"], ["设备型号", "XXL"]])("is silent on the name %s with the target “%s”", (name, target) => {
  expect(found(RULE, form("年度目标", "培训100人", row(name, target)))).toEqual([]);
});

test("leaves instructions in cells for reasons to the rules for reasons", () => {
  expect(found(RULE, form("年度目标", "培训100人", ["", "", "培训期数", "4期", "4期", "0", "0", "未完成的需说明原因（50字以内）"]))).toEqual([]);
});

test.each(["因公出国支出比上年增加/减少0万元，增长/下降0%。", "公务接待费完成／未完成预算。", "XX", "（100字以内）"])("finds “%s” in a report", (line) => {
  expect(found(RULE, proseReport("全部完成。", line))).toEqual(["A15 error"]);
});

test.each(["因公出国支出比上年减少2万元。", "收支平衡，与上年持平。", "培训/就业服务各4期。"])("is silent on “%s” in a report", (line) => {
  expect(found(RULE, proseReport(line))).toEqual([]);
});

test("leaves opposites in an indicator's name alone", () => {
  expect(found(RULE, form("年度目标", "培训100人", row("就业人数增加/减少", "100人")))).toEqual([]);
});

test("finds a choice that was not made in the completion of the goal", () => {
  expect(found(RULE, form("年度目标完成情况", "就业人数比上年增加/减少100人"))).toEqual(["B4 error"]);
});

test("finds a grade that was not marked", () => {
  expect(found(RULE, [...form("年度目标", "培训100人"), "自评等级\t优□ 良□ 中□ 差□"])).toEqual(["B9 error"]);
});
