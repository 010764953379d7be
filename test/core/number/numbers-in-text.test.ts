import { findAllNumbers } from "../../../src/core/number";
import { saysFound } from "./words";

test.each([
  ["机关退休人员1399人，企保退休人员6143人，共计7542人", ["amount 1399人", "amount 6143人", "amount 7542人"]],
  ["45元/人，预计需要39000元", ["amount 45元/人", "amount 39000元 约"]],
  ["每次260人，举办4次，共计1040人次", ["amount 260人", "amount 4次", "amount 1040人次"]],
  ["4次×260人＝1040人次", ["amount 4次", "amount 260人", "amount 1040人次"]],
  ["其中：A 11400万元，B 12万元", ["amount 11400万元", "amount 12万元"]],
  ["448.54万元，占52.83%", ["amount 448.54万元", "amount 52.83%"]],
  ["2021年12月31日支付１２，０００元", ["date 2021", "date 12", "date 31", "amount １２，０００元"]],
  ["根据川府发【2015】56号、川人社办发〔2014〕273号、自府办函[2016]106号", [
    "document-number 2015", "document-number 56", "document-number 2014", "document-number 273", "document-number 2016", "document-number 106",
  ]],
  ["（五编委复【2021】21号）的规定", ["document-number 2021", "document-number 21"]],
  ["财预〔2020〕第10号文", ["document-number 2020", "document-number 10"]],
  ["1. 培训10人；2、采购5台；（3）慰问20户（10）走访", ["list-number 1", "amount 10人", "list-number 2", "amount 5台", "list-number 3", "amount 20户", "list-number 10"]],
  ["1.2021年完成100人", ["list-number 1", "year 2021", "amount 100人"]],
  ["1.1产出指标完成情况分析", ["list-number 1.1"]],
  ["1.1.2数量指标", ["list-number 1.1", "list-number 2"]],
  ["目标如下：\n2.发放补贴3000元", ["list-number 2", "amount 3000元"]],
  ["指标1：参保人数12383人", ["ordinal 1", "amount 12383人"]],
  ["第3季度、第十四条、第5号楼", ["date 3", "ordinal 十四", "ordinal 5"]],
  ["2021年度完成，2020-2022年实施", ["year 2021", "year 2020", "year 2022"]],
  ["2019届毕业生20人", ["year 2019", "amount 20人"]],
  ["53年前参军、90年代入伍", ["year 53", "year 90"]],
  ["5G基站10个、A4纸100包、COVID-19", ["code 5", "amount 10个", "code 4", "amount 100包", "code 19"]],
  ["咨询电话0818-1234567", ["code 0818", "code 1234567"]],
  ["51178121T000000027930", ["code 51178121", "code 000000027930"]],
  ["GB/T1234、No.5、#DIV/0!", ["code 1234", "code 5", "code 0"]],
  ["第1-3项、甲-5、≥-5", ["ordinal 1", "ordinal 3", "amount 5", "amount -5"]],
  ["9:30-17:30办公", ["date 9", "date 30", "date 17", "date 30"]],
  ["三个社区举办两次，一次性补助500元，统一管理，十分满意", ["amount 三个", "amount 两次", "amount 500元"]],
  ["十万元以上三百二十人", ["amount 十万元", "amount 三百二十人"]],
  ["3年级学生20人，5项目标，4分之3", ["ordinal 3", "amount 20人", "amount 5项", "amount 4", "amount 3"]],
  ["近100人，3000余人，30多个，2万余元，5%左右", ["amount 100人 约", "amount 3000人 约", "amount 30个 约", "amount 2万元 约", "amount 5% 约"]],
  ["100-150人，95%～98%", ["amount 100人 low", "amount 150人 high", "amount 95% low", "amount 98% high"]],
  ["同比-5%，增长5个百分点", ["amount -5%", "amount 5%"]],
  ["￥35，人民币40，百分之95", ["amount 35元", "amount 40元", "amount 95%"]],
  ["5000元/人·年、350元/㎡、45元/人、年", ["amount 5000元/人/年", "amount 350元/平方米", "amount 45元/人/年"]],
  ["支付（万元）20（万元）", ["amount 20万元"]],
  ["二〇二一年十二月底前完成30件", ["amount 30件"]],
  ["发病率10例/十万人，绿化300m2草坪", ["amount 10例/十万人", "amount 300平方米"]],
  ["确保养老金待遇应发尽发", []],
])("numbers in %j", (text, expected) => {
  expect(findAllNumbers(text).map(saysFound)).toEqual(expected);
});

test("places count in the text as it was typed", () => {
  const text = "预计　１，２００ 万元（含税）";
  const [found] = findAllNumbers(text);
  expect(found).toMatchObject({ numberText: "１，２００", start: 3, end: 8, unit: "万元", unitEnd: 11 });
});
