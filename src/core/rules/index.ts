// Written by "npm run sync" from the files in the folders beside it; changes made here are lost.
import { fundingTotalMismatch } from "./sums/funding-total-mismatch";
import { executionRateWrong } from "./sums/execution-rate-wrong";
import { costAmountWrong } from "./sums/cost-amount-wrong";
import { costTotalMismatch } from "./sums/cost-total-mismatch";
import { sumInTextWrong } from "./sums/sum-in-text-wrong";
import { partsExceedWhole } from "./sums/parts-exceed-whole";
import { statedShareWrong } from "./sums/stated-share-wrong";
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
import { requiredFieldMissing } from "./missing/required-field-missing";
import { placeholderLeft } from "./missing/placeholder-left";
import { executionReasonMissing } from "./missing/execution-reason-missing";
import { adjustmentReasonMissing } from "./missing/adjustment-reason-missing";
import { deviationReasonMissing } from "./missing/deviation-reason-missing";
import { tooFewIndicators } from "./missing/too-few-indicators";
import { qualitativeResultNotChosen } from "./missing/qualitative-result-not-chosen";
import { textTooLong } from "./missing/text-too-long";
import { actualMissing } from "./missing/actual-missing";
import { outlinePartMissing } from "./missing/outline-part-missing";
import { moneyUnitConflict } from "./contradictions/money-unit-conflict";
import { unitInValue } from "./contradictions/unit-in-value";
import { actualUnitDiffers } from "./contradictions/actual-unit-differs";
import { duplicateIndicator } from "./contradictions/duplicate-indicator";
import { yearMismatch } from "./contradictions/year-mismatch";
import { periodMismatch } from "./contradictions/period-mismatch";
import { indicatorMisplaced } from "./contradictions/indicator-misplaced";
import { costWithoutCeiling } from "./contradictions/cost-without-ceiling";
import { rateCannotExceed100 } from "./contradictions/rate-cannot-exceed-100";
import { overCompletionUnexplained } from "./contradictions/over-completion-unexplained";
import { allFullMarks } from "./contradictions/all-full-marks";
import { termsDisagree } from "./contradictions/terms-disagree";
import { indicatorNumbering } from "./contradictions/indicator-numbering";
import { goalCopied } from "./forms/goal-copied";
import { otherProjectName } from "./forms/other-project-name";
import { declarationEvaluationDiffer } from "./forms/declaration-evaluation-differ";
import { departmentTotalMismatch } from "./forms/department-total-mismatch";
import { evaluationMissing } from "./forms/evaluation-missing";
import { changedSinceLastYear } from "./forms/changed-since-last-year";
import { operatorGlyph } from "./wording/operator-glyph";
import { operatorInvalid } from "./wording/operator-invalid";
import { unitMissing } from "./wording/unit-missing";
import { targetNotMeasurable } from "./wording/target-not-measurable";
import { numberAsText } from "./wording/number-as-text";
import { percentAsDecimal } from "./wording/percent-as-decimal";
import { projectCodeMalformed } from "./wording/project-code-malformed";
import { repeatedWord } from "./wording/repeated-word";
import { noBenefitIndicator } from "./wording/no-benefit-indicator";
import { dateMalformed } from "./wording/date-malformed";
import { formulaError } from "./wording/formula-error";
import type { Rule } from "./rule";

/** All rules in the order of their codes. */
export const rules: readonly Rule[] = [
  fundingTotalMismatch,
  executionRateWrong,
  costAmountWrong,
  costTotalMismatch,
  sumInTextWrong,
  partsExceedWhole,
  statedShareWrong,
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
  requiredFieldMissing,
  placeholderLeft,
  executionReasonMissing,
  adjustmentReasonMissing,
  deviationReasonMissing,
  tooFewIndicators,
  qualitativeResultNotChosen,
  textTooLong,
  actualMissing,
  outlinePartMissing,
  moneyUnitConflict,
  unitInValue,
  actualUnitDiffers,
  duplicateIndicator,
  yearMismatch,
  periodMismatch,
  indicatorMisplaced,
  costWithoutCeiling,
  rateCannotExceed100,
  overCompletionUnexplained,
  allFullMarks,
  termsDisagree,
  indicatorNumbering,
  goalCopied,
  otherProjectName,
  declarationEvaluationDiffer,
  departmentTotalMismatch,
  evaluationMissing,
  changedSinceLastYear,
  operatorGlyph,
  operatorInvalid,
  unitMissing,
  targetNotMeasurable,
  numberAsText,
  percentAsDecimal,
  projectCodeMalformed,
  repeatedWord,
  noBenefitIndicator,
  dateMalformed,
  formulaError,
];
