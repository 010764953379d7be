import type { FieldName } from "../../form/form";
import { remembering } from "../../remember";

/** Labels around the tables by their bare words. */
const LABELS: Readonly<Record<FieldName, readonly string[]>> = {
  projectName: ["项目名称", "专项名称", "专项资金名称", "预算项目", "项目名称及编码", "二级项目名称", "资金名称", "政策名称", "政策和项目名称", "转移支付名称", "项目", "项目名称及代码", "专项项目名称", "专项转移支付名称", "项目资金名称", "转移支付项目名称", "预算项目名称", "支出项目名称", "单位、项目名称", "单位名称、项目名称", "单位(项目)名称", "单位名称(项目名称)", "单位及项目名称", "项目(政策)名称", "政策(项目)名称"],
  projectCode: ["项目编码", "项目代码", "项目编号", "预算项目编码", "项目编码及代码"],
  budgetUnit: ["预算单位", "单位名称", "预算(单位)名称", "单位信息", "项目单位", "填报单位", "预算单位名称", "部门(单位)名称", "申报单位", "预算单位(盖章)", "填报部门", "自评单位", "申请单位", "被评价单位", "填报单位名称", "编制单位", "编报单位", "预算部门", "部门(单位)", "部门", "单位名称及编码"],
  department: ["主管部门", "主管部门及代码", "项目主管部门", "县级主管部门", "主管单位", "中央主管部门", "省级主管部门", "市级主管部门", "区级主管部门", "资金使用主管部门", "下达地方或单位", "部门名称", "主管部门及编码", "业务主管部门", "一级预算单位名称", "一级预算单位", "主管部门名称", "一级主管部门", "主管预算部门", "省级财政部门", "资金主管部门", "预算主管部门", "地方主管部门"],
  implementingUnit: ["实施单位", "项目实施单位", "项目执行单位", "资金使用单位", "承担单位", "具体实施单位", "项目承担单位", "执行单位", "项目实施部门", "实施部门", "用款单位", "使用单位"],
  year: ["预算年度", "年度", "年份", "所属年度", "评价年度", "自评年度", "填报年度"],
  moneyUnitLabel: ["单位", "金额单位", "货币单位", "计价单位"],
  period: ["项目期", "项目日期", "项目起止时间", "起止时间", "实施期", "项目期限", "项目周期", "实施周期", "执行期限", "项目起止年限", "项目实施期", "项目年限", "实施期限", "起止年限", "项目起止日期", "项目实施周期", "项目执行期限"],
  annualGoal: ["年度目标", "年度总体目标", "年度绩效目标", "整体目标", "总体目标", "整体绩效目标", "年度绩效总目标", "绩效目标", "预期目标", "年初设定目标", "年初绩效目标", "项目年度目标", "年初目标", "年度总体绩效目标", "全年目标", "设定目标", "当年绩效目标", "项目绩效目标", "总目标", "年初设定的绩效目标", "年初总体目标", "部门整体绩效目标", "年度整体目标", "项目总体目标", "总体绩效目标", "当年目标", "绩效目标内容", "年度预期目标", "年度总目标", "预期绩效目标", "年初预期目标", "年初设定绩效目标", "绩效总目标", "年度工作目标", "当年度目标", "本年度目标", "项目目标", "绩效目标描述", "项目年度绩效目标", "年度履职目标", "年度总体绩效目标描述", "项目绩效总体目标"],
  midTermGoal: ["中期目标", "长期目标", "实施期目标", "实施期总目标", "中长期目标", "三年目标", "中期绩效目标", "项目总目标", "实施期绩效目标", "长期绩效目标", "中长期绩效目标"],
  goalCompletion: ["年度目标完成情况", "实际完成情况", "全年实际完成情况", "年度总体目标完成情况", "年度总体目标完成情况综述", "目标完成情况", "全年目标实际完成情况", "目标实际完成情况", "完成情况", "年度目标实际完成情况", "总体完成情况", "全年完成情况", "绩效目标完成情况", "年度绩效目标完成情况", "总体目标完成情况", "目标实际完成", "年度实际完成情况", "实际完成目标", "项目年度目标完成情况", "年末完成情况", "完成情况综述", "年度总体目标实际完成情况", "自评完成情况"],
  midTermCompletion: ["中期目标完成情况", "实施期目标完成情况"],
  process: ["项目实施内容及过程概述", "项目实施内容", "项目实施过程概述", "项目概况", "项目基本概况", "项目实施情况", "主要内容", "项目内容", "项目实施内容及过程"],
  executionWeight: ["预算执行率权重", "执行率权重"],
  executionReason: ["预算执行率原因", "执行率未达标原因"],
  conclusion: ["评价结论", "自评结论", "自评结果", "总体评价", "绩效自评结论", "评价结果"],
  problems: ["存在问题", "主要问题", "存在的问题", "问题", "存在的主要问题"],
  improvements: ["改进措施", "下一步改进措施", "整改措施", "改进建议", "下一步工作措施", "改进措施及结果应用方案", "下一步改进工作的意见及建议"],
  declaredScore: ["自评得分", "自评总分", "综合得分", "项目自评得分", "自评总得分", "绩效自评得分", "总得分", "自评综合得分", "绩效自评总分"],
  grade: ["自评等级", "等级", "评价等级", "自评等次", "等次", "评价等次", "绩效等级", "评分等级"],
  responsibilities: ["部门职能职责概述", "职能职责与活动", "职能职责", "部门职责", "单位职责", "部门职能", "部门职能职责", "主要职责"],
  otherNotes: ["其他说明", "其他需要说明事项", "说明", "备注", "其他需要说明的问题", "其他需要说明的事项", "需要说明的问题", "其他", "其他情况说明", "有关说明", "其他事项"],
  projectAttribute: ["项目属性", "项目性质", "项目类型"],
  projectCategory: ["项目类别", "项目分类", "支出类别", "项目级次"],
};

