import type { CellRef } from "../grid/grid";
import type { OutlinePart, OutlinePartName } from "../form/form";
import { squash } from "./squash";
import type { Spot } from "./sheet-map";

/** What a heading speaks of; the first that fits counts, so that "资金情况" within "绩效目标批复下达情况" stays a goal. */
const PARTS: readonly (readonly [OutlinePartName, RegExp])[] = [
  ["deviations", /偏差|偏离|未完成原因|存在(?:的)?(?:主要)?问题|改进(?:措施|意见|建议)|整改/],
  ["results", /(?:绩效)?(?:指标|目标)(?:总体)?(?:完成|实现)|(?:产出|效益|满意度)(?:指标)?(?:完成|实现)?情况|主要(?:绩效|成效)|绩效(?:完成|实现)?情况(?:及)?分析|履职(?:效果|情况)|目标完成/],
  ["funds", /资金(?:投入|使用|到位|执行|管理|安排|情况|支出)|预算(?:执行|安排|资金|批复|编制)|收支|经费(?:使用|情况)|支出(?:执行)?情况/],
  ["basics", /基本情况|项目(?:概况|背景|简介|立项)|(?:部门|单位)(?:概况|职能|职责)|评价(?:范围|对象)|绩效目标(?:批复|下达|设定|分解|设置|情况)?|总体目标/],
  ["conclusion", /(?:自评|评价)?(?:结论|结果)|(?:自评|评价)得分|(?:结果)?应用|其他(?:需要)?(?:说明|事项|情况)|公开情况/],
];
const NUMBERED = /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．:]|部分|章)|[(][一二三四五六七八九十]{1,3}[)]|\d{1,2}[.、)]|[(]\d{1,2}[)])/;
const LONGEST_HEADING = 32;

/** The parts of a report that its numbered headings announce, with the words that stand under each. */
export function readOutline(lines: readonly Spot[], refOf: (spot: Spot) => CellRef): OutlinePart[] {
  const parts: OutlinePart[] = [];
  lines.forEach((spot, index) => {
    const part = partOf(spot);
    if (part === null) return;
    const next = lines[index + 1];
    parts.push({ part, at: refOf(spot), words: spot.text.trim(), isFollowed: next !== undefined && isMore(spot, next) });
  });
  return parts;
}

function partOf({ squashed }: Spot): OutlinePartName | null {
  const number = NUMBERED.exec(squashed)?.[0];
  if (number === undefined || squashed.length > LONGEST_HEADING) return null;
  const words = squash(squashed.slice(number.length)).replace(/[.。:]+$/, "");
  if (/[,;。]|\d/.test(words)) return null;
  return PARTS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** A heading is empty when another one of its own rank follows at once. */
function isMore(heading: Spot, next: Spot): boolean {
  const rank = (spot: Spot): string => (NUMBERED.exec(spot.squashed)?.[0] ?? "").replace(/[一二三四五六七八九十]+/g, "一").replace(/\d+/g, "1");
  return rank(next) !== rank(heading) || next.squashed.length > LONGEST_HEADING;
}
