import type { Severity, Words } from "../findings/finding";
import type { CheckReport } from "../findings/report";
import type { CellRef, Grid } from "../grid/grid";
import type { HostProblem, Receipt } from "../host";
import type { PlanRefusal, PlannedWrites } from "../plan";

/** The languages a report can be written in. */
export type Language = "zh" | "en";

/** What a person typed to settle a warning; `finding` is its key (`findingKey`). */
export interface TypedExplanation {
  readonly finding: string;
  readonly text: string;
}

/** A correction that was left to the person. */
export interface LeftOut {
  readonly at: CellRef;
  readonly why: PlanRefusal | "conflict";
}

/** One workbook of a report: either what was found in it, or why it could not be read or its corrected copy not be written. */
export type FileReport =
  | {
      readonly path: string;
      readonly problem: HostProblem;
      /** What else the person should know, for example where the original lies now. */
      readonly remarks?: readonly Words[];
    }
  | {
      readonly path: string;
      readonly problem: null;
      readonly report: CheckReport;
      /** The sheets as they were read: they tell what stands in a cell before a correction. */
      readonly grids: readonly Grid[];
      /** Corrections already written, when there are any. */
      readonly receipt?: Receipt;
      /** Corrections that were not even tried, and why. */
      readonly leftOut?: readonly LeftOut[];
      readonly explanations?: readonly TypedExplanation[];
      /** What else the person should know about the file, for example where its corrected copy lies. */
      readonly remarks?: readonly Words[];
    };

/** A workbook that could be read. */
export type ReadFileReport = Extract<FileReport, { problem: null }>;

/** What a report says about a rule. */
export interface RuleCard {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly title: Words;
  readonly basis: Words;
}

/** How a report is to be written. The date comes from outside: the core has no clock. */
export interface ReportSettings {
  readonly lang: Language;
  readonly tool: { readonly name: string; readonly version: string };
  /** Day of the check as printed in the report ("2025-03-01"), or null to leave it out. */
  readonly date: string | null;
  readonly rules: readonly RuleCard[];
  /** Terminal columns and whether it shows colours; only the text report looks at it. */
  readonly terminal: { readonly columns: number; readonly colour: boolean };
  /** Leaves out forms that are ready; only the text report looks at it. */
  readonly onlyOpen: boolean;
}

/** What a plan left to the person. */
export function leftOutOf(planned: PlannedWrites): readonly LeftOut[] {
  return [...planned.refused.map(({ at, why }) => ({ at, why })), ...planned.conflicts.map(({ at }) => ({ at, why: "conflict" as const }))];
}

/** The words of a language. */
export function say(words: Words, lang: Language): string {
  return lang === "zh" ? words.zh : words.en;
}
