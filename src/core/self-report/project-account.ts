import type { CheckedForm } from "../findings/report";
import { fieldItem, hasColumn, type FieldName, type Form, type Item } from "../form/form";
import { add, compare, decimal, HUNDRED, ZERO, type Decimal } from "../number";
import { profiles } from "../profiles";
import { chooseProfile } from "../profiles/choose";
import { executionRate, executionWeight } from "../rules/computed";
import { factsOf, type FormFacts } from "../rules/form-facts";
import { placeholderIn } from "../rules/placeholders";
import { isNothing } from "../rules/readings";
import { fundsReason } from "../rules/reasons";
import { reasonWords } from "./reason-words";
import { indicatorAccount, type IndicatorAccount } from "./indicator-account";

/** Money of a project in 元; null where the form states none. */
export interface FundsAccount {
  readonly initial: Decimal | null;
  readonly adjusted: Decimal | null;
  readonly executed: Decimal | null;
  /** Executed ÷ adjusted, 1 = 100 %. */
  readonly rate: Decimal | null;
}

/** One self-evaluation form as its report tells it; texts are null where the form is blank or still holds its template's words. */
export interface ProjectAccount {
  readonly form: Form;
  readonly name: string | null;
  readonly unit: string | null;
  readonly department: string | null;
  readonly goal: string | null;
  readonly goalCompletion: string | null;
  readonly process: string | null;
  readonly conclusion: string | null;
  readonly problems: string | null;
  readonly improvements: string | null;
  readonly funds: FundsAccount;
  /** The words in the cell for reasons of the funds block. */
  readonly fundsReason: string | null;
  readonly indicators: readonly IndicatorAccount[];
  /** Points of budget execution; null where the form scores none. */
  readonly execution: { readonly weight: Decimal; readonly score: Decimal | null } | null;
  /** Sum of all points; null while some are missing. */
  readonly score: Decimal | null;
  /** 优, 良, 中 or 差; null while points are missing or the points are not out of 100. */
  readonly grade: string | null;
}

/** The forms a report can be written from: self-evaluations in which something is filled in. */
export function reportableForms(forms: readonly CheckedForm[]): readonly CheckedForm[] {
  return forms.filter(({ form: { kind, indicators } }) => (kind === "self-evaluation" || kind === "department-self-evaluation") && indicators.some(({ isTemplate }) => !isTemplate));
}

/** Gathers what a form says for its report. */
export function projectAccount(checked: CheckedForm): ProjectAccount {
  const { form } = checked;
  const facts = factsOf(form, chooseProfile(form, profiles, checked.profile).parameters, [form]);
  const isDepartment = form.kind === "department-self-evaluation";
  const answer = (name: FieldName): string | null => answerOf(fieldItem(form, name));
  const department = withoutCode(answer("department"));
  const unit = withoutCode(answer("implementingUnit") ?? answer("budgetUnit")) ?? (isDepartment ? department : null);
  const reason = fundsReason(facts);
  const execution = executionOf(facts, checked);
  const indicators = facts.rows.map((row) => indicatorAccount(row, { actual: hasColumn(form, "actual"), weight: hasColumn(form, "weight"), score: hasColumn(form, "score") }));
  const score = totalScore(indicators, execution, checked);
  return {
    form,
    name: isDepartment ? unit : withoutCode(answer("projectName")),
    unit,
    department: isDepartment && unit === department ? null : department,
    goal: answer("annualGoal"),
    goalCompletion: answer("goalCompletion"),
    process: answer("process"),
    conclusion: answer("conclusion"),
    problems: answer("problems"),
    improvements: answer("improvements"),
    funds: fundsOf(facts),
    fundsReason: reason?.state === "given" ? reasonWords(reason.item.raw) : null,
    indicators,
    execution,
    score,
    grade: score !== null && isOutOfHundred(indicators, execution) ? checked.computed.grade : null,
  };
}

/** An answer as one line; null when it is blank, a dash or what the template printed. */
export function answerOf(item: Item | undefined): string | null {
  if (item === undefined || isNothing(item) || placeholderIn(item.raw) !== null) return null;
  return item.raw.replace(/\s+/g, " ").trim();
}

/** "51111222T000000332562-代缴保险费" is called "代缴保险费", "203045-实验中学" is called "实验中学". */
function withoutCode(name: string | null): string | null {
  const bare = name?.replace(/^(?:[0-9A-Z]{10,}\s*[-—－_、:：]?|\d{3,}\s*[-—－_])\s*/i, "").trim() ?? "";
  return bare === "" ? name : bare;
}

function fundsOf(facts: FormFacts): FundsAccount {
  const amount = (column: "initial" | "adjusted" | "executed"): Decimal | null => {
    const money = facts.totalFunds?.money(column);
    return money?.kind === "read" ? money.value.yuan.value : null;
  };
  return { initial: amount("initial"), adjusted: amount("adjusted"), executed: amount("executed"), rate: executionRate(facts) };
}

function executionOf(facts: FormFacts, { computed }: CheckedForm): ProjectAccount["execution"] {
  const weight = executionWeight(facts);
  return weight === null || compare(weight, ZERO) <= 0 ? null : { weight, score: decimal(computed.executionScore ?? "") };
}

function totalScore(indicators: readonly IndicatorAccount[], execution: ProjectAccount["execution"], { computed }: CheckedForm): Decimal | null {
  const isWhole = indicators.length > 0 && indicators.every(({ score }) => score !== null) && execution?.score !== null;
  return isWhole ? decimal(computed.scoreTotal ?? "") : null;
}

function isOutOfHundred(indicators: readonly IndicatorAccount[], execution: ProjectAccount["execution"]): boolean {
  const weights = indicators.reduce<Decimal | null>((total, { weight }) => (total === null || weight === null ? null : add(total, weight)), execution?.weight ?? ZERO);
  return weights !== null && compare(weights, HUNDRED) === 0;
}
