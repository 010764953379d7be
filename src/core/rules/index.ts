// Written by "npm run sync" from the files in the folders beside it; changes made here are lost.
import { fundingTotalMismatch } from "./sums/funding-total-mismatch";
import { executionRateWrong } from "./sums/execution-rate-wrong";
import { partsExceedWhole } from "./sums/parts-exceed-whole";
import { weightTotalWrong } from "./scores/weight-total-wrong";
import { weightMissing } from "./scores/weight-missing";
import { weightNotPositive } from "./scores/weight-not-positive";
import { levelWeightMismatch } from "./scores/level-weight-mismatch";
import { executionWeightMissing } from "./scores/execution-weight-missing";
import { unusualSplit } from "./scores/unusual-split";
import { indicatorScoreWrong } from "./scores/indicator-score-wrong";
import { scoreAboveWeight } from "./scores/score-above-weight";
import { scoreMissing } from "./scores/score-missing";
import { executionScoreWrong } from "./scores/execution-score-wrong";
import { scoreTotalWrong } from "./scores/score-total-wrong";
import { gradeWrong } from "./scores/grade-wrong";
import type { Rule } from "./rule";

/** All rules in the order of their codes. */
export const rules: readonly Rule[] = [
  fundingTotalMismatch,
  executionRateWrong,
  partsExceedWhole,
  weightTotalWrong,
  weightMissing,
  weightNotPositive,
  levelWeightMismatch,
  executionWeightMissing,
  unusualSplit,
  indicatorScoreWrong,
  scoreAboveWeight,
  scoreMissing,
  executionScoreWrong,
  scoreTotalWrong,
  gradeWrong,
];
