/** The only door of the core. */
export { check, judge, readSheet, type SheetReading } from "./check";
export { planWrites } from "./plan";
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
