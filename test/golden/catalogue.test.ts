import { KIND_WORDS, PART_WORDS, problemMessage, problemWords, profiles, refusalWords, SEVERITY_WORDS, TRUST_WORDS, type FundingColumn, type HostProblem, type IndicatorColumn } from "../../src/core/index";
import { CARRY_WORDS, COLUMN_WORDS, FIELD_WORDS } from "../../src/core/carry/carry-words";
import { COMPARISON_WORDS } from "../../src/core/compare/comparison-lines";
import { FUNDING_WORDS, TERM_WORDS } from "../../src/core/reports/labels";
import { INDICATOR_WORDS, REPORT_WORDS, SHEET_WORDS } from "../../src/core/reports/report-words";
import { columnWords } from "../../src/core/rules/answers";
import { expectRecorded } from "../support/golden-record";
import { SHORT_KINDS, SUMMARY_WORDS } from "../../src/core/summary/summary-words";

const PROBLEMS: Readonly<Record<HostProblem["kind"], true>> = {
  "not-a-workbook": true, "not-a-document": true, "old-document": true, "checked-only": true, encrypted: true, damaged: true, "too-large": true, "unreadable-file": true, "read-only": true,
  "disk-full": true, "write-failed": true, busy: true, "cell-edit-mode": true, protected: true, "session-lost": true, "payload-too-large": true, "too-old": true, cancelled: true, unknown: true,
};
const REFUSALS: Readonly<Record<Parameters<typeof refusalWords>[0], true>> = {
  "changed-meanwhile": true, protected: true, "array-formula": true, "merged-away": true, "sheet-missing": true, "not-written": true, spill: true, "belongs-together": true,
  "formula-cell": true, "above-trust": true, "not-a-number": true, "contradicts-itself": true, conflict: true,
};
const COLUMNS: readonly (IndicatorColumn | FundingColumn)[] = ["name", "operator", "target", "unit", "actual", "weight", "score", "reason", "initial", "adjusted", "executed", "rate", "amount"];

const kinds = Object.keys(PROBLEMS) as HostProblem["kind"][];
const catalogue = {
  profiles,
  problems: kinds.map((kind) => ({ kind, ...problemWords(kind), message: problemMessage(kind) })),
  refusals: (Object.keys(REFUSALS) as Parameters<typeof refusalWords>[0][]).map((why) => ({ why, words: refusalWords(why) })),
  columns: COLUMNS.map((column) => ({ column, ...columnWords(column) })),
  words: { KIND_WORDS, SHORT_KINDS, SEVERITY_WORDS, TRUST_WORDS, FUNDING_WORDS, TERM_WORDS, INDICATOR_WORDS, PART_WORDS, REPORT_WORDS, SHEET_WORDS, FIELD_WORDS, COLUMN_WORDS, CARRY_WORDS, COMPARISON_WORDS, SUMMARY_WORDS },
};

/** `RECORD=1 npx jest --selectProjects core -- golden/catalogue` records them anew. */
test("regions, and the words that reports, summaries and messages share, are what is recorded", () => expectRecorded("catalogue.json", `${JSON.stringify(catalogue, null, 1)}\n`));
