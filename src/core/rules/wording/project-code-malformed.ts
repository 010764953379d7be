import type { Words } from "../../findings/finding";
import { fieldItem, type Item } from "../../form/form";
import { foldWidth } from "../../number";
import { targetExample } from "../example-forms";
import { isNothing } from "../readings";
import { defineRule } from "../rule";

interface WrongCode {
  readonly item: Item;
  readonly code: string;
  readonly shape: Words;
  readonly is: Words;
}

const ROWS = [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "90"]];

/** The code of the budget system: place and year, kind of project, running number. */
const USUAL = /^\d{8}[TRY]\d{12}$/;
const USUAL_WORDS: Words = { zh: "8 位数字 + T/R/Y + 12 位数字", en: "8 digits + T/R/Y + 12 digits" };
const LIKE_USUAL = /^(\d{4,12})([TRY])(\d{6,16})$/i;
const ROUNDED = /^\d(?:\.\d+)?E\+\d+$/i;

/** A project code has the wrong number of digits. */
export const projectCodeMalformed = defineRule<WrongCode>({
  id: "project-code-malformed",
  code: "JX607",
  severity: "warning",
  title: { zh: "项目编码位数不对", en: "Malformed project code" },
  basis: { zh: "预算管理一体化系统的项目编码位数固定", en: "Project codes of the budget system have a fixed length" },
  example: {
    before: targetExample([["项目编码", "51100022T00004944392"]], ROWS),
    cell: "B4",
    after: targetExample([["项目编码", "51100022T000004944392"]], ROWS),
  },
  *find({ form, parameters }) {
    const item = fieldItem(form, "projectCode");
    if (item === undefined || isNothing(item)) return;
    const code = foldWidth(item.raw).replace(/\s+/g, "");
    const { projectCode } = parameters;
    const isRight = projectCode === null ? USUAL.test(code) || !(LIKE_USUAL.test(code) || ROUNDED.test(code)) : new RegExp(projectCode.pattern).test(code);
    if (!isRight) yield { at: item.at, facts: { item, code, shape: projectCode?.words ?? USUAL_WORDS, is: shapeOf(code) } };
  },
  explain({ facts: { item, code, shape, is } }) {
    return {
      what: { zh: `项目编码 ${code} ${is.zh}，应为 ${shape.zh}`, en: `The project code ${code} ${is.en}; codes have ${shape.en}` },
      todo: { zh: "按预算管理一体化系统中的编码改正", en: "Take the code from the budget system" },
      says: item.raw.trim(),
    };
  },
});

function shapeOf(code: string): Words {
  const [, head, letter, tail] = LIKE_USUAL.exec(code) ?? [];
  if (ROUNDED.test(code)) return { zh: "被当成数字，末尾的位数已丢失", en: "was taken for a number and lost its last digits" };
  if (head === undefined || letter === undefined || tail === undefined) return { zh: `共 ${String(code.length)} 个字符`, en: `has ${String(code.length)} characters` };
  return { zh: `是 ${String(head.length)} 位数字 + ${letter} + ${String(tail.length)} 位数字`, en: `has ${String(head.length)} digits + ${letter} + ${String(tail.length)} digits` };
}
