export { compareWorkbooks, type ComparedForms, type Comparison, type FundChange } from "./compare-workbooks";
export type { Change, ChangedPart } from "./changes";
export type { ComparedIndicators, ComparedPair } from "./form-comparison";
export type { IndicatorPair } from "./indicator-pairs";
export { comparisonSections, comparisonHeadings, type ComparisonLine, type ComparisonSection } from "./comparison-lines";
export { COMPARISON_FORMATS, comparisonReport, type ComparisonFormat } from "./comparison-report";
export { PART_WORDS } from "./place-words";
