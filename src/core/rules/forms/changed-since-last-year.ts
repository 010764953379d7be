import type { Change } from "../../compare/changes";
import { counterpartsOf, type Counterpart } from "../../compare/counterparts";
import { compareIndicators, type ComparedPair } from "../../compare/form-comparison";
import { comparedContent } from "../../compare/compared-content";
import { placeWords, relatedCells } from "../../compare/place-words";
import type { Words } from "../../findings/finding";
import type { Form, Indicator, Item } from "../../form/form";
import { defineRule, type Fault } from "../rule";

interface Moved {
  readonly pair: ComparedPair;
  readonly change: Change;
}

/** One thing that is otherwise than in the form of the year before. */
type SinceLastYear =
  | (Moved & { readonly kind: "target-lowered" })
  | { readonly kind: "weights-moved"; readonly moved: readonly [Moved, ...Moved[]] }
  | { readonly kind: "dropped" | "new"; readonly rows: readonly Indicator[]; readonly item: Item };

type FromLastYear = SinceLastYear & { readonly lastYear: Counterpart };

const form = (year: string, target: string): string[] => [
  "年度绩效目标表", `（${year}年度）`, "项目名称\t技能培训补助", "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位", `产出指标\t数量指标\t培训人数\t≥\t${target}\t人`,
];

/** Goals differ from last year's: a target asks for less, weights were moved, indicators were dropped or are new. */
export const changedSinceLastYear = defineRule<FromLastYear>({
  id: "changed-since-last-year",
  code: "JX506",
  severity: "advice",
  title: { zh: "指标比上年有变动", en: "The indicators differ from last year's" },
  basis: { zh: "年度间核对：目标一般不低于上年，调整应有理由（提示，不作强制）", en: "Checked between years: targets are usually no lower than last year's; a change should have a reason (a hint, no requirement)" },
  example: { before: [...form("2023", "120"), "", ...form("2024", "100")], cell: "E11", after: [...form("2023", "120"), "", ...form("2024", "120")] },
  looksAt: comparedContent,
  *find({ form: mine, workbook, priors }): Iterable<Fault<FromLastYear>> {
    const { lastYear } = counterpartsOf(mine, workbook, priors);
    if (lastYear === null) return;
    const { pairs, dropped, added, isAlike } = compareIndicators(lastYear.form, mine);
    if (!isAlike) return;
    const changed = pairs.flatMap((pair) => pair.changes.map((change): Moved => ({ pair, change })));
    for (const moved of changed.filter(({ change }) => change.part === "target" && change.direction === "easier")) {
      const item = moved.change.item ?? moved.pair.after.cells.name;
      yield { at: item.at, related: relatedCells(lastYear, [moved.pair.before.cells.target]), facts: { kind: "target-lowered", ...moved, lastYear } };
    }
    const [first, ...others] = changed.filter(({ change }) => change.part === "weight");
    if (first !== undefined) {
      const [item, ...more] = [first, ...others].map(({ pair, change }) => change.item ?? pair.after.cells.name);
      if (item !== undefined) yield { at: item.at, related: more.map(({ at }) => at), facts: { kind: "weights-moved", moved: [first, ...others], lastYear } };
    }
    const anyName = mine.indicators.find(({ isTemplate }) => !isTemplate)?.cells.name;
    const droppedAt = mine.fields.find(({ name }) => name === "projectName")?.item ?? anyName;
    if (dropped.length > 0 && droppedAt !== undefined) yield listed("dropped", dropped, droppedAt, lastYear);
    const addedAt = added[0]?.cells.name;
    if (addedAt !== undefined) yield listed("new", added, addedAt, lastYear);
  },
  explain({ facts }, { form: mine }) {
    return { what: whatWords(facts, mine), todo: TODO[facts.kind], says: saysOf(facts) };
  },
});

function listed(kind: "dropped" | "new", rows: readonly Indicator[], item: Item, lastYear: Counterpart): Fault<FromLastYear> {
  const related = kind === "new" ? rows.slice(1).map(({ cells }) => cells.name.at) : relatedCells(lastYear, rows.map(({ cells }) => cells.name));
  return { at: item.at, related, facts: { kind, rows, item, lastYear } };
}

function whatWords(facts: FromLastYear, mine: Form): Words {
  const { lastYear } = facts;
  const year = lastYear.form.year === null ? { zh: "上年", en: "last year" } : { zh: `${String(lastYear.form.year.value)}年`, en: String(lastYear.form.year.value) };
  if (facts.kind === "target-lowered") {
    const { pair, change } = facts;
    const [name, place] = [pair.after.cells.name.raw.trim(), placeWords(lastYear, pair.before.cells.target, mine)];
    return { zh: `“${name}”的指标值比${year.zh}低：${change.before}（${place.zh}）→ ${change.after}`, en: `The target of “${name}” asks for less than in ${year.en}: ${change.before} (${place.en}) → ${change.after}` };
  }
  if (facts.kind === "weights-moved") {
    const list = facts.moved.map(({ pair, change }) => `“${pair.after.cells.name.raw.trim()}” ${change.before} → ${change.after}`).join("，");
    return { zh: `权重与${year.zh}不同：${list}`, en: `Weights differ from ${year.en}: ${list}` };
  }
  const names = facts.rows.map(({ cells }) => `“${cells.name.raw.trim()}”`).join("、");
  return facts.kind === "dropped" ? { zh: `${year.zh}有而今年没有的指标：${names}`, en: `Indicators of ${year.en} that are gone: ${names}` } : { zh: `${year.zh}没有的新指标：${names}`, en: `Indicators that ${year.en} did not have: ${names}` };
}

function saysOf(facts: SinceLastYear): string {
  if (facts.kind === "target-lowered") return facts.change.after;
  return facts.kind === "weights-moved" ? facts.moved[0].change.after : facts.item.raw.trim();
}

const TODO = {
  "target-lowered": { zh: "核对是否误填；确需降低的，备好理由", en: "Check for a slip; if it is meant, have the reason at hand" },
  "weights-moved": { zh: "核对是否误填；有意调整的，备好理由", en: "Check for a slip; if it is meant, have the reason at hand" },
  dropped: { zh: "核对是否漏填；不再考核的，备好理由", en: "Check whether they were forgotten; if not, have the reason at hand" },
  new: { zh: "核对新指标是否与今年的任务相符", en: "Check that the new indicators fit this year's task" },
} as const satisfies Record<SinceLastYear["kind"], Words>;
