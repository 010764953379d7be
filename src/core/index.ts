/** The only door of the core. */
export { check, judge, readSheet, type SheetReading } from "./check";
export { planWrites, type Conflict, type PlanOptions, type PlanRefusal, type PlannedWrites, type Proposal, type RefusedProposal } from "./plan";
export { profiles } from "./profiles";
export type { Profile } from "./profiles";
export { rules } from "./rules";
export type { Rule } from "./rules/rule";
export * from "./findings/finding";
export * from "./findings/report";
export * from "./form/form";
export * from "./grid/a1";
export * from "./grid/grid";
export * from "./host";
export { cellText, contentText, stateText } from "./findings/content";
export { everythingNotChecked, groupByForm, type FormFindings, type GroupedFindings } from "./findings/groups";
export { cellsOf, findingKey } from "./findings/order";
export { tally, verdict, verdictWords, type Tally } from "./findings/verdict";
export * from "./reports";
