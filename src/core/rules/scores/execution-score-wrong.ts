import type { Decimal } from "../../number";
import { fitsAtOwnPrecision, toText } from "../../number";
import { executionWeight, rightExecutionScore } from "../computed";
import { asNumber, correct, writeTitle } from "../correction";
import type { FormFacts } from "../form-facts";
import type { Item } from "../../form/form";
import { readPoints } from "../readings";
import { defineRule, type Fault } from "../rule";
import { executionScore } from "../score-formulas";

interface WrongExecutionScore {
  readonly item: Item;
  readonly right: Decimal;
  readonly weight: string;
  readonly executed: string;
  readonly adjusted: string;
}

/** The score of budget execution is missing or not min(W, rate × W). */
export const executionScoreWrong = defineRule<WrongExecutionScore>({
  id: "execution-score-wrong",
  code: "JX214",
  severity: "error",
  title: { zh: "预算执行率得分不对", en: "Wrong score of budget execution" },
  basis: {
    zh: "表内公式：预算执行率得分 = 执行数 ÷ 调整后（全年）预算数 × 权重，最高不超过权重，保留两位小数；《项目支出绩效评价管理办法》（财预〔2020〕10号）",
    en: "The form's formula: executed ÷ adjusted budget × weight, at most the weight, two decimals; Caiyu [2020] No. 10",
  },
  example: {
    before: [
      "项目支出绩效自评表", "（2024年度）", "项目名称\t示范项目",
      "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分", "\t年度资金总额\t50\t40\t30\t10\t75%\t9",
      "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分", "产出指标\t数量指标\t培训人数\t100人\t100人\t90\t90",
    ],
    cell: "H5",
    after: [
      "项目支出绩效自评表", "（2024年度）", "项目名称\t示范项目",
      "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分", "\t年度资金总额\t50\t40\t30\t10\t75%\t7.5",
      "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分", "产出指标\t数量指标\t培训人数\t100人\t100人\t90\t90",
    ],
  },
  *find(facts) {
    const item = scoreItem(facts);
    const right = rightExecutionScore(facts);
    const weight = executionWeight(facts);
    const executed = facts.totalFunds?.row.cells.executed;
    const adjusted = facts.totalFunds?.row.cells.adjusted;
    if (item === undefined || right === null || weight === null || executed === undefined || adjusted === undefined) return;
    const { score } = facts.execution;
    if (score.kind === "read" && fitsAtOwnPrecision(score.value, right)) {
      yield* otherLines(facts, item);
      return;
    }
    yield { at: item.at, related: [executed.at, adjusted.at], facts: { item, right, weight: toText(weight), executed: executed.raw.trim(), adjusted: adjusted.raw.trim() } };
  },
  explain({ facts: { item, right, weight, executed, adjusted } }) {
    const expected = toText(right);
    const says = item.raw.trim();
    const how = `${executed} ÷ ${adjusted} × ${weight}`;
    return {
      what: says === ""
        ? { zh: `预算执行率没有得分，应为 ${expected} 分（${how}）`, en: `The score of budget execution is blank; it should be ${expected} (${how})` }
        : { zh: `预算执行率得分 ${says}，应为 ${expected} 分（${how}）`, en: `The score of budget execution is ${says}; it should be ${expected} (${how})` },
      todo: { zh: `把得分填为 ${expected}；如执行数或预算数有误，先改正金额`, en: `Enter ${expected}, or correct the amounts first if they are wrong` },
      says,
      expected,
      how,
    };
  },
  fix({ facts: { item, right } }) {
    return correct(writeTitle(toText(right)), "certain", item, asNumber(toText(right)));
  },
});

function scoreItem({ execution, totalFunds }: FormFacts): Item | undefined {
  return execution.score.kind === "absent" ? totalFunds?.row.cells.score : execution.score.item;
}

/** Some forms score every line of the funds; those besides the total must follow from their own amounts. */
function* otherLines(facts: FormFacts, checked: Item): Generator<Fault<WrongExecutionScore>> {
  for (const fund of facts.funds) {
    const [score, weight] = [readPoints(fund.row.cells.score), readPoints(fund.row.cells.weight)];
    const [executed, adjusted] = [fund.money("executed"), fund.money("adjusted")];
    if (score.kind !== "read" || weight.kind !== "read" || executed.kind !== "read" || adjusted.kind !== "read" || score.item === checked) continue;
    const right = executionScore(executed.value.yuan.value, adjusted.value.yuan.value, weight.value.value);
    if (right === null || fitsAtOwnPrecision(score.value, right)) continue;
    const texts = { weight: toText(weight.value.value), executed: executed.item.raw.trim(), adjusted: adjusted.item.raw.trim() };
    yield { at: score.item.at, related: [executed.item.at, adjusted.item.at], facts: { item: score.item, right, ...texts } };
  }
}
