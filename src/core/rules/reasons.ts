import type { Item } from "../form/form";
import type { FormFacts } from "./form-facts";
import { writtenReason } from "./printed-words";
import { isNothing } from "./readings";

/** What a cell for reasons amounts to: a reason, "无" or "0", or nothing but a dash or the printed instruction. */
export type ReasonState = "given" | "says-none" | "missing";

const SAYS_NONE = /^(?:无|没有|不涉及|不适用|无偏差|未偏差|无需说明|暂无|正常|0)$/;

/** Reads one reason. */
export function reasonState(item: Item): ReasonState {
  if (isNothing(item)) return "missing";
  const written = writtenReason(item.raw);
  if (written.replace(/[^\p{L}\p{N}]/gu, "") === "") return "missing";
  return SAYS_NONE.test(written) ? "says-none" : "given";
}

/** The cell for reasons in the funds block and what it amounts to; null when the form has no column for reasons there. */
export function fundsReason({ form, totalFunds }: FormFacts): { readonly item: Item; readonly state: ReasonState } | null {
  const heading = form.columns.find((column) => column.block === "funding" && column.role === "reason")?.heading ?? "";
  if (!/原因|偏差|理由/.test(heading)) return null;
  const item = totalFunds?.row.cells.reason;
  if (item === undefined) return null;
  const states = form.funding.map((row) => row.cells.reason).filter((reason) => reason !== undefined).map(reasonState);
  const state = states.includes("given") ? "given" : reasonState(item);
  return { item, state };
}
