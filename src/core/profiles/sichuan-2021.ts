import type { Profile } from "./profile";

/** Sichuan forms up to 2022: weights in percent, codes of the province's budget system, 90 + 10. */
export const sichuan2021: Profile = {
  id: "sichuan-2021",
  title: { zh: "四川（2021—2022 年）", en: "Sichuan (2021–2022)" },
  source: { zh: "四川省部门预算绩效目标表式（2021 年起）", en: "Sichuan budget forms from 2021" },
  years: { from: null, to: 2022 },
  signs: ["四川", "成都", "自贡", "攀枝花", "泸州", "德阳", "绵阳", "广元", "遂宁", "内江", "乐山", "南充", "眉山", "宜宾", "广安", "达州", "雅安", "巴中", "资阳", "阿坝", "甘孜", "凉山", "三级指标中选填"],
  inherits: "national",
  parameters: {
    projectCode: {
      pattern: "^\\d{8}[TRY]\\d{12}$",
      words: { zh: "8 位数字 + T/R/Y + 12 位数字", en: "8 digits + T/R/Y + 12 digits" },
    },
  },
};
