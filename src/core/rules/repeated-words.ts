/** A word that stands twice in a row. */
export interface RepeatedWord {
  readonly text: string;
  /** Place of its first copy. */
  readonly start: number;
  /** False for two characters with more words behind: the second copy may belong to those (“文体活动”“活动时间”). */
  readonly isCertain: boolean;
}

const LONGEST_WORD = 12;
const TWICE = new RegExp(`([\\u4E00-\\u9FFF]{2,${String(LONGEST_WORD)}})\\1`, "g");
const NUMERALS = /^[一二三四五六七八九十百千万亿两零几多半]+$/;
/** "一步一步", "逐级逐级" are said so. */
const SAID_TWICE = /^(?:一.|逐.|(.)\1)$/;
/** What turns a word into the next one: 研究 + 研究生, 管理 + 管理办法, 工作 + 工作人员. */
const BEGINS_ANOTHER =
  /^(?:员|生|者|局|厅|部|处|科|所|站|室|院|校|组|队|办|费|型|班|期|器|业|师|法|费用|经费|资金|人员|对象|中心|机构|单位|部门|办法|制度|系统|平台|体系|场所|基地|岗位|小组|队伍|设施|设备|标准|规范|条例|委员会|领导|主体|目标|计划|方案|任务|项目|环境|安全|保障|保险|救助|事务|事业|服务|管理)/;

/** True when two neighbouring ideographs stand again within a word's length: without that no word stands twice, and the pattern is dear. */
function comesAgain(text: string): boolean {
  for (let at = 0; at < text.length - 3; at += 1) {
    const first = text.charCodeAt(at);
    if (first < 0x4e00 || first > 0x9fff) continue;
    const second = text.charCodeAt(at + 1);
    const last = Math.min(at + LONGEST_WORD, text.length - 2);
    for (let next = at + 2; next <= last; next += 1) if (text.charCodeAt(next) === first && text.charCodeAt(next + 1) === second) return true;
  }
  return false;
}

/** The first word of two or more characters that is written twice by mistake, or null. */
export function findRepeatedWord(text: string): RepeatedWord | null {
  if (!comesAgain(text)) return null;
  for (const match of text.matchAll(TWICE)) {
    const word = match[1] ?? "";
    const rest = text.slice(match.index + match[0].length);
    if (NUMERALS.test(word) || SAID_TWICE.test(word)) continue;
    const isShort = word.length === 2;
    if (isShort && BEGINS_ANOTHER.test(rest)) continue;
    return { text: word, start: match.index, isCertain: !isShort || !/^[\u4E00-\u9FFF]/.test(rest) };
  }
  return null;
}
