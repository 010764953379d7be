import type { Profile } from "./profile";

/** Sichuan forms from 2023 on: the self-evaluation prints that a rate below 90 % and every adjustment need a reason. */
export const sichuan2023: Profile = {
  id: "sichuan-2023",
  title: { zh: "四川（2023 年起）", en: "Sichuan (from 2023)" },
  source: { zh: "四川省部门预算项目支出绩效自评表（2023 年起）表内说明", en: "Instructions printed in Sichuan self-evaluation forms from 2023" },
  years: { from: 2023, to: null },
  signs: ["预算执行率未达到90%的需说明原因", "年中发生预算调整的", "四川", "成都", "自贡", "攀枝花", "泸州", "德阳", "绵阳", "广元", "遂宁", "内江", "乐山", "南充", "眉山", "宜宾", "广安", "达州", "雅安", "巴中", "资阳", "阿坝", "甘孜", "凉山"],
  inherits: "sichuan-2021",
  parameters: { executionReasonBelow: "0.9", demandsAdjustmentReason: true },
};
