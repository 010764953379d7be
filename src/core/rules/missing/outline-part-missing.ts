import type { Words } from "../../findings/finding";
import type { Form, OutlinePartName } from "../../form/form";
import { narrativeExample } from "../example-forms";
import { defineRule } from "../rule";

interface MissingPart {
  readonly part: OutlinePartName;
  /** The heading under which nothing stands, or null when there is no such heading. */
  readonly heading: string | null;
}

const PART_WORDS: Readonly<Record<OutlinePartName, Words>> = {
  basics: { zh: "基本情况和绩效目标", en: "what was evaluated and its goals" },
  funds: { zh: "资金投入和使用情况", en: "funds and how they were used" },
  results: { zh: "绩效指标完成情况", en: "how far the indicators were reached" },
  deviations: { zh: "偏差原因和改进措施", en: "reasons of deviations and what will be done" },
  conclusion: { zh: "自评结论、结果应用和其他说明", en: "conclusion, use of the results and other remarks" },
};
const PARTS: readonly OutlinePartName[] = ["basics", "funds", "results", "deviations", "conclusion"];
/** Explanations of final accounts follow an outline of their own. */
const IS_EVALUATION = /自评|评价/;
const SHORTEST_OUTLINE = 2;
const LINES = ["（二）绩效目标完成情况分析。", "1.产出指标完成情况分析。", "（1）数量指标。", "指标1：培训人数：100人", "（2）质量指标。", "指标1：培训合格率：95%"];

/** A self-evaluation report in prose lacks one of its parts, or a part holds nothing. */
export const outlinePartMissing = defineRule<MissingPart>({
  id: "outline-part-missing",
  code: "JX310",
  severity: "advice",
  title: { zh: "自评报告缺少一部分内容", en: "A part of the self-evaluation report is missing" },
  basis: {
    zh: "绩效自评报告一般包括：绩效目标情况、资金情况、绩效指标完成情况、偏差原因与改进措施、自评结果及其他；《项目支出绩效评价管理办法》（财预〔2020〕10号）",
    en: "A self-evaluation report usually tells goals, funds, results, deviations with their reasons, and conclusions; Caiyu [2020] No. 10",
  },
  example: { before: narrativeExample(LINES).filter((line) => !line.startsWith("三、")), cell: "A1", after: narrativeExample(LINES) },
  *find({ form }) {
    const { outline = [], title } = form;
    if (form.kind !== "narrative-report" || title === null || !IS_EVALUATION.test(title.raw) || outline.length < SHORTEST_OUTLINE) return;
    for (const part of PARTS) {
      const headings = outline.filter((one) => one.part === part);
      const [first] = headings;
      if (first === undefined && !isTold(form, part)) yield { at: title.at, facts: { part, heading: null } };
      if (first !== undefined && headings.every(({ isFollowed }) => !isFollowed)) yield { at: first.at, facts: { part, heading: first.words } };
    }
  },
  explain({ facts: { part, heading } }) {
    const words = PART_WORDS[part];
    return {
      what: heading === null
        ? { zh: `报告里没有找到“${words.zh}”这一部分`, en: `The report has no part about ${words.en}` }
        : { zh: `“${heading}”下面没有内容`, en: `Nothing stands under “${heading}”` },
      todo: { zh: "按报告提纲补写；确实没有内容的写“无”", en: "Write this part; where there is nothing to say, say so" },
      says: heading ?? "",
    };
  },
});

/** Some reports tell a part without a heading of its own. */
function isTold({ indicators, funding }: Form, part: OutlinePartName): boolean {
  return (part === "results" && indicators.length > 0) || (part === "funds" && funding.length > 0);
}

