import { foldWidth, gradeOf, isGradeScale } from "../number";
import { isInstruction } from "./printed-words";

/** What was left of a template in a cell. */
export type Placeholder = "instruction" | "sample" | "choice" | "later";

/** Signs to be replaced, and nothing else: XX, ××, **, ……, ____, "目标1：…… 目标2：……", "年 月至 年 月". */
const ONLY_SIGNS = /^(?:[xX×*＊?_]{2,}|[.…·]{2,}|…+|(?:(?:目标|指标|任务)\d{1,2}[:：]?[.…·xX×]*)+|(?:三级)?指标(?:名称|内容)?\d{0,2}[:：.]?|年月日?(?:[-至到—~]+年月日?)?)$/;
/** A value still to be typed: "≥XX%", "X人". */
const SIGN_AS_VALUE = /^(?:[≥≤=<>]|不低于|不少于|不超过)?(?:[xX]{1,4}(?:%|[一-鿿]{0,4})|×+(?:%|[一-鿿]{1,4})|(?:[*＊]{2,}|[_…]{2,})(?:%|[一-鿿]{0,4}))$/;
/** Signs between words: "完成XX项目", "××县××局", "X月X日前". */
const SIGN_IN_WORDS = /(?<![A-Za-z0-9×])(?:[xX]{2,}(?![A-Za-z0-9×])|×{2,}(?![A-Za-z0-9×])|X(?=年|月|日|万元|元|个|%|人(?!数)))/;
const LATER = /^(?:待定|待填|待补充|待完善|待确定|待确认|待核实|请选择|请填写|填写内容|点击输入(?:文字)?)$/;
const EMPTY_BOXES = /[□☐]/g;

const bare = (text: string): string => foldWidth(text).replace(/\s+/g, "");

/** Signs and words of which everything left over holds one; most answers hold none and need no closer look. */
const MAY_BE_LEFT = /[xXｘＸ×*＊﹡?？﹖_＿︳︴﹍﹎﹏…]|[.．﹒·]\s*[.．﹒·]|目标|指标|任务|年\s*月|待|请|填|点击/;

/** Signs, words and strokes of which anything that was left over holds one; an answer without any is somebody's own. */
const MAY_BE_TEMPLATE = /[xXｘＸ×*＊﹡?？﹖_＿︳︴﹍﹎﹏….．﹒·/／字填明述概录输选介目指任年待请点]/;

/** False for answers that need no closer look: nothing in them was printed in a template. */
export function mayBeTemplate(text: string): boolean {
  return MAY_BE_TEMPLATE.test(text);
}

/** What a single answer still holds of its template, or null. */
export function placeholderIn(text: string): Placeholder | null {
  return (MAY_BE_LEFT.test(text) ? signOrWord(bare(text)) : null) ?? (isInstruction(text) ? "instruction" : null);
}

function signOrWord(answer: string): Placeholder | null {
  if (ONLY_SIGNS.test(answer) || SIGN_AS_VALUE.test(answer)) return "sample";
  return LATER.test(answer) ? "later" : null;
}

/** True for words between which signs still stand for something to be filled in. */
export function holdsSample(text: string): boolean {
  return /[xXｘＸ×]/.test(text) && SIGN_IN_WORDS.test(foldWidth(text));
}

const GAP = /[【[〔](?:待填|待定|待补充|待完善|待确定|待确认|待核实|请填写)[】\]〕]/;

/** The first place of a text that somebody marked as still to be filled in ("【待填】"), or null. */
export function gapIn(text: string): string | null {
  return GAP.exec(text)?.[0] ?? null;
}

/** "增加/减少": opposites of which the template asks to keep one. */
const UNMADE_CHOICE = /(?:增加|增长|上升|提高|大于|高于|多于|完成)\s?[/／]\s?(?:减少|下降|降低|小于|低于|少于|未完成|等于|持平)|(?:减少|下降|降低|小于|低于)\s?[/／]\s?(?:增加|增长|上升|提高|大于|高于)/;

/** The opposites between which nobody chose, or null. */
export function unmadeChoice(text: string): string | null {
  return /[/／]/.test(text) ? (UNMADE_CHOICE.exec(text)?.[0] ?? null) : null;
}

/** True for a list of grades of which none was marked ("优□ 良□ 中□ 差□"). */
export function isUnmarkedChoice(text: string): boolean {
  const answer = text.replace(EMPTY_BOXES, "");
  return isGradeScale(answer) && gradeOf(answer) === null;
}
