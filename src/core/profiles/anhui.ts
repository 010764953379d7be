import type { Profile } from "./profile";

/** Anhui forms follow the national split; the medium-term declaration stands beside the annual one. */
export const anhui: Profile = {
  id: "anhui",
  title: { zh: "安徽", en: "Anhui" },
  source: { zh: "安徽省项目支出预算绩效目标表表式", en: "Anhui declaration forms" },
  years: { from: null, to: null },
  signs: ["安徽", "合肥", "芜湖", "蚌埠", "淮南", "马鞍山", "淮北", "铜陵", "安庆", "黄山", "滁州", "阜阳", "宿州", "六安", "亳州", "池州", "宣城"],
  inherits: "national",
  parameters: {},
};
