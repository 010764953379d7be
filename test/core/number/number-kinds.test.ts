import { findAllNumbers } from "../../../src/core/number";
import { saysFound } from "./words";

const kindsIn = (text: string): string[] => findAllNumbers(text).map(saysFound);

test.each([
  ["预算（2021）执行情况", ["year 2021"]],
  ["预算（2021）附第5号表", ["year 2021", "ordinal 5"]],
  ["按照56号文执行", ["document-number 56"]],
  ["印发2份3号文", ["amount 2份", "document-number 3"]],
  ["根据国务院5号令、12 号公告", ["document-number 5", "document-number 12"]],
  ["川府发〔2015〕56号（附件）3份", ["document-number 2015", "document-number 56", "amount 3份"]],
  ["奖励资金（20000）、（12000）", ["amount 20000", "amount 12000"]],
])("numbers of documents in %j", (text, expected) => {
  expect(kindsIn(text)).toEqual(expected);
});

test.each([
  ["C类补贴100-150人", ["amount 100人 low", "amount 150人 high"]],
  ["达到95，A级", ["amount 95"]],
  ["COVID-19病房温度-5度", ["code 19", "amount 5度"]],
  ["全年发生0起事故", ["amount 0起"]],
  ["收款账号6222020200112230已核对", ["code 6222020200112230"]],
  ["共计1234567890123元，全部到位", ["amount 1234567890123元"]],
  ["累计123456789012以内", ["amount 123456789012"]],
  ["编号05、007号", ["code 05", "code 007"]],
  ["型号T-800与B/52", ["code 800", "code 52"]],
])("codes in %j", (text, expected) => {
  expect(kindsIn(text)).toEqual(expected);
});

test.each([
  ["上午9:30开会", ["date 9", "date 30"]],
  ["22:15前到岗", ["date 22", "date 15"]],
  ["比例25:30以上", ["amount 25", "amount 30"]],
  ["比例24:30以上", ["amount 24", "amount 30"]],
  ["培训3天9:30开始", ["amount 3天", "date 9", "date 30"]],
  ["按1:1配20个", ["amount 1", "amount 1", "amount 20个"]],
])("times of day in %j", (text, expected) => {
  expect(kindsIn(text)).toEqual(expected);
});

test.each([
  ["第一批5人", ["ordinal 一", "amount 5人"]],
  ["第 3号、第2、共3人", ["ordinal 3", "ordinal 2", "amount 3人"]],
  ["第三产业", ["ordinal 三"]],
  ["补助2000元二级教师", ["amount 2000元"]],
  ["2020级、2019版、2021财年", ["year 2020", "year 2019", "year 2021"]],
  ["选派3人5号楼值守", ["amount 3人", "ordinal 5"]],
  ["5号楼、3年级、2#机房", ["ordinal 5", "ordinal 3", "ordinal 2"]],
  ["响应1号召唤", ["amount 1"]],
  ["年度目标共5，超过上年", ["amount 5"]],
  ["指标3较上年好，", ["amount 3"]],
  ["详见附件3、例2：", ["ordinal 3", "ordinal 2"]],
  ["师生比例25：1", ["amount 25", "amount 1"]],
  ["例2：某县做法见附件3", ["ordinal 2", "ordinal 3"]],
  ["购置92.5号筛网", ["amount 92.5"]],
  ["附件12：明细", ["ordinal 12"]],
  ["安排项目100，完成80", ["amount 100", "amount 80"]],
  ["项目5个、任务3.", ["amount 5个", "ordinal 3"]],
])("places in an order in %j", (text, expected) => {
  expect(kindsIn(text)).toEqual(expected);
});

test.each([
  ["走访（100）户", ["amount 100"]],
  ["走访（共10）次", ["amount 10"]],
  ["走访（10至20）", ["amount 10 low", "amount 20 high"]],
  ["（10 户）走访", ["amount 10户"]],
  ["按照标准3.2.1执行", ["amount 3.2", "amount 1"]],
  ["1、95以上为优", ["list-number 1", "amount 95"]],
  ["100、200两档", ["amount 100", "amount 200"]],
  ["12、培训教师", ["list-number 12"]],
  ["1、培训（共20）", ["list-number 1", "amount 20"]],
  ["95以上、良好", ["amount 95"]],
  ["95以上.良好", ["amount 95"]],
  ["5）", ["amount 5"]],
  [" 12 ) ", ["amount 12"]],
  ["5）培训", ["list-number 5"]],
  ["甲 5）培训", ["amount 5"]],
])("list numbers in %j", (text, expected) => {
  expect(kindsIn(text)).toEqual(expected);
});

test.each([
  ["培训\n2、发放补贴", ["list-number 2"]],
  ["培训\n  2、发放补贴", ["list-number 2"]],
  [`培训\n${" ".repeat(30)}2、发放补贴`, ["list-number 2"]],
  ["  2、发放补贴", ["list-number 2"]],
  ["完成 2、3项", ["amount 2", "amount 3项"]],
  ["目标\n完成 2、3项", ["amount 2", "amount 3项"]],
  ["共2、3项", ["amount 2", "amount 3项"]],
  ["完成培训； 2、发放", ["list-number 2"]],
])("a list number opens a text, a line or a clause: %j", (text, expected) => {
  expect(kindsIn(text)).toEqual(expected);
});

test.each([
  ["10.1产出指标", ["list-number 10.1"]],
  ["1.12产出指标", ["list-number 1.12"]],
  ["1.1、产出指标", ["list-number 1.1"]],
  ["1.2及时率、2.1到位率", ["list-number 1.2", "amount 2.1"]],
  ["100.5以上", ["amount 100.5"]],
  ["100.5产出", ["amount 100.5"]],
  ["1.255产出", ["amount 1.255"]],
  ["95.5，良好", ["amount 95.5"]],
  ["95.5以上", ["amount 95.5"]],
  ["0.5以内", ["amount 0.5"]],
  ["1.5及以上", ["amount 1.5"]],
  ["3.5左右", ["amount 3.5 约"]],
  ["98.5至99.5", ["amount 98.5 low", "amount 99.5 high"]],
  ["1.5到2万元", ["amount 1.5万元 low", "amount 2万元 high"]],
])("numbers of sections and values with places: %j", (text, expected) => {
  expect(kindsIn(text)).toEqual(expected);
});
