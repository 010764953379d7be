import { fieldItem, type Form, type Item } from "../../form/form";
import { defineRule } from "../rule";
import { isProjectForm, listedForm, listedForms, type ListedForm } from "../workbook-index";

interface Unmatched {
  readonly item: Item;
  readonly project: string;
  readonly isDeclared: boolean;
}

const declared = (project: string): string[] => [
  "项目支出绩效目标申报表", "（2024年度）", `项目名称\t${project}`, "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位", "产出指标\t数量指标\t服务人次\t≥\t100\t人次",
];
const evaluated = (project: string): string[] => [
  "项目支出绩效自评表", "（2024年度）", `项目名称\t${project}`, "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值", "产出指标\t数量指标\t服务人次\t≥\t100\t人次\t100",
];

/** In a workbook with declarations and self-evaluations, a project has only one of the two. */
export const evaluationMissing = defineRule<Unmatched>({
  id: "evaluation-missing",
  code: "JX505",
  severity: "warning",
  title: { zh: "申报表与自评表不成对", en: "Declaration and self-evaluation do not pair up" },
  basis: { zh: "《项目支出绩效评价管理办法》（财预〔2020〕10号）：单位自评应覆盖全部项目支出", en: "Caiyu [2020] No. 10: self-evaluation covers every project" },
  example: {
    before: [...declared("道路养护"), "", ...declared("桥梁检测"), "", ...evaluated("道路养护")],
    cell: "B9",
    after: [...declared("道路养护"), "", ...declared("桥梁检测"), "", ...evaluated("道路养护"), "", ...evaluated("桥梁检测")],
  },
  looksAt: (other) => (isTable(other) ? [isEvaluation(other), other.year?.value ?? null, keysOf(listedForm(other))] : null),
  *find({ form, workbook, isSelfEvaluation }) {
    const item = fieldItem(form, "projectName");
    if (item === undefined || !isTable(form)) return;
    const sides = sidesOf(workbook, form.year?.value ?? null);
    const mine = listedForm(form);
    // Only where some project has both is the workbook meant to hold both.
    if (mine.project === "" || !sides.holdsBoth) return;
    const there = isSelfEvaluation ? sides.declared : sides.evaluated;
    if (!keysOf(mine).some((key) => there.has(key))) yield { at: item.at, facts: { item, project: mine.project, isDeclared: !isSelfEvaluation } };
  },
  explain({ facts: { item, project, isDeclared } }) {
    const what = isDeclared
      ? { zh: `“${project}”有申报表，没有自评表`, en: `“${project}” was declared but has no self-evaluation` }
      : { zh: `“${project}”有自评表，没有申报表`, en: `“${project}” has a self-evaluation but no declaration` };
    return { what, todo: { zh: "补上缺少的表；项目已取消、合并或改名的请说明", en: "Add the missing form, or explain that the project was cancelled, merged or renamed" }, says: item.raw.trim() };
  },
});

function isTable(form: Form): boolean {
  return isProjectForm(form) && form.kind !== "narrative-report" && form.kind !== "unknown";
}

function isEvaluation({ kind }: Form): boolean {
  return kind === "self-evaluation";
}

/** The projects of a workbook and year, by the forms they have. */
interface Sides {
  readonly declared: ReadonlySet<string>;
  readonly evaluated: ReadonlySet<string>;
  readonly holdsBoth: boolean;
}

const known = new WeakMap<readonly Form[], Map<number | null, Sides>>();

/** Listed once for a workbook and year; forms without a year count for every one. */
function sidesOf(workbook: readonly Form[], year: number | null): Sides {
  const perYear = known.get(workbook) ?? new Map<number | null, Sides>();
  known.set(workbook, perYear);
  const sides = perYear.get(year) ?? listedSides(workbook, year);
  perYear.set(year, sides);
  return sides;
}

function listedSides(workbook: readonly Form[], year: number | null): Sides {
  const ofYear = listedForms(workbook).filter(({ form }) => isTable(form) && (year === null || form.year === null || form.year.value === year));
  const declaredKeys = new Set(ofYear.filter(({ form }) => !isEvaluation(form)).flatMap(keysOf));
  const evaluatedKeys = new Set(ofYear.filter(({ form }) => isEvaluation(form)).flatMap(keysOf));
  return { declared: declaredKeys, evaluated: evaluatedKeys, holdsBoth: [...evaluatedKeys].some((key) => declaredKeys.has(key)) };
}

/** What a project is known by: its name and its code. */
function keysOf({ form, project }: ListedForm): string[] {
  const code = fieldItem(form, "projectCode")?.raw.trim() ?? "";
  return [...(project === "" ? [] : [`name ${project}`]), ...(code === "" ? [] : [`code ${code}`])];
}
