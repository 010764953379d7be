import { approvedContent } from "../../compare/approved-content";
import { counterpartsOf, type Counterpart } from "../../compare/counterparts";
import type { Change } from "../../compare/changes";
import { compareIndicators, type ComparedPair } from "../../compare/form-comparison";
import { comparedContent } from "../../compare/compared-content";
import { PART_WORDS, placeWords, relatedCells } from "../../compare/place-words";
import type { CellEdit } from "../../findings/finding";
import type { Form, Indicator, Item } from "../../form/form";
import { editOf, writeTitle } from "../correction";
import { defineRule, type Fault } from "../rule";

interface Changed {
  readonly kind: "changed";
  readonly pair: ComparedPair;
  readonly change: Change;
  readonly item: Item;
}

interface Listed {
  readonly kind: "dropped" | "added" | "unlike";
  readonly rows: readonly Indicator[];
  readonly item: Item;
}

type Differing = (Changed | Listed) & { readonly declaration: Counterpart };

const declared = ["项目支出绩效目标申报表", "（2024年度）", "项目名称\t技能培训补助", "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位", "产出指标\t数量指标\t培训人数\t≥\t100\t人"];
const evaluated = (target: string): string[] => [
  "项目支出绩效自评表", "（2024年度）", "项目名称\t技能培训补助", "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值", `产出指标\t数量指标\t培训人数\t≥\t${target}\t人\t90`,
];

/** A self-evaluation measures itself by something else than what was approved. */
export const declarationEvaluationDiffer = defineRule<Differing>({
  id: "declaration-evaluation-differ",
  code: "JX503",
  severity: "error",
  title: { zh: "自评表与申报表的指标不一致", en: "The self-evaluation differs from the declaration" },
  basis: { zh: "《项目支出绩效评价管理办法》（财预〔2020〕10号）：单位自评以批复的绩效目标和指标为准", en: "Caiyu [2020] No. 10: a self-evaluation is measured by the approved goals and indicators" },
  example: { before: [...declared, "", ...evaluated("90")], cell: "E11", after: [...declared, "", ...evaluated("100")] },
  looksAt: comparedContent,
  *find({ form, workbook, priors, isSelfEvaluation }): Iterable<Fault<Differing>> {
    const { declaration } = isSelfEvaluation ? counterpartsOf(form, workbook, priors) : { declaration: null };
    const first = form.indicators.find(isFilledIn);
    // A form that nobody has filled in yet changes nothing.
    if (declaration === null || first === undefined || !declaration.form.indicators.some(isFilledIn)) return;
    const { pairs, dropped, added, isAlike } = compareIndicators(declaration.form, form);
    if (!isAlike) {
      yield listed("unlike", [], first.cells.name, declaration);
      return;
    }
    for (const pair of pairs) {
      for (const change of pair.changes) {
        const item = change.item ?? pair.after.cells.name;
        const isSure = pair.isCertain && change.part !== "level";
        yield { at: item.at, related: relatedCells(declaration, [partItem(pair.before, change)]), facts: { kind: "changed", pair, change, item, declaration }, ...(isSure ? {} : { severity: "warning" }) };
      }
    }
    if (dropped.length > 0) yield listed("dropped", dropped, neighbourOf(dropped, form) ?? first.cells.name, declaration);
    if (added.length > 0) yield listed("added", added, added[0]?.cells.name ?? first.cells.name, declaration);
  },
  explain({ facts }, { form }) {
    const { declaration, item } = facts;
    if (facts.kind !== "changed") {
      const names = facts.rows.map(({ cells }) => `“${cells.name.raw.trim()}”`).join("、");
      const place = placeWords(declaration, null, form);
      return { what: listWords(facts.kind, names, place), todo: TODO[facts.kind], says: item.raw.trim() };
    }
    const { change, pair } = facts;
    const [part, place, name] = [PART_WORDS[change.part], placeWords(declaration, partItem(pair.before, change), form), pair.after.cells.name.raw.trim()];
    const alike = pair.isCertain ? { zh: "", en: "" } : { zh: "（名称只是相近，请先核对是否同一指标）", en: " (the names are only alike; first check that it is the same indicator)" };
    return {
      what: { zh: `“${name}”的${part.zh}与申报表不一致：申报表（${place.zh}）为“${change.before}”，这里为“${change.after}”${alike.zh}`, en: `The ${part.en} of “${name}” is “${change.after}”; the declaration (${place.en}) says “${change.before}”${alike.en}` },
      todo: { zh: "按批复的申报表改回；指标确经批准调整的请说明", en: "Put back what was approved, or explain that the change was approved" },
      says: change.after,
      expected: change.before,
    };
  },
  fix({ facts }) {
    if (facts.kind !== "changed") return [];
    const contents = approvedContent(facts.change, facts.pair).filter(({ item }) => item.formula === undefined);
    const [first, ...others] = contents.map(({ item, to }) => editOf(item, to)).filter((edit): edit is CellEdit => edit !== null);
    return first === undefined ? [] : [{ title: writeTitle(facts.change.before), trust: "review", edits: [first, ...others] }];
  },
});

function listed(kind: Listed["kind"], rows: readonly Indicator[], item: Item, declaration: Counterpart): Fault<Differing> {
  return { at: item.at, related: relatedCells(declaration, rows.map(({ cells }) => (kind === "dropped" ? cells.name : null))), facts: { kind, rows, item, declaration }, severity: "warning" };
}

function isFilledIn({ isTemplate, cells }: Indicator): boolean {
  return !isTemplate && cells.name.raw.trim() !== "";
}

/** The declared cell of what was changed. */
function partItem({ cells, level1Item, level2Item }: Indicator, { part }: Change): Item | null {
  if (part === "level") return level2Item ?? level1Item;
  return cells[part] ?? cells.target ?? cells.name;
}

/** Where a missing indicator would stand: beside those of its level. */
function neighbourOf(missing: readonly Indicator[], { indicators }: Form): Item | null {
  return indicators.find(({ level1, level2 }) => missing.some((row) => row.level1 === level1 && row.level2 === level2))?.cells.name ?? null;
}

const TODO = {
  dropped: { zh: "补上缺少的指标；确经批准取消的请说明", en: "Add what is missing, or explain that it was cancelled with approval" },
  added: { zh: "删去申报时没有的指标；确经批准增加的请说明", en: "Remove what was not declared, or explain that it was added with approval" },
  unlike: { zh: "核对是否用错了表；指标确经批准重新设定的请说明", en: "Check whether this is the right form, or explain that the indicators were set anew with approval" },
} as const;

function listWords(kind: Listed["kind"], names: string, place: { readonly zh: string; readonly en: string }): { readonly zh: string; readonly en: string } {
  const where = { zh: place.zh === "" ? "" : `（${place.zh}）`, en: place.en === "" ? "" : ` (${place.en})` };
  if (kind === "dropped") return { zh: `申报表${where.zh}里的指标这里没有：${names}`, en: `Declared indicators${where.en} are missing here: ${names}` };
  if (kind === "added") return { zh: `申报表${where.zh}里没有这些指标：${names}`, en: `The declaration${where.en} has no such indicators: ${names}` };
  return { zh: `指标与申报表${where.zh}大多对不上`, en: `Most indicators have no counterpart in the declaration${where.en}` };
}
