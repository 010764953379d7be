import { evaluationExample, SOUND_FUNDS } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = "target-not-measurable";
const form = (level1: string, level2: string, name: string, target: string): string[] => evaluationExample([SOUND_FUNDS], [[level1, level2, name, target, "", "90", "", ""]]);

test.each([
  ["成本指标", "网络建设、升级及维护费", "预计全年区本级需要进行新系统建设及维护"], ["数量指标", "培训人数", "组织开展技能培训"], ["数量指标", "培训人数", "若干"], ["数量指标", "宣传活动", "多次开展"], ["数量指标", "参保人数", "进一步增加"],
  ["时效指标", "项目实施", "持续推进项目实施和落实工作"],
])("finds %s %s: %s", (level2, name, target) => {
  expect(found(RULE, form("产出指标", level2, name, target))).toEqual(["D7 warning"]);
});

test.each([
  ["社会效益指标", "对工作的促进作用", "便于群众随时了解社保政策的动态，激发适龄人员的参保积极性"], ["可持续影响指标", "社会影响", "让参保人员随时了解自身的社保权益动态情况"],
])("mentions a long sentence under %s", (level2, name, target) => {
  expect(found(RULE, form("效益指标", level2, name, target))).toEqual(["D7 advice"]);
});

test.each([
  ["产出指标", "数量指标", "培训人数", "100人"], ["产出指标", "数量指标", "业务经办下延的乡镇", "我区有13个乡镇，需要在每个乡镇实现业务经办下延"], ["产出指标", "数量指标", "保障人数", "全部退休人员"], ["产出指标", "数量指标", "资助人数", "应助尽助"],
  ["产出指标", "质量指标", "公用经费标准", "符合相关文件要求"], ["产出指标", "质量指标", "经费支出合规性", "按照经费实施细则规定内容支出"], ["产出指标", "时效指标", "完成时间", "2024年12月底前"], ["产出指标", "时效指标", "发放时间", "按时足额发放"],
  ["产出指标", "成本指标", "项目成本", "控制在预算范围内"], ["产出指标", "成本指标", "项目成本", "参照政府采购成本控制"], ["产出指标", "数量指标", "维修任务", "完成"], ["效益指标", "社会效益指标", "就业形势", "有效改善"], ["效益指标", "经济效益指标", "经济效益", "无经济效益"],
  ["效益指标", "可持续影响指标", "长期影响", "长期"], ["产出指标", "质量指标", "培训质量", "优"], ["产出指标", "数量指标", "培训人数", "XX"], ["产出指标", "数量指标", "培训人数", ""],
])("is silent on %s %s %s: %s", (level1, level2, name, target) => {
  expect(found(RULE, form(level1, level2, name, target))).toEqual([]);
});
