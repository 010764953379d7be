import { compare } from "../../number";
import { fundsExample } from "../example-forms";
import { printsAdjustmentReason } from "../printed-words";
import { fundsReason, type ReasonState } from "../reasons";
import { defineRule } from "../rule";

interface UnexplainedAdjustment {
  readonly initial: string;
  readonly adjusted: string;
  readonly says: string;
  readonly state: ReasonState;
}

const funds = (reason: string): readonly string[] => ["", "年度资金总额", "60.00", "37.46", "37.46", "10", "100%", "10", reason];
const INSTRUCTION = "年中发生预算调整的，应单独说明理由（100字以内）";

/** The budget was changed during the year, the form demands a reason, and there is none. */
export const adjustmentReasonMissing = defineRule<UnexplainedAdjustment>({
  id: "adjustment-reason-missing",
  code: "JX304",
  severity: "error",
  title: { zh: "预算调整未说明理由", en: "Change of the budget without a reason" },
  basis: { zh: "表内说明：年中发生预算调整（追加或调减）的，应单独说明理由", en: "The form's instruction: a budget changed during the year needs a reason" },
  example: { before: fundsExample(funds(INSTRUCTION)), cell: "I5", after: fundsExample(funds("参保人数减少，年中调减22.54万元")) },
  *find(facts) {
    if (!facts.isSelfEvaluation || !(facts.parameters.demandsAdjustmentReason || printsAdjustmentReason(facts.form))) return;
    const reason = fundsReason(facts);
    const initial = facts.totalFunds?.money("initial");
    const adjusted = facts.totalFunds?.money("adjusted");
    if (reason === null || reason.state === "given" || initial?.kind !== "read" || adjusted?.kind !== "read") return;
    if (compare(initial.value.yuan.value, adjusted.value.yuan.value) === 0) return;
    yield {
      at: reason.item.at,
      related: [initial.item.at, adjusted.item.at],
      facts: { initial: initial.item.raw.trim(), adjusted: adjusted.item.raw.trim(), says: reason.item.raw.trim(), state: reason.state },
    };
  },
  explain({ facts: { initial, adjusted, says, state } }) {
    const stands = says === "" ? { zh: "原因栏空着", en: "the reason is blank" }
      : state === "says-none" ? { zh: `原因栏写“${says}”`, en: `the reason says “${says}”` }
      : { zh: "原因栏只有表格自带的说明文字", en: "the cell for the reason holds only what the template printed" };
    return {
      what: { zh: `预算由年初 ${initial} 调整为 ${adjusted}，${stands.zh}`, en: `The budget was changed from ${initial} to ${adjusted}; ${stands.en}` },
      todo: { zh: "写明追加或调减的理由、依据和金额", en: "State why, on what basis and by how much the budget was changed" },
      says,
    };
  },
});
