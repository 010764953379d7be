import { targetExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "sum-in-text-wrong";
const target = (text: string): string[] => targetExample([], [["产出指标", "数量指标", "参保和退休人数", "", text, "", "90"]]);
const goal = (text: string): string[] => targetExample([["年度目标", text]], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "90"]]);

test.each([
  ["digits are swapped in a total", target("机保参保人数3935人，机保退休人数3168人，共计7013人"), ["E5 error → 7103人"]],
  ["three parts do not make the total", target("一期50人、二期60人、三期40人，合计160人"), ["E5 error → 150人"]],
  ["money in two units does not add up", target("财政拨款10万元，自筹5000元，合计13万元"), ["E5 error → 10.5万元"]],
  ["each of so many makes another number", target("打算举办4次培训，每次260人，共计1140人次"), ["E5 error → 1040人次"]],
  ["each of them is said first", target("预计每次参加培训的人数为260人，打算举办4次社保培训，共计1140人次"), ["E5 error → 1040人次"]],
  ["a number before them has nothing to do with it", target("我区共33个社区，预计每个社区4人，共计222人"), ["E5 error → 132人"]],
  ["a rate per head does not make the sum", target("发放100户，每户补助2000元，共计25万元"), ["E5 error → 20万元"]],
  ["it stands in the goal", goal("服务教师30人、学生200人，共计250人"), ["B4 error → 230人"]],
  ["only the second sentence is wrong", target("教师30人、学生200人，共计230人；干部10人、群众20人，共计40人"), ["E5 error → 30人"]],
])("when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each([
  ["it adds up", target("机保参保人数3935人，机保退休人数3168人，共计7103人")],
  ["it multiplies", target("我区有33个社区，230个村，预计每次参加培训的人数为260人，打算举办4次社保培训，共计1040人次")],
  ["some of the numbers make the total", target("教师30人、学生200人，工作人员10人，共计230人次")],
  ["a price makes the total", target("35元/本，50本，共计1750元")],
  ["decimals were rounded", target("参保0.32万人，退休2.7万人，合计3万人")],
  ["a part is rough", target("教师约30人、学生200人，共计250人")],
  ["different things are counted with 个", target("涉及3个乡镇、12个村，共有120个小组")],
  ["amounts are set against each other", target("年初预算50万元，调整后预算60万元，共计55万元")],
  ["what is left over is no sum", target("到位100万元，支出90万元，共计结余10万元")],
  ["only some of the parts are named", target("共计100人，其中教师30人、学生50人")],
  ["the total stands alone", target("共计100人")],
  ["parts of different kinds stand before it", target("慰问职工20人、走访企业5家，共计30人")],
  ["each of several kinds has its own number", target("每期50人，每年4期，每期3天，共计600人")],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});

test("rewrites only the total", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(target("参保3935人，退休3168人，共计7013人，全部寄出"))]);
  expect(finding?.how).toBe("3935人 + 3168人");
  expect(finding?.fixes.map(({ trust, edits: [edit] }) => [trust, edit.to])).toEqual([["review", { kind: "text", text: "参保3935人，退休3168人，共计7103人，全部寄出" }]]);
});
