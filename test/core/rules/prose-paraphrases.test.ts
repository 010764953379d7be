import { decimal, multiply, subtract, toText, toTextFixed, type Decimal } from "../../../src/core/number";
import { statedLists } from "../../../src/core/rules/stated-lists";
import { statedShares } from "../../../src/core/rules/stated-shares";

const exact = (text: string): Decimal => {
  const value = decimal(text);
  if (value === null) throw new Error(`${text} is no number`);
  return value;
};

/** How an amount of 万元 is written. */
type Spelling = (inTenThousands: string) => string;

const grouped = (digits: string): string => digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
const SPELLINGS: Readonly<Record<string, Spelling>> = {
  万元: (amount) => `${amount}万元`,
  "spaced 万元": (amount) => ` ${amount} 万元`,
  元: (amount) => `${toText(multiply(exact(amount), exact("10000")))}元`,
  "grouped 元": (amount) => `${grouped(toText(multiply(exact(amount), exact("10000"))))}元`,
  // As many digits as before: a rounded amount would say less.
  亿元: (amount) => `${toTextFixed(multiply(exact(amount), exact("0.0001")), 4 + (amount.split(".")[1] ?? "").length)}亿元`,
};

/** What may be done to a whole sentence without changing what it says. */
const DRESSES: Readonly<Record<string, (sentence: string) => string>> = {
  plain: (sentence) => sentence,
  "full width": (sentence) => sentence.replace(/[0-9.%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  "half-width stops": (sentence) => sentence.replace(/[，：；（）]/g, (sign) => ({ "，": ",", "：": ":", "；": ";", "（": "(", "）": ")" })[sign] ?? sign),
  "line breaks": (sentence) => sentence.replace(/(?<=[，：；、])/g, "\n"),
};

const WAYS = Object.entries(SPELLINGS).flatMap(([spelling, amount]) => Object.entries(DRESSES).map(([dress, dressed]) => ({ way: `${spelling}, ${dress}`, amount, dressed })));

/** A spelling and a dress in turn for each sentence, so that all of them meet many sentences. */
const wayOf = (index: number): (typeof WAYS)[number] => WAYS[(index * 7) % WAYS.length] ?? { way: "plain", amount: (text) => `${text}万元`, dressed: (text) => text };

type Share = (amount: Spelling, whole: string, part: string, share: string) => string;
const SHARES: readonly Share[] = [
  (a, whole, part, share) => `本年支出合计${a(whole)}，其中：基本支出${a(part)}，占${share}。`,
  (a, whole, part, share) => `本年支出${a(whole)}，其中基本支出${a(part)}，占比${share}。`,
  (a, whole, part, share) => `基本支出${a(part)}，占本年支出合计${a(whole)}的${share}。`,
  (a, whole, part, share) => `2024年度支出总计${a(whole)}。其中：基本支出${a(part)}，占总支出的${share}。`,
  (a, whole, part, share) => `全年一共支出${a(whole)}，主要用于以下方面：基本支出${a(part)}，所占比例为${share}。`,
  (a, whole, part, share) => `支出共计${a(whole)}，包括：基本支出${a(part)}，占支出总额的${share}。`,
  (a, whole, part, share) => `支出合计${a(whole)}，其中：基本支出${a(part)}（占${share}）。`,
  (a, whole, part, share) => `支出合计${a(whole)}，其中：基本支出${a(part)}，占本年支出的比重为${share}。`,
];
const SHARE_FACTS = [["848.9", "448.54", "52.84", "52.93"], ["1200", "900", "75", "70"], ["13272", "616", "4.64", "4.46"], ["263.7", "44.4", "16.84", "18.64"], ["850", "340", "40", "45"]] as const;

const shareCases = SHARES.flatMap((write, first) => SHARE_FACTS.map(([whole, part, right, wrong], second) => ({ write, whole, part, right, wrong, ...wayOf(first * SHARE_FACTS.length + second) })));

test.each(shareCases.map((one) => [one.dressed(one.write(one.amount, one.whole, one.part, `${one.right}%`)), one] as const))("a right share: %s", (sentence, { right }) => {
  expect(statedShares(sentence)).toMatchObject([{ expected: right, holds: true }]);
});

test.each(shareCases.map((one) => [one.dressed(one.write(one.amount, one.whole, one.part, `${one.wrong}%`)), one] as const))("a wrong share: %s", (sentence, { right }) => {
  const [found, ...others] = statedShares(sentence);
  expect([found?.holds, others.length]).toEqual([false, 0]);
  expect(toText(exact(found?.expected ?? ""))).toBe(right);
});

type Growth = (amount: Spelling, now: string, change: string, before: string, rate: string) => string;
const MORE: readonly Growth[] = [
  (a, now, change, _, rate) => `公务接待费${a(now)}，比上年增加${a(change)}，增长${rate}。`,
  (a, now, change, _, rate) => `公务接待费为${a(now)}，较上年度增加了${a(change)}，增幅为${rate}。`,
  (a, now, change, _, rate) => `公务接待费${a(now)}，与2023年度相比，增长${rate}，增加${a(change)}。`,
  (a, now, _, before, rate) => `公务接待费由2023年的${a(before)}增加到${a(now)}，增长${rate}。`,
  (a, now, change, _, rate) => `公务接待费${a(now)}，同比增加${a(change)}（增长${rate}）。`,
  (a, now, change, _, rate) => `公务接待费决算${a(now)}，比2023年度增加${a(change)}，增长率为${rate}。`,
];
const LESS: readonly Growth[] = [
  (a, now, change, _, rate) => `运行经费${a(now)}，比2023年度减少${a(change)}，下降${rate}。`,
  (a, now, change, _, rate) => `收入、支出总计均为${a(now)}，各减少${a(change)}，降低${rate}。`,
  (a, now, _, before, rate) => `运行经费从上年的${a(before)}减少至${a(now)}，下降${rate}。`,
];
const growthCases = [
  ...MORE.flatMap((write) => [["0.5", "0.2", "0.3", "66.67", "40"], ["1500", "300", "1200", "25", "20"]].map((facts) => ({ write, facts }))),
  ...LESS.flatMap((write) => [["54.09", "3.44", "57.53", "5.98", "6.36"], ["848.9", "32.47", "881.37", "3.68", "3.82"]].map((facts) => ({ write, facts }))),
].map(({ write, facts: [now = "", change = "", before = "", right = "", wrong = ""] }, index) => ({ write, now, change, before, right, wrong, ...wayOf(index) }));

test.each(growthCases.map((one) => [one.dressed(one.write(one.amount, one.now, one.change, one.before, `${one.right}%`)), one] as const))("right growth: %s", (sentence, { right }) => {
  expect(statedShares(sentence)).toMatchObject([{ expected: right, holds: true }]);
});

test.each(growthCases.map((one) => [one.dressed(one.write(one.amount, one.now, one.change, one.before, `${one.wrong}%`)), one] as const))("wrong growth: %s", (sentence) => {
  expect(statedShares(sentence)).toMatchObject([{ holds: false }]);
});

type List = (amount: Spelling, total: string, parts: readonly (readonly [string, string])[]) => string;
const told = (amount: Spelling, parts: readonly (readonly [string, string])[], stop: string): string => parts.map(([name, value]) => `${name}${amount(value)}`).join(stop);
const LISTS: readonly List[] = [
  (a, total, parts) => `年初下达资金共计${a(total)}。其中：${told(a, parts, "，")}。`,
  (a, total, parts) => `一共下达${a(total)}，其中${told(a, parts, "、")}。`,
  (a, total, parts) => `${told(a, parts, "，")}，合计${a(total)}。`,
  (a, total, parts) => `${told(a, parts, "、")}，共计${a(total)}。`,
  (a, total, parts) => `${told(a, parts, "，")}，一共${a(total)}。`,
  (a, total, parts) => `安排资金${a(total)}（${told(a, parts, "，")}）。`,
  (a, total, parts) => `下达资金${a(total)}，分别用于${told(a, parts, "、")}。`,
  (a, total, parts) => `资金总额为${a(total)}，其中：${told(a, parts, "；")}。`,
];
const LIST_FACTS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ["13272", [["养老金", "11400"], ["制卡经费", "12"], ["民族团结奖", "616"], ["稽核经费", "15"], ["养老金配套", "841"], ["缴费配套", "192"], ["丧葬费", "196"]]],
  ["263.7", [["村干部补助", "44.4"], ["被征地农民", "219.3"]]],
  ["848.9", [["社会保障", "807.68"], ["卫生健康", "13.05"], ["住房保障", "28.17"]]],
];
const listCases = LISTS.flatMap((write, first) => LIST_FACTS.flatMap(([total, parts], second) => [parts, [...parts].reverse()].map((order, third) => ({ write, total, parts: order, ...wayOf(first * 6 + second * 2 + third) }))));

test.each(listCases.map((one) => [one.dressed(one.write(one.amount, one.total, one.parts)), one] as const))("a right list: %s", (sentence, { parts }) => {
  const [found, ...others] = statedLists(sentence);
  expect([found?.holds, found?.parts.length, others.length]).toEqual([true, parts.length, 0]);
});

test.each(listCases.map((one) => [one.dressed(one.write(one.amount, toText(subtract(exact(one.total), exact("9"))), one.parts)), one] as const))("a wrong list: %s", (sentence, { parts }) => {
  const [found, ...others] = statedLists(sentence);
  expect([found?.holds, found?.parts.length, others.length]).toEqual([false, parts.length, 0]);
});

test("there are far more than a hundred of them, and every way of writing is among them", () => {
  const all = [...shareCases, ...growthCases, ...listCases];
  expect(all.length).toBeGreaterThan(100);
  expect(new Set(all.map(({ way }) => way)).size).toBe(WAYS.length);
});

test.each([
  "2024年支出848.9万元，主要原因是人员增加，支出比预算增加3.5万元。",
  "全年预算120万元，执行113.72万元，其中上年结转5万元。",
  "资金200万元，其中：财政资金约120万元，自筹约80万元左右。",
  "完成预算100%，决算数等于预算数7.7万元。",
  "年初预算60万元，调整后预算37.46万元，合计调减22.54万元。",
  "收入比上年增加30万元，支出比上年增加20万元，共计支出400万元。",
  "安排专项资金300万元（较上年增加20万元，增长7.14%）。",
  "每人每月补助50元，全年每人补助600元，合计发放96万元。",
  "资金300万元，包括设备购置100万元、培训50万元等。",
  "计划投资300万元，实际完成280万元，共计节约20万元。",
  "项目总投资1.2亿元，累计完成投资8000万元，其中本年完成3000万元。",
])("nothing is claimed about: %s", (sentence) => {
  expect(statedLists(sentence).filter(({ holds }) => !holds)).toEqual([]);
  expect(statedShares(sentence).filter(({ holds }) => !holds)).toEqual([]);
});

test.each([["52.84%", true, false], ["52.8%", true, false], ["53%", true, false], ["52.83%", false, true], ["52.7%", false, true], ["52%", false, true], ["50%", false, false]])("rounding is honoured: 448.54 of 848.9 said as %s", (said, holds, isRounding) => {
  expect(statedShares(`支出合计848.9万元，其中：基本支出448.54万元，占${said}。`)).toMatchObject([{ holds, isRounding: holds ? expect.any(Boolean) : isRounding }]);
});
