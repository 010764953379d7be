import { convert, decimal, findAllNumbers, looksLikeUnit, normaliseUnit, toText, unitOf } from "../../../src/core/number";
import { must } from "./words";

const unitsIn = (text: string): string[] => findAllNumbers(text).map(({ unit }) => unit);

test.each([
  ["%", "百分比 百分号 百分率 个百分点 百分点 Percent"], ["‰", "千分比 千分点 千分率 个千分点"], ["元", "块钱 元整 人民币 元人民币 RMB CNY"], ["万元", "万元整 万元人民币"], ["亿元", "亿元人民币"],
  ["平方米", "㎡ m² m2 M2 平米 平方"], ["平方公里", "平方千米 ㎢ km² km2"], ["立方米", "m³ m3 ㎥ 立方"], ["公里", "千米 km ㎞ KM"], ["米", "m 公尺"], ["厘米", "cm ㎝ 公分"], ["毫米", "mm ㎜"], ["公斤", "千克 kg ㎏ KG"],
  ["克", "g"], ["毫克", "mg ㎎"], ["吨", "t 公吨"], ["升", "l L 公升"], ["毫升", "ml ㎖ mL"], ["公顷", "ha hm² hm2"], ["工作日", "个工作日"], ["小时", "h 个小时"], ["分钟", "min"], ["秒", "秒钟 s"], ["周", "星期 个星期"],
  ["千瓦", "kw kW"], ["兆瓦", "mw MW"], ["千瓦时", "kwh kWh"], ["千伏", "kv kV"], ["GB", "gb"], ["TB", "tb"], ["MB", "mb"], ["Mbps", "mbps"], ["分贝", "dB"], ["摄氏度", "℃ °C"],
])("%s is also written %s", (standard, spellings) => {
  for (const spelling of spellings.split(" ")) expect([spelling, normaliseUnit(spelling)]).toEqual([spelling, standard]);
});

test.each([
  ["采购3台打印机", "台"], ["举办培训4场次", "场次"], ["发放宣传手册500册", "册"], ["订阅报刊12份", "份"], ["新建公厕6座", "座"], ["更换路灯120盏", "盏"], ["栽植苗木800株", "株"], ["巡查河道15公里", "公里"],
  ["改造危房20户", "户"], ["免疫生猪300头", "头"], ["疫苗接种900剂次", "剂次"], ["维修电梯8部", "部"], ["检测水样60批次", "批次"], ["租用车辆2辆", "辆"], ["发表论文5篇", "篇"], ["开设课程36学时", "学时"], ["安装监控45个点位", "个"],
  ["购置设备7台套", "台套"], ["工期60日历天", "日"], ["高标准农田2万亩", "万亩"], ["培训教师0.3万人次", "万人次"], ["服务群众1百万人次", "百万人次"], ["发放50kg大米", "公斤"], ["绿化300m2草坪", "平方米"], ["绿化300m2，", "平方米"],
  ["架设35KV线路", "千伏"], ["翻新300m²A区地面", "平方米"], ["安置房120套", "套"],
])("behind the number in %j stands %s", (text, unit) => {
  expect(unitsIn(text)).toEqual([unit]);
});

test.each([
  "选派3年轻干部", "年检40年报", "全年10次数", "安排40日常巡查", "抽查18月龄婴儿", "覆盖50人口", "形成5人才梯队", "保护5天然湿地", "提炼5元素", "设3级别", "新增500点击量", "引进2度假村", "开通20线上课程", "划分3区域", "结题2课题",
  "满足5条件", "贯穿3层面", "跨2期间", "留存2版本", "明确5对应", "涉及3部门", "核定8名称", "调整2位置", "联系5单位", "其中1包括", "完成12支出", "扶持5种植户", "补充1例如", "现有2只有", "安装20节能灯", "改善3环境", "度过2季节",
  "走访3市场", "打造2校园", "整理30档案", "实现3升级", "扩大200面积", "统一5口径", "完成5处理", "建立3组织", "取得5批准", "采购5笔记本", "杜绝2套取", "完成3起草", "租赁2场地", "评选2道德模范", "转化3成果", "更换4轮胎",
  "整治2周边", "签约2双方", "补充3根据", "吸收5成员",
])("in %j the character behind the number begins another word", (text) => {
  expect(unitsIn(text)).toEqual([""]);
});

test("nouns count as units where they stand alone, not behind a number in a sentence", () => {
  const nouns =
    "人数 户数 个数 次数 条数 批数 字数 天数 种类 类别 案件 部门 单位 企业 机构 项目 课题 论文 专利 证书 报告 方案 平台 系统 模块 小区 学校 院校 园区 基地 中心 站所 委员 代表 户籍 样 样品 样本 组件 网络 宗地 图斑 吨标准煤 班组 学员 学生 教师 比例 指数";
  expect(nouns.split(" ").filter((noun) => !looksLikeUnit(noun))).toEqual([]);
  expect(unitsIn("新增12平台")).toEqual([""]);
  expect(must(unitOf("万企业"))).toMatchObject({ kind: "other", family: "企业" });
});

test.each([
  ["公里", "米", "1000"], ["平方公里", "平方米", "1000000"], ["公顷", "平方米", "10000"], ["公斤", "克", "1000"], ["吨", "克", "1000000"], ["吨", "公斤", "1000"], ["升", "毫升", "1000"], ["小时", "秒", "3600"], ["小时", "分钟", "60"],
  ["分钟", "秒", "60"], ["周", "天", "7"], ["日", "天", "1"], ["年", "个月", "12"], ["年", "月", "12"], ["千瓦", "瓦", "1000"], ["兆瓦", "瓦", "1000000"], ["兆瓦", "千瓦", "1000"], ["十万元", "万元", "10"], ["百万元", "万元", "100"], ["亿元", "千元", "100000"],
])("1 %s is so many %s: %s", (from, to, expected) => {
  expect(toText(must(convert(must(decimal("1")), from, to)))).toBe(expected);
});

test.each(["年", "年度", "季度", "季", "月", "周", "天", "日", "小时", "学期", "学年", "工作日", "次", "期"])("a price per person and per %s may be joined by 、", (time) => {
  expect(unitsIn(`标准为45元/人、${time}`)).toEqual([`元/人/${time}`]);
  expect(unitsIn(`标准为45元/人.${time}`)).toEqual([`元/人/${time}`]);
});

test("a price per person and per 个月 is one per 月", () => {
  expect(unitsIn("标准为45元/人、个月")).toEqual(["元/人/月"]);
});

test.each([
  ["补贴30元/亩、村补10元", ["元/亩", "元"]], ["补助5元、年内发放", ["元"]], ["补助5元，年底发放", ["元"]], ["补助5元/每人", ["元/人"]], ["补助5元／每人每月", ["元/人/月"]], ["补助5元/领取时", ["元"]], ["补助5元每人", ["元/人"]],
  ["其他支出20（万元含税）", [""]], ["支付20 （万元）", ["万元"]], ["2万余元", ["万元"]], ["30余人", ["人"]], ["3千多户", ["千户"]],
])("units in %j", (text, units) => {
  expect(unitsIn(text)).toEqual(units);
});

test.each([["共计10人", 2, 4, 5], ["支付20（万元）", 2, 4, 8], ["支付20 （万元）款", 2, 4, 9], ["完成35，", 2, 4, 4], ["培训30 人次。", 2, 4, 7]])("in %j the number stands from %d to %d and its unit ends at %d", (text, start, end, unitEnd) => {
  expect(findAllNumbers(text)).toMatchObject([{ start, end, unitEnd }]);
});
