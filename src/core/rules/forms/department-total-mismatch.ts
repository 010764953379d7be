import { projectSumKey, projectSums, type ProjectSum } from "../../compare/project-sums";
import { abs, convert, isNegative, subtract, toText, type Decimal } from "../../number";
import { defineRule } from "../rule";

const department = (total: string): string[] => [
  "部门整体支出绩效目标申报表", "（2024年度）", "部门名称\t县交通局", "年度预算（万元）\t资金总额\t基本支出\t项目支出", `\t${total}\t20\t${total === "50" ? "30" : "35"}`,
  "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位", "产出指标\t数量指标\t养护里程\t≥\t100\t公里",
];
const project = (name: string, amount: string): string[] => [
  "项目支出绩效目标申报表", "（2024年度）", `项目名称\t${name}`, `项目资金（万元）\t年度资金总额\t${amount}`, "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位", "产出指标\t数量指标\t养护里程\t≥\t100\t公里",
];

/** The projects of a department do not add up to what the department states for its projects. */
export const departmentTotalMismatch = defineRule<ProjectSum>({
  id: "department-total-mismatch",
  code: "JX504",
  severity: "warning",
  title: { zh: "各项目合计与部门数不符", en: "The projects do not add up to the department's total" },
  basis: { zh: "表间核对：部门整体支出中的项目支出应等于各项目之和", en: "Checked between forms: a department's project expenditure is the sum of its projects" },
  example: {
    before: [...department("55"), "", ...project("道路养护", "20"), "", ...project("桥梁检测", "10")],
    cell: "D5",
    after: [...department("50"), "", ...project("道路养护", "20"), "", ...project("桥梁检测", "10")],
  },
  looksAt: projectSumKey,
  *find({ form, workbook, priors }) {
    for (const found of projectSums(form, workbook, priors)) {
      if (found.fits) continue;
      const here = found.projects.filter(({ form: other }) => workbook.includes(other));
      yield { at: found.stated.item.at, related: here.map(({ item }) => item.at), facts: found };
    }
  },
  explain({ facts: { stated, projects, sum } }) {
    const { unit, written } = stated.money;
    const total = inUnit(sum, unit);
    const difference = subtract(sum, stated.money.yuan.value);
    const [by, isLess] = [inUnit(abs(difference), unit), isNegative(difference)];
    const says = `${toText(written.value)}${unit}`;
    const count = String(projects.length);
    return {
      what: {
        zh: `${count} 个项目合计 ${total}${unit}，比部门写的项目支出 ${says} ${isLess ? "少" : "多"} ${by}${unit}`,
        en: `${count} projects add up to ${total} ${unit}, ${by} ${isLess ? "less" : "more"} than the ${says} that the department states for projects`,
      },
      todo: { zh: "核对部门数和各项目数；没有包括全部项目的请说明", en: "Check both; if not all projects are here, say so" },
      says,
      expected: `${total}${unit}`,
      how: `${projects.map(({ money }) => inUnit(money.yuan.value, unit)).join(" + ")} = ${total}`,
    };
  },
});

function inUnit(yuan: Decimal, unit: string): string {
  return toText(convert(yuan, "元", unit) ?? yuan);
}
