import { isEvaluation, named } from "../carry/project-pairs";
import { bareName } from "../carry/same-names";
import type { PriorWorkbook } from "../findings/report";
import { fieldItem, type Form, type FundingColumn, type FundingRow, type Item } from "../form/form";
import { sum, sumMayBe, type Decimal, type WrittenNumber } from "../number";
import { readMoney, type Money, type Read } from "../rules/readings";
import { isProjectForm } from "../rules/workbook-index";
import { isComparable } from "./counterparts";

/** An amount that a department states for all its projects, in one column. */
export interface StatedTotal {
  readonly item: Item;
  readonly money: Money;
  readonly column: FundingColumn;
}

/** The same amount of one project. */
export interface ProjectAmount {
  readonly form: Form;
  readonly item: Item;
  readonly money: Money;
}

/** The projects' amounts in a column against the total that a department states. */
export interface ProjectSum {
  readonly stated: StatedTotal;
  readonly projects: readonly ProjectAmount[];
  /** Sum of the projects in 元. */
  readonly sum: Decimal;
  readonly fits: boolean;
}

const COLUMNS: readonly FundingColumn[] = ["initial", "adjusted", "executed", "amount"];
/** What a declaration calls amount an evaluation calls initial budget. */
const SAME_COLUMN: Readonly<Partial<Record<FundingColumn, readonly FundingColumn[]>>> = { amount: ["amount", "initial"], initial: ["initial", "amount"] };
/** "项目支出 400.36 万元，占 47.16%" in the text of the final accounts; what follows 其中 or 按 is no total. */
const IN_PROSE = /(?:^|[，,；;：:。])\s*(?:其中[：:]?)?项目支出\s*(?:共计?|合计|总额|为)?\s*([\d,.]+\s*(?:亿元|万元|元))/;

/** Adds up the projects' amounts wherever a department states one for all of them; with fewer than two projects nothing is compared. */
export function projectSums(department: Form, workbook: readonly Form[], priors: readonly PriorWorkbook[]): readonly ProjectSum[] {
  const stated = department.kind === "narrative-report" ? statedInProse(department) : statedInTable(department);
  if (stated.length === 0) return [];
  const isProse = department.kind === "narrative-report";
  const wanted = (form: Form): boolean => isComparable(form) && isProjectForm(form) && isEvaluation(form) === (isProse || isEvaluation(department)) && isOfYear(form, department) && isOfDepartment(form, department);
  const here = workbook.filter(wanted);
  const projects = here.length > 0 ? here : priors.flatMap(({ forms }) => forms.filter(wanted));
  return projects.length < 2 || hasTwins(projects) ? [] : stated.flatMap((total) => projectSum(total, projects));
}

/** What of a form decides whether and how it is counted. */
export function projectSumKey(form: Form): unknown {
  if (!isComparable(form)) return null;
  const amounts = totalRows(form).flatMap(({ cells }) => COLUMNS.map((column) => cells[column]?.stored ?? cells[column]?.raw ?? null));
  return [form.kind, form.year?.value ?? null, unitsOf(form), named(form).name, form.moneyUnit?.unit ?? null, amounts];
}

function statedInTable(form: Form): readonly StatedTotal[] {
  if (isProjectForm(form)) return [];
  return form.funding.filter(({ source, term }) => source === "project" && term === "annual").flatMap((row) =>
    COLUMNS.flatMap((column): StatedTotal[] => {
      const money = readMoney(row.cells[column], form.moneyUnit?.unit ?? null);
      return money.kind === "read" ? [{ item: money.item, money: money.value, column }] : [];
    }),
  );
}

function statedInProse(form: Form): readonly StatedTotal[] {
  for (const paragraph of form.paragraphs) {
    const [, amount] = IN_PROSE.exec(paragraph.raw) ?? [];
    const money: Read<Money> = amount === undefined ? { kind: "absent" } : readMoney({ ...paragraph, raw: amount, ownsCell: false }, null);
    if (money.kind === "read") return [{ item: paragraph, money: money.value, column: "executed" }];
  }
  return [];
}

function projectSum(stated: StatedTotal, projects: readonly Form[]): ProjectSum[] {
  const amounts = projects.map((form) => amountOf(form, stated.column));
  const read = amounts.filter((amount) => amount !== null);
  // Where one project does not say, the sum would be a guess.
  if (read.length < projects.length) return [];
  const yuan = read.map(({ money }): WrittenNumber => money.yuan);
  return [{ stated, projects: read, sum: sum(yuan.map(({ value }) => value)), fits: sumMayBe(yuan, stated.money.yuan) }];
}

function amountOf(form: Form, column: FundingColumn): ProjectAmount | null {
  const [row] = totalRows(form);
  const money = (SAME_COLUMN[column] ?? [column]).map((name) => readMoney(row?.cells[name], form.moneyUnit?.unit ?? null)).find(({ kind }) => kind === "read");
  return money?.kind === "read" ? { form, item: money.item, money: money.value } : null;
}

function totalRows({ funding }: Form): readonly FundingRow[] {
  return funding.filter(({ source, term, saysOfWhich }) => source === "total" && term === "annual" && !saysOfWhich);
}

function isOfYear(form: Form, { year }: Form): boolean {
  return form.year === null || year === null || form.year.value === year.value;
}

function unitsOf(form: Form): readonly string[] {
  const names = ["budgetUnit", "implementingUnit", "department"] as const;
  return names.map((name) => bareName((fieldItem(form, name)?.raw ?? "").replace(/^\d+\s*[-—－_]?\s*|\s*\d+$/g, ""))).filter((text) => text !== "");
}

/** True unless both name their units and these have nothing to do with each other. */
function isOfDepartment(form: Form, department: Form): boolean {
  const [mine, theirs] = [unitsOf(form), unitsOf(department)];
  return mine.length === 0 || theirs.length === 0 || mine.some((unit) => theirs.some((other) => unit.includes(other) || other.includes(unit)));
}

/** The same project twice would be counted twice. */
function hasTwins(projects: readonly Form[]): boolean {
  const names = projects.map((form) => named(form)).map(({ code, name }) => (code === "" ? name : code)).filter((name) => name !== "");
  return new Set(names).size < names.length;
}
