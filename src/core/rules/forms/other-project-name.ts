import type { Item } from "../../form/form";
import { defineRule } from "../rule";
import type { FormFacts } from "../form-facts";
import { projectNames } from "../project-names";
import { isProjectForm, listedForm, projectWords, type ListedForm } from "../workbook-index";

interface ForeignName {
  readonly item: Item;
  readonly other: ListedForm;
}

const form = (project: string, indicator: string): string[] => [
  "年度绩效目标表", "（2024年度）", `项目名称\t${project}`, "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位", `成本指标\t经济成本指标\t${indicator}\t≤\t8800\t元`,
];

/** The name of another project of the workbook stands in this form. */
export const otherProjectName = defineRule<ForeignName>({
  id: "other-project-name",
  code: "JX502",
  severity: "warning",
  title: { zh: "写着另一个项目的名称", en: "Another project's name" },
  basis: { zh: "表间核对：内容应与本项目一致，常见于从另一项目的表复制而来", en: "Checked between forms: the text should be about this project; copies from another form are the usual cause" },
  example: {
    before: [...form("林区管护费", "档案管理服务费"), "", ...form("档案管理服务费", "整理档案成本")],
    cell: "C5",
    after: [...form("林区管护费", "林区管护成本"), "", ...form("档案管理服务费", "整理档案成本")],
  },
  looksAt: (other) => (isProjectForm(other) ? [listedForm(other).project, other.sheet] : null),
  *find(facts) {
    if (!isProjectForm(facts.form)) return;
    const mine = listedForm(facts.form).project;
    const names = projectNames(facts.workbook);
    for (const item of textsOf(facts)) {
      const other = names.in(projectWords(item.raw)).find(({ project }) => isOther(project, mine));
      if (other !== undefined) yield { at: item.at, facts: { item, other } };
    }
  },
  explain({ facts: { item, other } }) {
    return {
      what: { zh: `这里写着另一个项目的名称“${other.project}”（见工作表“${other.form.sheet}”）`, en: `This names another project, “${other.project}” (sheet “${other.form.sheet}”)` },
      todo: { zh: "改成本项目的内容；确需提到另一项目的请说明", en: "Replace it by this project's own words, or explain why the other project is named" },
      says: item.raw.trim(),
    };
  },
});

/** True for a name that is no part of this project's own name, nor the other way round. */
function isOther(project: string, mine: string): boolean {
  return !mine.includes(project) && (mine === "" || !project.includes(mine));
}

/** Where a project speaks of itself: its goal, its result, its indicators. */
function textsOf({ form: { fields, indicators } }: FormFacts): Item[] {
  const told = fields.filter(({ name }) => name === "annualGoal" || name === "goalCompletion" || name === "conclusion" || name === "process");
  return [...told.map((field) => field.item), ...indicators.map((indicator) => indicator.cells.name)];
}
