import type { Form } from "../form/form";
import { squash } from "../layouts/squash";
import { ANSWERS, remembering } from "../remember";

/** "（100字以内）", "限200字", "不超过300字". */
const LIMIT = /(?:限|不超过|控制在|字数)[^\d]{0,3}(\d{2,4})字|(\d{2,4})字(?:以内|之内|内|左右|以下)/;

/** Sentences that templates print for people to follow. */
const ASKS = [
  /(?:限|不超过|控制在|字数)[^\d]{0,3}\d{2,4}字\)?$|\d{2,4}字(?:以内|之内|内|左右|以下)\)?$/,
  /^(?:请|请在此|在此|此处)(?:简要|如实|详细|逐项)?(?:填写|填报|填入|说明|描述|概述|简述|录入|输入|选择)/,
  /^(?:对照|围绕|结合|针对|根据|按照)[^.;]{0,24}?(?:逐项|逐条|简要|详细|分别)?(?:说明|描述|概括|概述|简述|填写)[^.;]{0,40}(?:情况|内容|原因|目标|成效|过程|任务)(?:\([^)]*\))?$/,
  /^(?:简要|详细|逐项|逐条|分项)(?:说明|描述|填写|概述|介绍)/,
  /^(?:填写|填报)(?:说明|要求|内容|本)/,
];
/** More of them, as they stand in cells for reasons. */
const ASKS_FOR_REASONS = [
  ...ASKS,
  /(?:需|应|须|请)(?:单独|逐项|逐条|分别|简要|具体|详细)?(?:说明|注明|填写)(?:具体)?(?:原因|理由|情况)/,
  /预算执行率=/,
  /^其他资金(?:包括|是指|指)/,
];
const LONGEST_INSTRUCTION = 200;
/** Every instruction holds one of these characters; most answers hold none and need no closer look. */
const MAY_ASK = /[字填明述概录输选介]/;

/** The sentences of a text, squashed, without the numbers of a list. */
const sentences = (text: string): string[] => squash(text).replace(/(^|[;.])\d{1,2}[.、)](?=\D)/g, "$1").split(/[.;]+/).filter((part) => part !== "");

/** True when a cell holds nothing but what its template printed there to be followed. */
export function isInstruction(text: string): boolean {
  return text.length <= LONGEST_INSTRUCTION && MAY_ASK.test(text) && onlyAsks(text);
}

const onlyAsks = remembering((text) => {
  const parts = sentences(text);
  return parts.length > 0 && parts.every((part) => ASKS.some((ask) => ask.test(part)));
}, ANSWERS);

/** A reason without the instruction printed in its cell; "" when nobody wrote any. */
export const writtenReason = remembering((text) => sentences(text).filter((part) => !ASKS_FOR_REASONS.some((ask) => ask.test(part))).join(";"), ANSWERS);

/** The most characters that a label or instruction allows, or null. */
export function printedLimit(text: string): number | null {
  const match = LIMIT.exec(squash(text));
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined ? null : Number(digits);
}

/** Everything that may hold instructions: labels, headings, answers left as printed, remarks. */
function printedTexts(form: Form): string[] {
  const ofFields = form.fields.flatMap((field) => [field.label.text, ...(field.name === "executionReason" || field.name === "otherNotes" ? [field.item.raw] : [])]);
  const ofFunds = form.funding.map((row) => row.cells.reason?.raw ?? "");
  return [...ofFields, ...ofFunds, ...form.columns.map((column) => column.heading), ...form.unplaced.map(({ text }) => text)].map(squash);
}

const BELOW = /执行率(?:未达到?|达不到|低于|不足|小于|未达)(\d{1,3})%[^.;]*(?:说明|原因)/;
const ADJUSTED = /调整(?:的|时|情况)?(?:\([^)]*\))?,?(?:应|需|须|请)?(?:单独|逐项|分别)?说明(?:理由|原因)/;

/** The execution rate in percent below which the form prints that a reason is due, or null. */
export function printedReasonBelow(form: Form): string | null {
  for (const text of printedTexts(form)) {
    const percent = BELOW.exec(text)?.[1];
    if (percent !== undefined) return percent;
  }
  return null;
}

/** True when the form prints that a changed budget needs a reason. */
export function printsAdjustmentReason(form: Form): boolean {
  return printedTexts(form).some((text) => ADJUSTED.test(text));
}
