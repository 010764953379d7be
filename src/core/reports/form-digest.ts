import type { Words } from "../findings/finding";
import type { CheckedForm } from "../findings/report";
import type { Form, FundingColumn, FundingRow, Term } from "../form/form";
import { fieldItem } from "../form/form";
import { areaAddress } from "../grid/a1";
import { say, type Language } from "./file-report";
import { FUNDING_WORDS, KIND_WORDS, TERM_WORDS } from "./labels";

/** What was read of a form, in short lines for people. */
export interface FormDigest {
  /** The form's title, or what its kind is called. */
  readonly title: string;
  /** Sheet and range: "附件1 A1:K26". */
  readonly place: string;
  readonly kind: string;
  /** Label and answer of the other things that were read, in the order in which a person looks for them. */
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

const LABELS = {
  project: { zh: "项目", en: "project" },
  unit: { zh: "单位", en: "unit" },
  year: { zh: "年度", en: "year" },
  indicators: { zh: "指标", en: "indicators" },
  funds: { zh: "资金", en: "funds" },
  scheme: { zh: "权重口径", en: "weights" },
  sums: { zh: "已核对", en: "checked" },
} satisfies Record<string, Words>;

const MONEY_COLUMNS: readonly FundingColumn[] = ["initial", "adjusted", "amount", "executed", "rate"];

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Sums up a form for the head of its section in a report. */
export function formDigest(checked: CheckedForm, lang: Language): FormDigest {
  const { form } = checked;
  const kind = say(KIND_WORDS[form.kind], lang);
  const project = fieldItem(form, "projectName");
  const unit = fieldItem(form, "implementingUnit") ?? fieldItem(form, "budgetUnit") ?? fieldItem(form, "department");
  const lines = [
    { label: say(LABELS.project, lang), text: oneLine(project?.raw ?? "") },
    { label: say(LABELS.unit, lang), text: oneLine(unit?.raw ?? "") },
    { label: say(LABELS.year, lang), text: form.year === null ? "" : String(form.year.value) },
    { label: say(LABELS.indicators, lang), text: countIndicators(form, lang) },
    { label: say(LABELS.funds, lang), text: fundsText(form, lang) },
    { label: say(LABELS.scheme, lang), text: checked.weightScheme === null ? "" : oneLine(say(checked.weightScheme.why, lang)) },
    { label: say(LABELS.sums, lang), text: sumsText(checked.sums.length, lang) },
  ];
  return {
    title: oneLine(form.title?.raw ?? "") || kind,
    place: `${form.sheet} ${areaAddress(form.range)}`,
    kind,
    lines: lines.filter((line) => line.text !== ""),
  };
}

/** How many sums, shares and rates were computed again and are right. */
function sumsText(count: number, lang: Language): string {
  if (count === 0) return "";
  return lang === "zh" ? `${String(count)} 处算式，计算无误` : count === 1 ? "1 sum, which is right" : `${String(count)} sums, all of them right`;
}

function countIndicators(form: Form, lang: Language): string {
  const count = (term: Term): number => form.indicators.filter((row) => row.term === term && !row.isTemplate).length;
  const [annual, mid] = [count("annual"), count("mid")];
  if (mid === 0) return lang === "zh" ? `${annual} 项` : String(annual);
  return (["mid", "annual"] as const)
    .map((term) => `${say(TERM_WORDS[term], lang)} ${count(term)}${lang === "zh" ? " 项" : ""}`)
    .join(lang === "zh" ? "，" : ", ");
}

/** The total line of the funds block, or its first line where no total is known, once per term. */
function fundsText(form: Form, lang: Language): string {
  const terms = (["mid", "annual"] as const).map((term) => form.funding.filter((row) => row.term === term));
  const severalTerms = terms.every((rows) => rows.length > 0);
  const texts = terms.flatMap((rows) => {
    const row = rows.find(({ source }) => source === "total") ?? rows[0];
    if (row === undefined) return [];
    const text = amountsText(row, lang);
    if (text === "") return [];
    return [severalTerms ? `${say(TERM_WORDS[row.term], lang)} ${text}` : text];
  });
  if (texts.length === 0) return "";
  const saysItself = texts.some((text) => text.includes("元"));
  const unit = form.moneyUnit === null || saysItself ? "" : lang === "zh" ? `（${form.moneyUnit.unit}）` : ` (${form.moneyUnit.unit})`;
  return texts.join(lang === "zh" ? "；" : "; ") + unit;
}

function amountsText(row: FundingRow, lang: Language): string {
  return MONEY_COLUMNS.flatMap((column) => {
    const raw = oneLine(row.cells[column]?.raw ?? "");
    return raw === "" ? [] : [`${say(FUNDING_WORDS[column], lang)} ${raw}`];
  }).join(lang === "zh" ? "，" : ", ");
}
