/** What a number in a text is; only amounts are quantities. */
export type NumberKind = "amount" | "year" | "date" | "document-number" | "list-number" | "ordinal" | "code";

/** A numeral and what stands around it, as far as its kind depends on it. Places count in the folded text. */
export interface NumeralInText {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly hasUnit: boolean;
  /** Kind and end of the number before, which codes such as "0818-1234567" go on from. */
  readonly before: { readonly kind: NumberKind; readonly end: number } | null;
}

const LINE_BREAK = /[\n\r]/;
const LETTER = /[A-Za-z]/;
const WHOLE = /^\d+$/;
const YEAR = /^(?:19|20)\d\d$/;
const OPENING = "([【〔〈「{";
const CLOSING = ")]】〕〉」}";
/** A full stop before a year does not make a decimal: "1.2021年完成". */
const LIST_SIGN_AFTER = /^ ?[、)]|^ ?\.(?!\d)|^\.(?:19|20)\d\d/;
const CLAUSE_END = "。;；:：,!?！？|";
const NUMBERED_WORDS = /(?:指标|目标|附件|附表|附录|项目|任务|问题|措施|阶段|案例|序号|编号|表|图|(?:^|[^比])例|步骤|方案|原因)$/;
const AFTER_NUMBERED_WORD = /^ ?(?:[:：.、,)\]】]|$)/;
const CLASS_OF_YEAR = /^ ?(?:届|级|版|财年|学年)/;
const NUMBERED_THING = /^ ?(?:号(?!召)|年级|#)/;
const DOCUMENT_TAIL = /^ ?号(?:文|令|公告|通知|函)/;
const CLOCK_AFTER = /^:[0-5]\d(?!\d)/;
const CLOCK_BEFORE = /(?:^|\D)(?:[01]?\d|2[0-3]):$/;
const RANGE_JOIN = /^ ?[-~—–至到、] ?$/;
const LONGEST_AMOUNT = 12;
/** A cell that holds "5)" and nothing else lists nothing. */
const ONLY_CLOSED = /^ *\d+ *\) *$/;
const SECTION = /^\d{1,2}\.\d{1,2}$/;
/** What a section is called, or its next place; "95.5以上" and "1.5至2" are values. */
const AFTER_SECTION = /^(?:\.\d|[.、]? ?(?!及?以[上下内外]|左右|[至到] ?\d)[\u4E00-\u9FFF])/;

/** Decides what a numeral is that belongs to no date. */
export function numberKind(numeral: NumeralInText): NumberKind {
  const digits = numeral.folded.slice(numeral.start, numeral.end);
  const ahead = numeral.folded.slice(numeral.end, numeral.end + 6);
  return documentKind(numeral, digits, ahead) ?? codeKind(numeral, digits, ahead) ?? ordinalKind(numeral, digits, ahead) ?? listKind(numeral, digits, ahead) ?? "amount";
}

/** "川府发【2015】56号": the year in brackets and the number behind it. */
function documentKind({ folded, start, before }: NumeralInText, digits: string, ahead: string): NumberKind | null {
  const previous = folded.charAt(start - 1);
  if (YEAR.test(digits) && previous !== "" && OPENING.includes(previous) && CLOSING.includes(ahead.charAt(0) || " ")) {
    return /^.(?: ?第)? ?\d{1,5} ?号/.test(folded.slice(start + digits.length, start + digits.length + 10)) ? "document-number" : "year";
  }
  if (before?.kind === "document-number" && /^[)\]】〕〉」}] ?第? ?$/.test(folded.slice(before.end, start))) return "document-number";
  return DOCUMENT_TAIL.test(ahead) ? "document-number" : null;
}

function codeKind({ folded, start, hasUnit, before }: NumeralInText, digits: string, ahead: string): NumberKind | null {
  const previous = folded.charAt(start - 1);
  const behindSign = "-/.".includes(previous || " ") ? folded.charAt(start - 2) : "";
  if (LETTER.test(previous) || LETTER.test(behindSign) || (!hasUnit && LETTER.test(ahead.charAt(0)))) return "code";
  if (before?.kind === "code" && before.end === start - 1 && previous === "-") return "code";
  if (!WHOLE.test(digits)) return null;
  const leadingZero = digits.length > 1 && digits.startsWith("0");
  return clockKind(folded, start, digits, ahead) ?? (leadingZero || (digits.length > LONGEST_AMOUNT && !hasUnit) ? "code" : null);
}

function clockKind(folded: string, start: number, digits: string, ahead: string): NumberKind | null {
  const isHour = digits.length <= 2 && Number(digits) < 24 && CLOCK_AFTER.test(ahead);
  const isMinute = digits.length === 2 && CLOCK_BEFORE.test(folded.slice(Math.max(0, start - 4), start));
  return isHour || isMinute ? "date" : null;
}

function ordinalKind({ folded, start, before }: NumeralInText, digits: string, ahead: string): NumberKind | null {
  const behind = folded.slice(Math.max(0, start - 4), start);
  if (/第 ?$/.test(behind) || (before?.kind === "ordinal" && RANGE_JOIN.test(folded.slice(before.end, start)))) return "ordinal";
  if (!WHOLE.test(digits)) return null;
  if (YEAR.test(digits) && CLASS_OF_YEAR.test(ahead)) return "year";
  if (NUMBERED_THING.test(ahead)) return "ordinal";
  return digits.length <= 2 && NUMBERED_WORDS.test(behind) && AFTER_NUMBERED_WORD.test(ahead) ? "ordinal" : null;
}

function listKind({ text, folded, start, hasUnit, before }: NumeralInText, digits: string, ahead: string): NumberKind | null {
  if (hasUnit) return null;
  if (ONLY_CLOSED.test(folded)) return null;
  if (digits.length <= 2 && folded.charAt(start - 1) === "(" && ahead.startsWith(")")) return "list-number";
  if (before?.kind === "list-number" && before.end === start - 1 && folded.charAt(start - 1) === ".") return "list-number";
  if (!opensClause(text, folded, start)) return null;
  if (WHOLE.test(digits)) return digits.length <= 2 && LIST_SIGN_AFTER.test(ahead) ? "list-number" : null;
  return SECTION.test(digits) && AFTER_SECTION.test(ahead) ? "list-number" : null;
}

/** True at the start of the text, of a line or of a clause. */
function opensClause(text: string, folded: string, start: number): boolean {
  let at = start - 1;
  while (folded.charAt(at) === " ") {
    if (LINE_BREAK.test(text.charAt(at))) return true;
    at -= 1;
  }
  return at < 0 || CLAUSE_END.includes(folded.charAt(at));
}
