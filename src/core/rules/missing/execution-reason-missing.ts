import { compare, decimal, percentAsRate, roundHalfUp, shift, toText, type Decimal } from "../../number";
import { executionRate } from "../computed";
import { fundsExample } from "../example-forms";
import type { FormFacts } from "../form-facts";
import { printedReasonBelow } from "../printed-words";
import { fundsReason } from "../reasons";
import { defineRule } from "../rule";

interface UnexplainedExecution {
  readonly rate: Decimal | null;
  /** The rate in percent below which a reason is due, or null where a lost point demands it. */
  readonly below: string | null;
  readonly points: { readonly weight: string; readonly score: string } | null;
  readonly says: string;
}

const funds = (reason: string): readonly string[] => ["", "年度资金总额", "50", "40", "30", "10", "75%", "7.5", reason];

/** Budget execution is low or lost points, the form has a cell for the reason, and there is none. */
export const executionReasonMissing = defineRule<UnexplainedExecution>({
  id: "execution-reason-missing",
  code: "JX303",
  severity: "error",
  title: { zh: "预算执行率偏低未说明原因", en: "Low budget execution without a reason" },
  basis: { zh: "表内资金栏设有原因栏：预算执行率未达到要求的，需说明原因", en: "The form's funds block has a cell for the reason of low execution" },
  example: { before: fundsExample(funds("")), cell: "I5", after: fundsExample(funds("第四季度培训因疫情延期，结转下年支付10万元")) },
  *find(facts) {
    const reason = fundsReason(facts);
    const executed = facts.totalFunds?.row.cells.executed;
    if (!facts.isSelfEvaluation || reason === null || executed === undefined || reason.state === "given") return;
    const rate = executionRate(facts);
    const below = threshold(facts);
    const points = below === null ? lostPoints(facts) : null;
    const isLow = below !== null && rate !== null && compare(rate, percentAsRate(below)) < 0;
    if (!isLow && points === null) return;
    yield {
      at: reason.item.at,
      related: [facts.totalFunds?.row.cells.rate?.at, executed.at].filter((at) => at !== undefined),
      facts: { rate, below: below === null ? null : toText(below), points, says: reason.item.raw.trim() },
      ...(reason.state === "says-none" && points !== null ? { severity: "advice" } : {}),
    };
  },
  explain({ facts: { rate, below, points, says } }) {
    const percent = rate === null ? "" : ` ${toText(roundHalfUp(shift(rate, 2), 2))}%`;
    const lost = points === null
      ? { zh: `，低于 ${below ?? ""}%`, en: `, below ${below ?? ""}%` }
      : { zh: `，得 ${points.score} 分，未得满 ${points.weight} 分`, en: `, scored ${points.score} of ${points.weight}` };
    return {
      what: { zh: `预算执行率${percent}${lost.zh}，没有写明原因`, en: `The execution rate is${percent}${lost.en}, and no reason is given` },
      todo: { zh: "写明未按预算执行的原因", en: "State why the budget was not spent" },
      says,
    };
  },
});

/** In percent: what the form prints goes before what is usual in the region. */
function threshold({ form, parameters }: FormFacts): Decimal | null {
  const printed = decimal(printedReasonBelow(form) ?? "");
  const usual = decimal(parameters.executionReasonBelow ?? "");
  return printed ?? (usual === null ? null : shift(usual, 2));
}

function lostPoints({ execution: { weight, score } }: FormFacts): UnexplainedExecution["points"] {
  if (weight.kind !== "read" || score.kind !== "read" || compare(score.value.value, weight.value.value) >= 0) return null;
  return { weight: toText(weight.value.value), score: toText(score.value.value) };
}
