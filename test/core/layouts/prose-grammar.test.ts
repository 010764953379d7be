import { readProseLine } from "../../../src/core/layouts/prose-grammar";

test.each([
  ["指标1：预计全年领取人数：19764人", { kind: "indicator", number: 1, name: "预计全年领取人数", answer: { text: "19764人" } }],
  ["指标１０：补贴标准：70.2元/人", { kind: "indicator", number: 10, name: "补贴标准", answer: { text: "70.2元/人" } }],
  ["指标1：养老金发放准确率100%", { kind: "indicator", name: "养老金发放准确率", answer: { text: "100%" } }],
  ["指标7：低保人员补贴标准", { kind: "indicator", name: "低保人员补贴标准", answer: null }],
  ["指标2：离休人员人数：", { kind: "indicator", name: "离休人员人数", answer: null }],
  ["：55元/人", { kind: "answer", text: "55元/人" }],
  ["1.1产出指标完成情况分析。", { kind: "level1", level1: "产出指标" }],
  ["2.2、效益指标完成情况分析。", { kind: "level1", level1: "效益指标" }],
  ["2.3.满意度指标完成情况分析。", { kind: "level1", level1: "满意度指标" }],
  ["(1)数量指标。", { kind: "level2", level2: "数量指标" }],
  ["（2）可持续影响。", { kind: "level2", level2: "可持续影响指标" }],
  ["5社保卡制作经费", { kind: "project", number: 5, name: "社保卡制作经费" }],
  ["12、职业年金贴息", { kind: "project", number: 12, name: "职业年金贴息" }],
  ["2020年下达资金均已到位。", { kind: "text" }],
  ["3、 偏离绩效目标的原因和下一步改进措施", { kind: "project" }],
])("%s", (text, expected) => {
  expect(readProseLine(text)).toMatchObject(expected);
});
