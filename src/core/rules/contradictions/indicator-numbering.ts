import type { CellEdit, Correction } from "../../findings/finding";
import type { Indicator } from "../../form/form";
import { asText } from "../correction";
import { narrativeExample } from "../example-forms";
import type { FormFacts } from "../form-facts";
import { defineRule } from "../rule";

interface WrongNumber {
  readonly says: number;
  readonly right: number;
  readonly name: string;
  /** The rows to renumber, this one first. */
  readonly rest: readonly { readonly indicator: Indicator; readonly right: number }[];
}

/** Indicators of a report repeat or skip a number. */
export const indicatorNumbering = defineRule<WrongNumber>({
  id: "indicator-numbering",
  code: "JX413",
  severity: "warning",
  title: { zh: "指标编号重复或跳号", en: "Indicator numbers repeat or skip" },
  basis: { zh: "自评报告中同一类指标应从“指标1”起连续编号，重复、跳号常是复制或漏写", en: "Within a class, indicators of a report are numbered from 1 on; repeated and skipped numbers often mean a copy or a gap" },
  example: {
    before: narrativeExample(["1.1产出指标完成情况分析。", "（1）数量指标。", "指标1：培训人数：100人", "指标1：发证人数：90人"]),
    cell: "A10",
    after: narrativeExample(["1.1产出指标完成情况分析。", "（1）数量指标。", "指标1：培训人数：100人", "指标2：发证人数：90人"]),
  },
  *find({ form }) {
    for (const group of groupsOf(form.indicators)) {
      const wrong = group.findIndex((indicator, index) => indicator.number !== undefined && indicator.number !== index + 1);
      const first = group[wrong];
      if (first?.number === undefined) continue;
      const rest = group.slice(wrong).map((indicator, index) => ({ indicator, right: wrong + index + 1 }));
      yield { at: first.cells.name.at, related: rest.slice(1).map(({ indicator }) => indicator.cells.name.at), facts: { says: first.number, right: wrong + 1, name: first.cells.name.raw, rest } };
    }
  },
  explain({ facts: { says, right, name } }) {
    return {
      what: { zh: `“${name}”编为指标${String(says)}，按顺序应为指标${String(right)}`, en: `“${name}” is numbered ${String(says)}; in order it is ${String(right)}` },
      todo: { zh: "核对是否漏写或多写了指标，再按顺序编号", en: "Check whether an indicator is missing or doubled, then number them in order" },
      says: `指标${String(says)}`,
      expected: `指标${String(right)}`,
    };
  },
  fix({ facts: { rest, right } }) {
    const edits = rest.flatMap(({ indicator, right: number }) => renumbered(indicator, number));
    const [first, ...others] = edits;
    const correction: Correction[] = first === undefined ? [] : [{ title: { zh: `从指标${String(right)}起重新编号`, en: `Renumber from ${String(right)} on` }, trust: "review", edits: [first, ...others] }];
    return correction;
  },
});

/** Indicators in a row under the same project, level 1 and level 2. */
function groupsOf(indicators: FormFacts["form"]["indicators"]): Indicator[][] {
  const groups: Indicator[][] = [];
  let last: Indicator | undefined;
  for (const indicator of indicators) {
    const isSame = last !== undefined && last.project === indicator.project && last.level1 === indicator.level1 && last.level2 === indicator.level2;
    if (isSame) groups[groups.length - 1]?.push(indicator);
    else groups.push([indicator]);
    last = indicator;
  }
  return groups;
}

function renumbered({ cells: { name }, number }: Indicator, right: number): CellEdit[] {
  const text = name.cellText;
  if (text === undefined || number === right) return [];
  const to = text.replace(/指标\s*[\d０-９]{1,3}/, `指标${String(right)}`);
  return to === text ? [] : [{ at: name.at, to: asText(to) }];
}
