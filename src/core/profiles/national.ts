import type { RuleParameters } from "../rules/parameters";
import type { Profile } from "./profile";

/** Parameters where no region says otherwise: 财预〔2020〕10号 and 财预〔2021〕101号. */
export const nationalParameters: RuleParameters = {
  rowTotals: ["90", "100"],
  executionWeights: ["10", "20"],
  splits: [
    { points: { 产出指标: "50", 效益指标: "30", 满意度指标: "10" } },
    { points: { 成本指标: "20", 产出指标: "40", 效益指标: "20", 满意度指标: "10" } },
  ],
  ceilingFormulas: ["linear", "ratio"],
  gradedBands: ["0.8", "0.6"],
  gradeFloors: ["0.9", "0.8", "0.6"],
  overCompletion: "1.2",
  executionReasonBelow: null,
  demandsAdjustmentReason: false,
  projectCode: null,
  severities: {},
};

/** The profile every other one inherits from. */
export const national: Profile = {
  id: "national",
  title: { zh: "全国通用", en: "National" },
  source: {
    zh: "《项目支出绩效评价管理办法》（财预〔2020〕10号）、《中央部门项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
    en: "Caiyu [2020] No. 10 and Caiyu [2021] No. 101",
  },
  years: { from: null, to: null },
  signs: [],
  inherits: null,
  parameters: nationalParameters,
};
