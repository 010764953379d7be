import type { Form, FundingColumn, FundingRow, Indicator } from "../form/form";
import type { PriorWorkbook, WeightScheme } from "../findings/report";
import { readTarget, type Target, type WrittenNumber } from "../number";
import type { RuleParameters } from "./parameters";
import { isNothing, numberText, readMoney, readPoints, readRate, type Money, type Read } from "./readings";
import { weightScheme } from "./weight-scheme";

/** One level-3 indicator with its cells read. */
export interface IndicatorFacts {
  readonly indicator: Indicator;
  /** Position in `Form.indicators`. */
  readonly index: number;
  /** The name without "指标1：" and ornaments. */
  readonly name: string;
  readonly weight: Read<WrittenNumber>;
  readonly score: Read<WrittenNumber>;
  /** Text of the target, stored numbers with all digits; "" when blank. */
  readonly targetText: string;
  readonly actualText: string;
  readonly operatorText: string;
  readonly unitText: string;
  readonly target: Target;
  readonly actual: Target;
  /** True for rows judged in words: operator 定性 or a scale of grades as target. */
  readonly isQualitative: boolean;
  /** True when the row belongs to cost by its level or its level 2. */
  readonly isCost: boolean;
}

/** One line of the funds block with its amounts read. */
export interface FundFacts {
  readonly row: FundingRow;
  money(column: FundingColumn): Read<Money>;
}

/** A form as rules see it: read cells, the region's parameters, the scheme of points. */
export interface FormFacts {
  readonly form: Form;
  readonly parameters: RuleParameters;
  readonly scheme: WeightScheme | null;
  /** Indicators in form order; the template's empty rows are left out. */
  readonly rows: readonly IndicatorFacts[];
  readonly funds: readonly FundFacts[];
  /** The line with the total of the funds, with execution columns when the form has them; annual before mid-term. */
  readonly totalFunds: FundFacts | null;
  /** Weight and score of budget execution, from the funds block or their own line. */
  readonly execution: { readonly weight: Read<WrittenNumber>; readonly score: Read<WrittenNumber>; readonly rate: ReturnType<typeof readRate> };
  readonly isSelfEvaluation: boolean;
  /** All forms of the workbook, this one included, in reading order; only this one for rules without `looksAt`. */
  readonly workbook: readonly Form[];
  /** Earlier workbooks that a person chose to compare with. */
  readonly priors: readonly PriorWorkbook[];
}

/** Prepares a form for the rules. */
export function factsOf(form: Form, parameters: RuleParameters, workbook: readonly Form[], priors: readonly PriorWorkbook[] = []): FormFacts {
  const rows = form.indicators.map((indicator, index) => indicatorFacts(indicator, index)).filter((row) => !row.indicator.isTemplate);
  const unit = form.moneyUnit?.unit ?? null;
  const funds = form.funding.map((row) => fundFacts(row, unit));
  const totalFunds = totalOf(funds);
  const executionRow = executionRowOf(funds) ?? totalFunds;
  const fieldWeight = form.fields.find((field) => field.name === "executionWeight")?.item;
  const cells = executionRow?.row.cells;
  const execution = {
    weight: readPoints(cells?.weight ?? fieldWeight),
    score: readPoints(cells?.score),
    rate: readRate(cells?.rate),
  };
  const isSelfEvaluation = form.kind === "self-evaluation" || form.kind === "department-self-evaluation";
  const scheme = weightScheme(form, parameters, execution.weight);
  return { form, parameters, scheme, rows, funds, totalFunds, execution, isSelfEvaluation, workbook, priors };
}

/** Amounts are read when a rule first asks for them, and once. */
function fundFacts(row: FundingRow, unit: string | null): FundFacts {
  const read = new Map<FundingColumn, Read<Money>>();
  const money = (column: FundingColumn): Read<Money> => {
    const known = read.get(column) ?? readMoney(row.cells[column], unit);
    read.set(column, known);
    return known;
  };
  return { row, money };
}

function totalOf(funds: readonly FundFacts[]): FundFacts | null {
  const totals = funds.filter(({ row }) => row.source === "total");
  return totals.find(({ row }) => row.term === "annual" && row.cells.executed !== undefined) ?? totals.find(({ row }) => row.term === "annual") ?? totals[0]
    ?? funds.find(({ row }) => row.cells.executed !== undefined) ?? null;
}

/** Some forms score the execution on a later line ("其中财政拨款") and leave the total's cells empty. */
function executionRowOf(funds: readonly FundFacts[]): FundFacts | null {
  const isScored = ({ row }: FundFacts): boolean => readPoints(row.cells.weight).kind === "read" || readPoints(row.cells.score).kind === "read";
  return funds.find(isScored) ?? null;
}

const NAME_ORNAMENTS = /^[\s★☆*●·]+|^(?:指标|目标)\s*\d{1,2}\s*[:：、.]?\s*|^\(?\d{1,2}[)）.、]\s*(?=\D)/g;

/** Nearly every name opens with none of what the ornaments open with. */
const MAY_BE_ORNATE = /^(?:[\s★☆*●·(\d]|指标|目标)/;

function bareName(name: string): string {
  return MAY_BE_ORNATE.test(name) ? name.replace(NAME_ORNAMENTS, "").replace(NAME_ORNAMENTS, "").trim() : name;
}

function indicatorFacts(indicator: Indicator, index: number): IndicatorFacts {
  const { cells } = indicator;
  const text = (column: "target" | "actual" | "operator" | "unit"): string => {
    const item = cells[column];
    return item === undefined || isNothing(item) ? "" : numberText(item).trim();
  };
  const operatorText = text("operator");
  const unitText = text("unit");
  const targetText = text("target");
  const actualText = text("actual");
  const target = readTarget(targetText, operatorText, unitText);
  return {
    indicator,
    index,
    name: bareName(cells.name.raw.trim()),
    weight: readPoints(cells.weight),
    score: readPoints(cells.score),
    targetText,
    actualText,
    operatorText,
    unitText,
    target,
    actual: readTarget(actualText, "", unitText),
    isQualitative: operatorText.startsWith("定性") || target.kind === "graded",
    isCost: indicator.level1 === "成本指标" || (indicator.level2 ?? "").includes("成本"),
  };
}
