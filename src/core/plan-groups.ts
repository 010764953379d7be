import type { PlannedEdit } from "./host";

/** An edit of a plan, and the corrections it is made for. */
export interface ServingEdit {
  readonly edit: PlannedEdit;
  readonly corrections: Corrections;
}

type Corrections = readonly [object, ...object[]];

/**
 * Gives edits that belong together the same number. Corrections that share a cell belong together with all their cells:
 * whoever wrote one of them without the others would leave a correction half made. Numbers follow the order of the edits.
 */
export function withGroups(edits: readonly ServingEdit[]): readonly PlannedEdit[] {
  const leaders = new Map<object, object>();
  for (const { corrections } of edits) join(corrections, leaders);
  const led = edits.map(({ edit, corrections: [first] }) => ({ edit, group: leaderOf(first, leaders) }));
  const sizes = new Map<object, number>();
  for (const { group } of led) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const numbers = new Map<object, number>();
  return led.map(({ edit, group }) => {
    if (sizes.get(group) === 1) return edit;
    const number = numbers.get(group) ?? numbers.size + 1;
    numbers.set(group, number);
    return { ...edit, group: number };
  });
}

/** Makes all these corrections follow the same one. */
function join([first, ...others]: Corrections, leaders: Map<object, object>): void {
  const leader = leaderOf(first, leaders);
  for (const other of others.map((correction) => leaderOf(correction, leaders))) if (other !== leader) leaders.set(other, leader);
}

function leaderOf(correction: object, leaders: ReadonlyMap<object, object>): object {
  let at = correction;
  for (let next = leaders.get(at); next !== undefined; next = leaders.get(at)) at = next;
  return at;
}
