import type { Severity, Words } from "../../findings/finding";
import type { Form } from "../../form/form";
import type { CellRef } from "../../grid/grid";
import { columnWords, labelWords } from "../answers";
import { blankAmounts } from "../blank-amounts";
import { blankCells } from "../blank-cells";
import { targetExample } from "../example-forms";
import type { FormFacts } from "../form-facts";
import { isBlank } from "../readings";
import { defineRule, type Fault } from "../rule";

interface Blank {
  /** What is blank, as a subject ("项目名称", 指标“…”的目标值); a whole sentence for the form and its year. */
  readonly what: Words;
  readonly kind: "answer" | "form" | "year";
}

const ROWS = [["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "30"], ["满意度指标", "服务对象满意度指标", "学员满意度", "≥", "95", "%", "10"]];

/** A place that every form needs is blank: project, unit, goal, amounts, an indicator's name or target. */
export const requiredFieldMissing = defineRule<Blank>({
  id: "required-field-missing",
  code: "JX301",
  severity: "error",
  title: { zh: "必填内容空着", en: "A required field is blank" },
  basis: { zh: "表内设有该栏，应如实填写完整；《中央部门预算绩效目标管理办法》（财预〔2015〕88号）", en: "The form has this field, so it has to be filled in; Caiyu [2015] No. 88" },
  example: {
    before: targetExample([["预算执行率权重：", "10"]], [["产出指标", "数量指标", "培训人数", "≥", "", "人", "50"], ...ROWS]),
    cell: "E6",
    after: targetExample([["预算执行率权重：", "10"]], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "50"], ...ROWS]),
  },
  *find(facts) {
    const empty = emptyForm(facts);
    if (empty !== null) {
      yield empty;
      return;
    }
    yield* blankFields(facts);
    for (const { at, related, label } of blankAmounts(facts)) yield { at, related, facts: { what: { zh: `“${label}”的金额`, en: `The amount of “${label}”` }, kind: "answer" } };
    for (const { at, name, column, severity } of blankCells(facts)) {
      const { zh, en } = columnWords(column);
      const what = name === "" ? { zh: `第 ${String(at.row + 1)} 行的${zh}`, en: `The ${en} in row ${String(at.row + 1)}` } : { zh: `指标“${name}”的${zh}`, en: `The ${en} of “${name}”` };
      yield { at, facts: { what, kind: "answer" }, severity };
    }
  },
  explain({ facts: { what, kind } }) {
    return {
      what: kind === "answer" ? { zh: `${what.zh}没有填`, en: `${what.en} is blank` } : what,
      todo: kind === "form" ? { zh: "填写指标名称和目标值；这是空白样表的，不必上报", en: "Enter names and targets; a blank sample need not be submitted" } : { zh: "按批复文件和实际情况补填", en: "Fill it in as approved" },
      says: "",
    };
  },
});

/** One finding stands for a form whose table nobody filled in. */
function emptyForm({ form, rows }: FormFacts): Fault<Blank> | null {
  const isFilled = rows.some(({ targetText, actualText, indicator }) => targetText !== "" || actualText !== "" || indicator.cells.target === undefined);
  if (isFilled || form.kind === "unknown" || form.kind === "narrative-report") return null;
  const first = form.indicators[0]?.cells;
  const at: CellRef | undefined = first?.target?.at ?? first?.name.at ?? form.levels[0]?.item.at ?? form.title?.at;
  return at === undefined ? null : { at, facts: { what: { zh: "绩效指标表没有填写：没有一个指标填了目标值", en: "The table of indicators is not filled in: no indicator has a target" }, kind: "form" }, ...(form.indicators.length === 0 ? { severity: "warning" } : {}) };
}

const SEALED = /盖章|公章|签章|签字/;
/** Words that may be an answer; shorter ones are labels. */
const SENTENCE = /^(?:.{8,}(?<!指标|目标|情况|[:：])|.{2,}[。；;！])$/s;

function* blankFields(facts: FormFacts): Generator<Fault<Blank>> {
  const { form } = facts;
  for (const { name, item, label } of form.fields) {
    const severity = isBlank(item) && !isAnsweredNearby(form, [label.at, item.at]) ? dueSeverity(name, facts) : null;
    if (severity === null) continue;
    const words = labelWords(label.text);
    yield { at: item.at, related: [label.at], facts: { what: { zh: `“${words}”`, en: `“${words}”` }, kind: "answer" }, severity: SEALED.test(label.text) ? "advice" : severity };
  }
  if (form.year === null && form.title !== null && !form.fields.some(({ name }) => name === "year")) {
    yield { at: form.title.at, facts: { what: { zh: "表内没有写明是哪个年度", en: "The form does not say which year it is about" }, kind: "year" }, severity: "advice" };
  }
}

/** Something stands right below the label or the blank cell, or beside it, that could not be placed: it may well be the answer. */
function isAnsweredNearby({ unplaced }: Form, places: readonly CellRef[]): boolean {
  return unplaced.some(({ at, text }) => SENTENCE.test(text.trim()) && places.some(({ row, column }) => (at.row === row + 1 && at.column === column) || (at.row === row && at.column > column)));
}

/** How much a blank field weighs; null for fields that may stay blank. */
function dueSeverity(name: FormFacts["form"]["fields"][number]["name"], { form, rows, isSelfEvaluation }: FormFacts): Severity | null {
  const isFilled = (other: typeof name): boolean => form.fields.some((field) => field.name === other && !isBlank(field.item));
  if (name === "projectName" || name === "budgetUnit") return "error";
  if (name === "implementingUnit") return isFilled("budgetUnit") ? "advice" : "warning";
  if (name === "annualGoal") return isFilled("midTermGoal") ? "warning" : "error";
  if (name === "midTermGoal") return rows.some(({ indicator }) => indicator.term === "mid") ? "error" : null;
  if (name === "goalCompletion") return isSelfEvaluation ? "warning" : null;
  return name === "department" || name === "year" ? "advice" : null;
}
