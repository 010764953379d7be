import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "terms-disagree";
type Pair = readonly [level2: string, mid: string, midTarget: string, annual: string, annualTarget: string];
const form = (...pairs: readonly Pair[]): string[] => [
  "2021年项目支出预算绩效目标表", "（2021年度）", "项目名称\t社会化管理", "一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值",
  ...pairs.map(([level2, mid, midTarget, annual, annualTarget], index) => `${index === 0 ? "产出指标" : ""}\t${level2}\t${mid}\t${midTarget}\t${level2}\t${annual}\t${annualTarget}`),
];
const TRAINING: Pair = ["数量指标", "培训场次", "3场", "培训场次", "1场"];
const SERVICE: Pair = ["数量指标", "异地退管服务次数", "6次", "异地退管服务次数", "6次"];
const EQUIPMENT: Pair = ["数量指标", "采购硬件设备数量", "10", "采购硬件设备数量", "10套"];

test.each<readonly [string, string[], string[]]>([
  ["the annual target still tells the medium-term name", form(TRAINING, ["数量指标", "举办退休人员文体活动", "5场", "采购硬件设备数量", "5场退休人员文体活动"], EQUIPMENT), ["F6 warning → 举办退休人员文体活动"]],
  ["neither name occurs on the other side", form(TRAINING, SERVICE, ["时效指标", "培训完成时间", "年底之前", "活动计划完成时间", "培训计划完成时间年底之前"]), ["F7 warning → 培训完成时间"]],
])("is found when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each<readonly [string, string[]]>([
  ["names agree", form(TRAINING, SERVICE, EQUIPMENT)],
  ["the wording varies", form(TRAINING, SERVICE, ["数量指标", "对保障各项业务工作正常开展的影响或改善情况", "较高", "对保障各项业务正常开展的影响或提升程度", "影响程度较高"])],
  ["the annual rows have moved up by one", form(TRAINING, ["数量指标", "异地退管服务次数", "6次", "采购硬件设备数量", "10套"], ["数量指标", "采购硬件设备数量", "10", "走访慰问人数", "50人"])],
  ["the terms have indicators of their own", form(["数量指标", "建设项目数量", "3个", "采购设备数量", "10套"], ["数量指标", "培训场次", "6场", "走访人数", "50人"], SERVICE)],
  ["the year leaves a row blank", form(TRAINING, SERVICE, ["质量指标", "资格认证率", "90%", "", ""])],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});

test("is silent in forms with one term", () => {
  expect(found(RULE, ["项目支出绩效目标表", "（2021年度）", "项目名称\t培训", "一级指标\t二级指标\t三级指标\t指标值", "产出指标\t数量指标\t培训场次\t3场"])).toEqual([]);
});

test("shows both cells", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(form(TRAINING, SERVICE, ["时效指标", "培训完成时间", "年底之前", "活动计划完成时间", "年底之前"]))]);
  expect(finding?.related.map(({ row, column }) => [row, column])).toEqual([[6, 2]]);
  expect(finding?.fixes.map(({ trust }) => trust)).toEqual(["review"]);
});
