import { pairNames } from "../../../src/core/carry/same-names";
import { formsOf } from "../../support/carry-forms";
import { gridsOf, realWorkbooks } from "../../support/real-forms";

/** How people write last year's indicator this year; null for one that was dropped. */
const EDITS: readonly ((name: string) => string | null)[] = [
  (name) => name,
  (name) => name.replace(/[（）()]/g, (sign) => (sign === "(" || sign === "（" ? "（ " : " ）")).replace(/，/g, ","),
  (name) => `2024年${name}`,
  (name) => name.replace(/\d/g, (digit) => "〇一二三四五六七八九".charAt(Number(digit))),
  (name) => name.replace(/(?:率|性|情况|程度)$/, (word) => (word === "率" ? "情况" : "率")),
  (name) => `全年开展${name}`,
  (name) => (name.length >= 6 ? `预算${name}` : name),
  () => null,
];

interface Group {
  readonly priors: readonly string[];
  /** Last year's position of each of this year's names; null for a new one. */
  readonly templates: readonly { readonly name: string; readonly prior: number | null }[];
}

/** Real indicators, level by level, edited in turn and put in another order. */
function groups(least: number): readonly Group[] {
  const made: Group[] = [];
  let edit = 0;
  for (const form of realWorkbooks().flatMap((path) => formsOf(gridsOf(path)))) {
    const byLevel = new Map<string, string[]>();
    for (const { isTemplate, level1, level2, term, cells } of form.indicators) {
      const name = cells.name.raw.trim();
      if (!isTemplate && name !== "") byLevel.set(`${term} ${level1 ?? ""}/${level2 ?? ""}`, [...(byLevel.get(`${term} ${level1 ?? ""}/${level2 ?? ""}`) ?? []), name]);
    }
    for (const priors of byLevel.values()) {
      const edited = priors.map((name, prior) => ({ name: EDITS[edit++ % EDITS.length]?.(name) ?? null, prior }));
      const kept = edited.flatMap(({ name, prior }) => (name === null ? [] : [{ name, prior }]));
      made.push({ priors, templates: [...kept.reverse(), { name: `新增第${String(edit)}项资料归档数量`, prior: null }] });
    }
    if (edit >= least) return made;
  }
  return made;
}

test("renamed, reordered and edited indicators find their own and never another's", () => {
  const made = groups(300);
  let right = 0;
  let all = 0;
  const wrong: string[] = [];
  for (const { priors, templates } of made) {
    // A name that stands twice under one level cannot be told apart by anybody.
    all += templates.filter(({ prior }) => prior !== null && priors.filter((name) => name === priors[prior]).length === 1).length;
    for (const { prior, template } of pairNames(priors, templates.map(({ name }) => name)).pairs) {
      const mine = templates[template];
      // The same name twice under one level is one and the same to whoever reads it.
      if (mine?.prior === prior) right += 1;
      else if (mine?.prior == null || priors[mine.prior] !== priors[prior]) wrong.push(`${priors[prior] ?? ""} → ${mine?.name ?? ""}`);
    }
  }
  expect(made.flatMap(({ priors }) => priors).length).toBeGreaterThanOrEqual(300);
  expect(wrong).toEqual([]);
  expect(right / all).toBeGreaterThanOrEqual(0.99);
});

test.each([
  ["参保率", "未参保率"], ["企业参保人数", "机关参保人数"], ["一期工程完成率", "二期工程完成率"], ["发放标准100元", "发放标准300元"],
  ["城镇居民参保人数", "农村居民参保人数"], ["满意度", "群众对办事效率的满意度"], ["培训人数", "慰问人数"],
])("%s is not %s", (prior, template) => {
  expect(pairNames([prior], [template]).pairs).toEqual([]);
});

test("a name that could be either of two is left to the person", () => {
  expect(pairNames(["群众满意度", "职工满意度"], ["满意度"])).toEqual({ pairs: [], ambiguous: [0, 1] });
  expect(pairNames(["培训人数", "培训人数"], ["培训人数"])).toEqual({ pairs: [], ambiguous: [0, 1] });
});
