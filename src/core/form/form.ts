import type { Area, CellRef } from "../grid/grid";

/** The kinds of forms, as named in the results contract. */
export type FormKind =
  | "project-declaration"
  | "dual-term-declaration"
  | "annual-target"
  | "department-declaration"
  | "self-evaluation"
  | "department-self-evaluation"
  | "narrative-report"
  | "unknown";

/** Which set of goals a row belongs to; forms with one set say annual. */
export type Term = "annual" | "mid";

/**
 * One answer on a form: the cell it stands in and what stands there.
 * Blank answers are items too, so that a rule can always point at the cell.
 */
export interface Item {
  readonly at: CellRef;
  /** The answer as a person sees it; when label and answer share the cell, only the answer's part. */
  readonly raw: string;
  /** The stored number, as text with at most 15 significant digits, when the cell holds a number. */
  readonly stored?: string;
  /** True when the cell shows its number as a percentage (1 shown as "100%"). */
  readonly isPercent?: boolean;
  /** Formula without "=", when the cell computes its value. */
  readonly formula?: string;
  /** The spreadsheet error in the cell, for example "#DIV/0!". */
  readonly error?: string;
  /** False when the cell also holds its label ("年度资金总额：3500元"); such a cell is rewritten as a whole. */
  readonly ownsCell: boolean;
  /** Whole text of the cell when it does not belong to the answer alone. */
  readonly cellText?: string;
}

/** Single answers around the tables; names as in the results contract. */
export type FieldName =
  | "projectName" | "projectCode" | "budgetUnit" | "department" | "implementingUnit" | "year"
  | "moneyUnitLabel" | "period" | "annualGoal" | "midTermGoal" | "goalCompletion" | "midTermCompletion" | "process"
  | "executionWeight" | "executionReason" | "conclusion" | "problems" | "improvements"
  | "declaredScore" | "grade" | "responsibilities" | "otherNotes" | "projectAttribute" | "projectCategory";

/** A label with its answer. */
export interface Field {
  readonly name: FieldName;
  readonly item: Item;
  /** Where the label stands and what it says. */
  readonly label: { readonly at: CellRef; readonly text: string };
}

/** Columns of the funds block. */
export type FundingColumn = "initial" | "adjusted" | "executed" | "rate" | "weight" | "score" | "amount" | "reason";

/** Standard sources of money; other sources keep the form's own words. */
export type FundingSource =
  | "total" | "fiscal" | "account" | "unit" | "social" | "loan" | "carryover" | "other" | "basic" | "project"
  | "own-words";

/** One line of the funds block. */
export interface FundingRow {
  readonly source: FundingSource;
  /** The label without colon and line breaks. */
  readonly words: string;
  readonly labelAt: CellRef;
  /** True when the label says 其中. */
  readonly saysOfWhich: boolean;
  readonly term: Term;
  readonly cells: Readonly<Partial<Record<FundingColumn, Item>>>;
}

/** Columns of the indicator table that rules look at. */
export type IndicatorColumn = "name" | "operator" | "target" | "unit" | "actual" | "weight" | "score" | "reason";

/** One level-3 indicator. */
export interface Indicator {
  readonly term: Term;
  /** Row the indicator stands on, 0-based. */
  readonly row: number;
  /** Standard name (产出指标, 成本指标, 效益指标, 满意度指标), the form's own words where none fits, or null without such a column. */
  readonly level1: string | null;
  /** Standard name (数量指标, …), the form's own words where none fits, or null. */
  readonly level2: string | null;
  readonly level1Item: Item | null;
  readonly level2Item: Item | null;
  readonly cells: Readonly<Partial<Record<IndicatorColumn, Item>>> & { readonly name: Item };
  /** True for the template's own row that nobody filled ("指标2", "……"). */
  readonly isTemplate: boolean;
  /** Project number in a narrative report. */
  readonly project?: number;
  /** The number printed before the name in a narrative report ("指标3：…"). */
  readonly number?: number;
}

