import type { Words } from "../findings/finding";
import type { FieldName, Form, IndicatorColumn } from "../form/form";
import { fieldItem } from "../form/form";

/** What the carried answers around the tables are called. */
export const FIELD_WORDS: Readonly<Partial<Record<FieldName, Words>>> = {
  projectName: { zh: "项目名称", en: "project name" },
  projectCode: { zh: "项目编码", en: "project code" },
  budgetUnit: { zh: "预算单位", en: "budget unit" },
  department: { zh: "主管部门", en: "department in charge" },
  implementingUnit: { zh: "实施单位", en: "implementing unit" },
  period: { zh: "项目期", en: "project period" },
  annualGoal: { zh: "年度目标", en: "annual goal" },
  midTermGoal: { zh: "中期目标", en: "medium-term goal" },
  responsibilities: { zh: "职能职责", en: "responsibilities" },
  projectAttribute: { zh: "项目属性", en: "project attribute" },
  projectCategory: { zh: "项目类别", en: "project category" },
};

/** What the carried columns of an indicator are called. */
export const COLUMN_WORDS: Readonly<Record<Extract<IndicatorColumn, "name" | "operator" | "target" | "unit" | "weight">, Words>> = {
  name: { zh: "三级指标", en: "level-3 indicator" },
  operator: { zh: "指标性质", en: "operator" },
  target: { zh: "指标值", en: "target" },
  unit: { zh: "度量单位", en: "unit" },
  weight: { zh: "权重", en: "weight" },
};

/** Sentences about what was carried and what was not. */
export const CARRY_WORDS = {
  executionWeight: { zh: "预算执行率权重", en: "weight of budget execution" },
  initialBudget: { zh: "年初预算（取自申报金额）", en: "initial budget (the declared amount)" },
  yearsMoved: { zh: "年份已改", en: "years moved on" },
  likely: { zh: "名称不完全一样，请核对", en: "the names are only alike, please check" },
  otherLabel: { zh: "取自另一栏，请核对", en: "taken from another field, please check" },
  byCode: { zh: "项目编码相同", en: "the project codes are the same" },
  byName: { zh: "名称相同", en: "the names are the same" },
  byLikeName: { zh: "名称相近，请核对", en: "the names are alike, please check" },
  byBeingAlone: { zh: "两边各只有一张表", en: "there is only one form on either side" },
  noField: { zh: "今年的表里没有这一栏", en: "this year's form has no such field" },
  noColumn: { zh: "今年的表里没有这一列", en: "this year's form has no such column" },
  sharedCell: { zh: "今年的表里这一格还有别的标签或文字，请自行填写", en: "on this year's form the cell holds other labels or words; please type the answer yourself" },
  noLevel: { zh: "今年的表里没有这一级指标", en: "this year's form has no such level" },
  tooFewRows: { zh: "该级指标下没有空行了，请插入行后再填", en: "no blank row is left under this level; insert a row and fill again" },
  placeholders: { zh: "该级指标下的空行里印有“指标1”一类的字样，请先删去", en: "the rows under this level hold placeholders such as “指标1”; clear them first" },
  ambiguous: { zh: "可能对应几条指标，无法断定是哪一条", en: "it may be one of several indicators" },
  otherOperator: { zh: "今年的表里已填的指标性质不同", en: "this year's form already states another operator" },
  otherUnit: { zh: "今年的表里已填的度量单位不同", en: "this year's form already states another unit" },
  oldStretch: { zh: "年份写法无法顺延，请自行填写", en: "its years cannot be moved on; please fill it in" },
  noPrior: { zh: "上年的表里没有同一项目", en: "the prior workbook has no such project" },
  noTemplate: { zh: "今年的表里没有同一项目", en: "this year's workbook has no such project" },
  severalPriors: { zh: "上年的表里有几张可能对应，无法断定是哪一张", en: "several prior forms may be meant" },
  severalTemplates: { zh: "今年有几张同名的表，请核对填的是哪一张", en: "this year several forms bear the name; please check which one is meant" },
  unnamed: { zh: "表上没有项目名称，无法断定对应哪个项目", en: "the form names no project, so it cannot be told which one is meant" },
} as const satisfies Record<string, Words>;

/** Words put together, with an addition in brackets when there is one. */
export function withRemarks(words: Words, remarks: readonly Words[]): Words {
  if (remarks.length === 0) return words;
  return { zh: `${words.zh}（${remarks.map(({ zh }) => zh).join("；")}）`, en: `${words.en} (${remarks.map(({ en }) => en).join("; ")})` };
}

/** A form as it is called in a list: its project's or unit's name, else its title and sheet. */
export function formWords(form: Form): Words {
  const named = [fieldItem(form, "projectName"), fieldItem(form, "budgetUnit"), fieldItem(form, "department")].map((item) => item?.raw.trim() ?? "").find((text) => text !== "");
  const name = named ?? form.title?.raw.trim() ?? "";
  return { zh: `工作表“${form.sheet}”的“${name}”`, en: `“${name}” on sheet “${form.sheet}”` };
}
