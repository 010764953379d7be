import type { Severity } from "../findings/finding";
import { findAllNumbers, gradeOf } from "../number";
import type { IndicatorFacts } from "./form-facts";
import { placeholderIn } from "./placeholders";

/** A standard, a deadline, completeness or a grade: something that can be checked without a number. */
const CHECKABLE =
  /完成|达标|合格|及时|按时|按期|如期|准时|准确|符合|遵循|依据|按照|参照|根据|达到|达成|通过|验收|合规|规范|齐全|到位|覆盖|全部|所有|全额|足额|应.{1,4}尽|每[年月季日周]|逐年|当[年期日月场]|年内|[年月季]底|年末|季度|不超|不高于|不低于|不少于|控制|预算|以内|之内|[优良好高强是有无零]$|正常|合理|满意/;
/** Words of growth and influence: enough for benefit, too little for output. */
const DIRECTION = /显著|明显|有效|长期|持续|稳定|较[高好强]|提高|提升|改善|增强|增加|减少|降低|下降|促进|保障|确保|优化|良好|推动/;
const ACTIVITY = /进行|开展|实施|建设|维护|推进|加强|做好|组织|需要|预计|用于|购买|采购|支付|发放|保障|确保|落实|举办|召开|提供|支持/;
/** Names that can only be answered with a number. */
const COUNTED_NAME = /(?:人数|人次|次数|户数|数量|件数|个数|天数|面积|里程|台数|套数)$/;
const EVEN_SO = /全部|所有|全覆盖|全额|据实|按实|实际|应.{1,4}尽|按照|参照|根据|符合|完成|达标|达到|标准|需要?$|需求$/;
/** Quantities that are none. */
const SOME = /^(?:若干|较多|较少|大量|少量|一批|一些|适量|适当|不少|许多|多次|多个|多人|多场|尽量|尽可能|视情况|酌情)(?:[一-鿿]{0,4})$/;
/** Rows that say there is nothing to measure have a rule of their own. */
const DENIED = /无.{0,6}效益|不涉及/;
const HAN = /\p{Script=Han}/u;
const SENTENCE = 8;
const LONG_SENTENCE = 15;

/** How much the wording of a target lacks: warning for output and cost, advice elsewhere; null for a target that can be checked. */
export function vagueness(row: IndicatorFacts): Severity | null {
  const { target, targetText, name, isQualitative, indicator } = row;
  const text = targetText.trim();
  if (target.kind !== "described" || isQualitative || !HAN.test(text) || gradeOf(text) !== null || placeholderIn(text) !== null) return null;
  if (findAllNumbers(text).length > 0 || /\d/.test(text)) return null;
  if (isAmountRow(row) && SOME.test(text)) return "warning";
  if (isAmountRow(row) && COUNTED_NAME.test(name) && !EVEN_SO.test(text)) return "warning";
  if (CHECKABLE.test(text) || DENIED.test(text)) return null;
  if (isAmountRow(row)) return text.length >= SENTENCE && ACTIVITY.test(text) ? "warning" : null;
  if (indicator.level1 === null) return null;
  return text.length >= LONG_SENTENCE && !DIRECTION.test(text) ? "advice" : null;
}

/** Rows for quantities, time and cost; quality may be described by a standard. */
function isAmountRow({ indicator: { level1, level2 }, isCost }: IndicatorFacts): boolean {
  return isCost || (level1 === "产出指标" && level2 !== "质量指标");
}
