import type { Profile } from "./profile";

/** Guangxi asks for a reason only from 130 % of the target on. */
export const guangxi: Profile = {
  id: "guangxi",
  title: { zh: "广西", en: "Guangxi" },
  source: { zh: "广西壮族自治区项目支出绩效自评要求", en: "Guangxi self-evaluation requirements" },
  years: { from: null, to: null },
  signs: ["广西", "南宁", "柳州", "桂林", "梧州", "北海", "防城港", "钦州", "贵港", "玉林", "百色", "贺州", "河池", "来宾", "崇左"],
  inherits: "national",
  parameters: { overCompletion: "1.3" },
};
