// Written by "npm run sync" from the files in the folders beside it; changes made here are lost.
import { executionScoreWrong } from "./scores/execution-score-wrong";
import type { Rule } from "./rule";

/** All rules in the order of their codes. */
export const rules: readonly Rule[] = [
  executionScoreWrong,
];
