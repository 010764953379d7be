import type { Profile } from "./profile";

/** Hubei self-evaluations: execution 20, output 40, benefit and satisfaction together 40; partly reached from half the weight. */
export const hubei: Profile = {
  id: "hubei",
  title: { zh: "湖北", en: "Hubei" },
  source: { zh: "湖北省项目支出绩效自评表表式", en: "Hubei self-evaluation forms" },
  years: { from: null, to: null },
  signs: ["湖北", "武汉", "黄石", "十堰", "宜昌", "襄阳", "鄂州", "荆门", "孝感", "荆州", "黄冈", "咸宁", "随州", "恩施", "得分(20分*执行率)", "得分(20分×执行率)"],
  inherits: "national",
  parameters: {
    rowTotals: ["80", "90", "100"],
    executionWeights: ["20", "10"],
    splits: [{ points: { 产出指标: "40", 效益指标: "40" } }, { points: { 产出指标: "40", 效益指标: "30", 满意度指标: "10" } }],
    gradedBands: ["0.8", "0.5"],
  },
};