/** A row of the indicator table that waits to be filled, with the cells an indicator would take. */
export type BlankRow = Pick<Indicator, "term" | "row" | "level1" | "level2" | "cells">;

/** A level-1 or level-2 cell with the points or counts it prints ("产出指标（50分）", "三级指标中选填3项及以上"). */
export interface LevelCell {
  readonly depth: 1 | 2;
  readonly term: Term;
  readonly standard: string | null;
  readonly item: Item;
  /** Points printed in the cell, decimal text. */
  readonly points: string | null;
  /** Least number of level-3 indicators printed in the cell. */
  readonly leastIndicators: number | null;
  /** Indexes into `Form.indicators` of the rows under this cell. */
  readonly indicators: readonly number[];
}

/** What the form itself prints about its points; it outranks every profile. */
export interface PrintedScheme {
  /** "绩效指标（90分）" */
  readonly rowsTotal: { readonly points: string; readonly at: CellRef } | null;
  /** "预算执行情况（10分）" or the weight printed in the score heading "得分（20分*执行率）" */
  readonly executionWeight: { readonly points: string; readonly at: CellRef } | null;
}

/** A heading cell the reader understood: the evidence for what a column means. */
export interface ColumnEvidence {
  readonly block: "indicators" | "funding";
  readonly role: string;
  readonly term: Term;
  readonly at: CellRef;
  readonly heading: string;
  readonly column: number;
}

/** A non-blank cell inside the form that the reader could not place. */
export interface Unplaced {
  readonly at: CellRef;
  readonly text: string;
}

/** A line of a form's heading that names years ("（2021年度）"), or its year field. */
export interface StatedYears {
  readonly years: readonly number[];
  readonly at: CellRef;
  readonly words: string;
}

/** The five parts that a self-evaluation report consists of. */
export type OutlinePartName = "basics" | "funds" | "results" | "deviations" | "conclusion";

/** A heading of a report with the part it opens. */
export interface OutlinePart {
  readonly part: OutlinePartName;
  readonly at: CellRef;
  readonly words: string;
  /** False when the next heading follows at once. */
  readonly isFollowed: boolean;
}

/** A recognised form: every value with its cell. */
export interface Form {
  readonly id: string;
  readonly kind: FormKind;
  readonly sheet: string;
  readonly range: Area;
  readonly title: Item | null;
  /** Year the form is about, with the words and cell that say so; null when nothing says so. */
  readonly year: { readonly value: number; readonly at: CellRef | null; readonly words: string; readonly stated?: readonly StatedYears[] } | null;
  readonly fields: readonly Field[];
  /** The unit printed for money ("万元", "元", "亿元", "千元"), or null. */
  readonly moneyUnit: { readonly unit: string; readonly at: CellRef } | null;
  readonly funding: readonly FundingRow[];
  readonly indicators: readonly Indicator[];
  /** Rows under a level that bear no indicator, in form order. */
  readonly blankRows: readonly BlankRow[];
  readonly levels: readonly LevelCell[];
  readonly totals: { readonly weight: Item | null; readonly score: Item | null; readonly labelAt: CellRef | null };
  readonly printed: PrintedScheme;
  readonly columns: readonly ColumnEvidence[];
  readonly unplaced: readonly Unplaced[];
  /** The lines of a report in prose, whole; empty for tables. */
  readonly paragraphs: readonly Item[];
  /** The headings of a report in prose that open one of its parts; absent for tables. */
  readonly outline?: readonly OutlinePart[];
}

/** Answer of a field, or undefined when the form has no such label. */
export function fieldItem(form: Form, name: FieldName): Item | undefined {
  return form.fields.find((field) => field.name === name)?.item;
}

/** True when the form has a column of this role for the indicators. */
export function hasColumn(form: Form, role: IndicatorColumn): boolean {
  return form.columns.some((column) => column.block === "indicators" && column.role === role);
}
