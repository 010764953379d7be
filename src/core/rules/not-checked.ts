import type { NotChecked } from "../findings/finding";
import { cellAddress } from "../grid/a1";
import type { Item } from "../form/form";
import type { FormFacts } from "./form-facts";
import { SUMMED_COLUMNS } from "./fund-groups";
import { scoringColumn } from "./scoring-columns";

/** What the rules had to leave out in a form, and why: cells that hold no number where one is needed, forms of no known kind. */
export function notCheckedIn(facts: FormFacts): NotChecked[] {
  return [...unknownKind(facts), ...unreadableWeights(facts), ...unreadableFunds(facts), ...scoredOtherwise(facts)];
}

function scoredOtherwise({ form, isSelfEvaluation }: FormFacts): NotChecked[] {
  if (!isSelfEvaluation || scoringColumn(form) !== "coefficient") return [];
  return [{ what: { zh: "指标得分的算法", en: "how the scores follow" }, why: { zh: "本表按得分系数计分", en: "the form scores by coefficients of its own" } }];
}

function unknownKind({ form }: FormFacts): NotChecked[] {
  if (form.kind !== "unknown") return [];
  return [{ what: { zh: "表的种类", en: "kind of form" }, why: { zh: "没有找到标题和项目名称等栏目，只审核了指标表", en: "no title and no labels were found; only the indicator table was checked" } }];
}

function unreadableWeights({ rows }: FormFacts): NotChecked[] {
  const cells = rows.flatMap(({ weight }) => (weight.kind === "unreadable" ? [weight.item] : []));
  if (cells.length === 0) return [];
  return [{ what: { zh: "权重合计", en: "sum of weights" }, why: { zh: `${placesOf(cells)} 的权重不是数字`, en: `the weight in ${placesOf(cells)} is no number` } }];
}

function unreadableFunds({ funds }: FormFacts): NotChecked[] {
  const cells = funds.flatMap((fund) => SUMMED_COLUMNS.map((column) => fund.money(column)).flatMap((money) => (money.kind === "unreadable" ? [money.item] : [])));
  if (cells.length === 0) return [];
  return [{ what: { zh: "资金勾稽", en: "sums of funds" }, why: { zh: `${placesOf(cells)} 的金额读不出来`, en: `the amount in ${placesOf(cells)} cannot be read` } }];
}

/** The first few cells by their addresses. */
function placesOf(items: readonly Item[]): string {
  const shown = items.slice(0, 3).map(({ at }) => cellAddress(at.row, at.column)).join("、");
  return items.length > 3 ? `${shown} … (${String(items.length)})` : shown;
}
