import type { ListRow } from "../../app";

/** Where the keyboard goes from a row. */
export type Step = "next" | "previous" | "first" | "last";

const STEPS: Readonly<Record<string, Step>> = { ArrowDown: "next", ArrowUp: "previous", Home: "first", End: "last" };

/** The step a key asks for while a finding's line has the focus; null for other keys and places. */
export function stepOfKey({ key, target }: { readonly key: string; readonly target: EventTarget }): Step | null {
  return target instanceof HTMLElement && target.dataset["finding"] !== undefined ? (STEPS[key] ?? null) : null;
}

/** Index of the finding a step leads to; stays where it is at the ends, -1 when there is no finding. */
export function stepFrom(rows: readonly ListRow[], from: number, step: Step): number {
  const indexes = rows.flatMap((row, index) => (row.kind === "finding" ? [index] : []));
  switch (step) {
    case "next":
      return indexes.find((index) => index > from) ?? indexes.at(-1) ?? -1;
    case "previous":
      return indexes.filter((index) => index < from).at(-1) ?? indexes[0] ?? -1;
    case "first":
      return indexes[0] ?? -1;
    case "last":
      return indexes.at(-1) ?? -1;
  }
}