/** Labels whose answers no rule needs; known so that they are never taken for an answer. */
const OTHER_LABELS: readonly string[] = [
  "联系人", "联系电话", "项目负责人", "负责人", "填报人", "填报日期", "财务负责人", "是否公开", "网址", "部门编码", "单位编码", "财政审计评分", "全年绩效目标", "资金用途", "财政归口处室", "归口处室", "中央补助", "市县主管部门", "计划开始日期", "计划完成日期", "开始日期", "完成日期", "项目开始时间", "项目结束时间", "资金支出计划", "负责人及电话", "联系方式",
  "项目经办人", "项目经办人电话", "经办人", "立项依据", "项目立项依据", "部门联系人", "电话", "填表人", "审核人", "单位负责人", "项目负责人及电话", "项目联系人", "制表人", "填报时间", "填表日期", "日期", "项目基本情况", "预算规模及资金用途",
  "绩效指标", "绩效目标指标", "资金情况", "项目资金", "资金构成", "预算执行情况", "部门预算执行情况", "年度预算申请", "年度主要任务", "任务名称", "项目年度目标完成情况及内容", "基本信息", "偏差大或目标未完成原因分析",
  "财政审核意见", "主管部门意见", "主管部门审核意见", "审核意见", "专家意见", "单位意见", "财政部门意见", "按收入性质分", "按支出性质分", "收入性质", "支出性质", "年度预算安排", "政策依据", "实施可行性", "项目设立必要性", "项目必要性", "实施方案", "评价人员", "自评人员", "填报人及电话", "主管部门负责人", "部门负责人", "财政资金管理科室", "财政绩效管理科室", "项目实施进度计划", "资金使用范围", "项目立项情况", "资金来源", "资金投入情况", "项目资金情况", "评价时间", "报送日期", "职务", "手机", "填报说明",
];

const FIELD_BY_LABEL: ReadonlyMap<string, FieldName> = new Map(
  (Object.entries(LABELS) as [FieldName, readonly string[]][]).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);
const KNOWN_OTHERS: ReadonlySet<string> = new Set(OTHER_LABELS);

/** "全年（调整）绩效目标" is looked up without what stands in brackets, too. */
const withoutRemarks = (label: string): string => (label.includes("(") ? label.replace(/\([^()]*\)/g, "") : label);

/** The field a bare label asks for, or null. */
export function fieldOfLabel(label: string): FieldName | null {
  const known = FIELD_BY_LABEL.get(label);
  if (known !== undefined || !label.includes("(")) return known ?? null;
  const bare = withoutRemarks(label);
  return KNOWN_OTHERS.has(bare) ? null : (FIELD_BY_LABEL.get(bare) ?? null);
}

/** True for labels of forms that no field is read from ("联系电话"). */
export function isOtherLabel(label: string): boolean {
  return KNOWN_OTHERS.has(label) || KNOWN_OTHERS.has(withoutRemarks(label));
}

const TOTAL_LABELS: ReadonlySet<string> = new Set(["合计", "总分", "总计", "总得分", "合计得分", "自评总分", "得分合计", "总分值", "综合得分", "合计分值", "分值合计", "自评得分合计", "总评分", "最终得分", "总分合计", "总得分合计", "自评得分", "合计总分", "自评总得分", "绩效自评总分", "权重合计", "指标合计"]);

/** True for the label of the row that closes an indicator table with its sums. */
export function isTotalLabel(label: string): boolean {
  return TOTAL_LABELS.has(label);
}

/** True for the labels that can only mean the row of sums ("总分"), not a field ("自评得分"). */
export function isSumLabel(label: string): boolean {
  return TOTAL_LABELS.has(label) && fieldOfLabel(label) === null;
}

const FOOTER = /^(?:注|注释|说明|填表说明|填报说明|备注|评价结论|自评结论|存在问题|改进措施|其他说明|其他需要说明|项目负责人|财务负责人|填表人|填报人|制表|审核|联系人|单位负责人|经办人|负责人|主管部门|部门负责人|财政|年月日|偏差大或|自评结果|总体评价|结论|需要说明|有关说明)/;

/** True when a row starting with this bare label stands below the indicator table. */
export function isFooterLabel(label: string): boolean {
  return FOOTER.test(label);
}

const TITLE = /(?:自评|绩效|评价|目标).*(?:表|报告|情况表|一览表)(?:\(.*\))?$|绩效目标(?:申报|批复|表)?$|整体绩效目标$|绩效自评$|整体支出绩效(?:目标|自评)?$/;

function readsLikeTitle(squashed: string): boolean {
  const bare = squashed.replace(/\(.*?\)/g, "");
  return squashed.length <= 60 && bare.length >= 5 && TITLE.test(bare) && !/^(?:年度|总体|整体|中期|项目|年度总体)?绩效?(?:总)?目标$/.test(bare) && !/指标$/.test(bare);
}

/** True for the title of a form; squashed text. */
export const isTitle = remembering(readsLikeTitle);

const PREFACE = /^(?:附件|附表|表|公开|样表|附)[\d一二三四五六七八九十.-]*(?:表|号)?[:]?$/;

/** True for what stands above a title: "附件1", "表11", "公开14表"; squashed text. */
export function isPreface(squashed: string): boolean {
  return squashed.length <= 10 && PREFACE.test(squashed);
}
