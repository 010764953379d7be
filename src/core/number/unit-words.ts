/** Standard spelling of a unit and the other spellings people use for it. */
const SPELLINGS: readonly (readonly [standard: string, ...others: string[]])[] = [
  ["%", "百分比", "百分号", "百分率", "个百分点", "百分点", "percent"],
  ["‰", "千分比", "千分点", "千分率", "个千分点"],
  ["元", "块钱", "元整", "人民币", "元人民币", "rmb", "cny"],
  ["万元", "万元整", "万元人民币"],
  ["亿元", "亿元人民币"],
  ["平方米", "㎡", "m²", "m2", "平米", "平方"],
  ["平方公里", "平方千米", "㎢", "km²", "km2"],
  ["立方米", "m³", "m3", "㎥", "立方"],
  ["公里", "千米", "km", "㎞"],
  ["米", "m", "公尺"],
  ["厘米", "cm", "㎝", "公分"],
  ["毫米", "mm", "㎜"],
  ["公斤", "千克", "kg", "㎏"],
  ["克", "g"],
  ["毫克", "mg", "㎎"],
  ["吨", "t", "公吨"],
  ["升", "l", "公升"],
  ["毫升", "ml", "㎖"],
  ["公顷", "ha", "hm²", "hm2"],
  ["工作日", "个工作日"],
  ["季度", "个季度"],
  ["小时", "h", "个小时"],
  ["分钟", "min"],
  ["秒", "秒钟", "s"],
  ["周", "星期", "个星期"],
  ["千瓦", "kw"],
  ["兆瓦", "mw"],
  ["千瓦时", "kwh"],
  ["千伏", "kv"],
  ["GB", "gb"],
  ["TB", "tb"],
  ["MB", "mb"],
  ["Mbps", "mbps"],
  ["分贝", "db"],
  ["摄氏度", "℃", "°c"],
];

/** Measure words: they count as units right behind a number in a sentence. */
const MEASURE_WORDS =
  "个 次 场 场次 件 件次 条 条次 本 本次 卷 册 套 套次 台 台次 台套 台(套) 台班 份 份次 人 人次 人日 人天 人月 人年 户 户次 家 家次 所 名 名次 " +
  "位 批 批次 期 篇 张 张次 亩 标准亩 项 项次 组 组次 处 座 栋 幢 辆 辆次 架 架次 艘 头 只 羽 尾 匹 株 棵 丛 盏 根 块 片 面 幅 副 对 双 支 枝 " +
  "瓶 桶 箱 袋 包 盒 枚 把 扇 门 间 层 楼 床 床位 座位 席 席位 桌 口 眼 孔 部 版 版次 页 幕 首 曲 集 档 种 类 宗 案 单 笔 起 例 例次 剂 剂次 " +
  "针 针次 车 车次 班 班次 班级 学时 课时 节 节次 课 届 学年 学期 季度 季 旬 年 年度 月 个月 天 日 等级 级 分 度 点 站 站点 工日 工时 道 路 段 环 线 " +
  "点位 网点 字 倍 角 厘 分米 英寸 尺 海里 伏 千伏 安 瓦 帕 像素 村 社区 乡镇 镇 乡 街道 县 市 省 区 校 院 馆 园 票 " +
  "星 星级 成 轮 美元 港元 欧元 英镑 日元";

/** Nouns that stand as units in unit columns, but are words of the sentence behind a number ("5项目标"). */
const COLUMN_NOUNS =
  "人数 户数 个数 次数 条数 批数 字数 天数 种类 类别 案件 部门 单位 企业 机构 项目 课题 论文 专利 证书 报告 方案 平台 系统 模块 小区 学校 院校 园区 " +
  "基地 中心 站所 委员 代表 户籍 样 样品 样本 组件 网络 宗地 图斑 吨标准煤 吨标煤 班组 学员 学生 教师 比例 指数";

/** Counting units that may follow a Chinese numeral ("三个", "两次") without both being parts of one word. */
export const CHINESE_NUMERAL_UNITS: ReadonlySet<string> = new Set(
  (
    "个 次 场 场次 件 条 本 卷 册 套 台 份 人 人次 户 家 所 名 批次 篇 张 亩 公顷 平方米 公里 米 吨 小时 分钟 天 工作日 个月 年 周 学期 项 处 座 辆 艘 成 " +
    "头 只 株 棵 盏 间 栋 幢 位 元 万元 亿元 门 笔 起 例 种 组 日 % 万人 万人次"
  ).split(" "),
);

/** Units of time that stand behind a price ("元/人/月"). */
export const TIME_UNITS: ReadonlySet<string> = new Set([
  "年", "年度", "季度", "季", "月", "个月", "周", "天", "日", "小时", "学期", "学年", "工作日", "次", "期",
]);

/** Units that are so many of another one. */
export const MULTIPLES: ReadonlyMap<string, readonly [base: string, factor: number]> = new Map([
  ["公里", ["米", 1000]],
  ["平方公里", ["平方米", 1_000_000]],
  ["公顷", ["平方米", 10_000]],
  ["公斤", ["克", 1000]],
  ["吨", ["克", 1_000_000]],
  ["升", ["毫升", 1000]],
  ["小时", ["秒", 3600]],
  ["分钟", ["秒", 60]],
  ["周", ["天", 7]],
  ["日", ["天", 1]],
  ["年", ["个月", 12]],
  ["月", ["个月", 1]],
  ["兆瓦", ["瓦", 1_000_000]],
]);

/** Zeros that a word in front of a unit adds ("万人次", "百万元"). */
export const PREFIX_ZEROS: ReadonlyMap<string, number> = new Map([["十", 1], ["百", 2], ["千", 3], ["万", 4], ["亿", 8]]);

const withSpellings = (plain: string): Map<string, string> =>
  new Map([
    ...plain.split(" ").map((unit): [string, string] => [unit, unit]),
    ...SPELLINGS.flatMap(([standard, ...others]) => [standard, ...others].map((unit): [string, string] => [unit, standard])),
  ]);

/** Spellings that count as a unit behind a number in a sentence, in lower case, with their standard spelling. */
export const UNITS_IN_TEXT: ReadonlyMap<string, string> = withSpellings(MEASURE_WORDS);

/** Spellings that count as a unit where nothing else stands in the cell. */
export const UNITS_ALONE: ReadonlyMap<string, string> = withSpellings(`${MEASURE_WORDS} ${COLUMN_NOUNS}`);

/** For every character that units in a sentence begin with, the length of the longest such unit. */
export const LONGEST_BY_FIRST: ReadonlyMap<string, number> = [...UNITS_IN_TEXT.keys()].reduce(
  (longest, unit) => longest.set(unit.charAt(0), Math.max(unit.length, longest.get(unit.charAt(0)) ?? 0)),
  new Map<string, number>(),
);
