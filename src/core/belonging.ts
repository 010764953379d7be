import type { PlannedEdit } from "./host";

/** Tells of an edit that could be written whether one of those it belongs with has been refused. */
export function lacksCompany(refused: readonly PlannedEdit[]): (edit: PlannedEdit) => boolean {
  const broken = new Set(refused.flatMap(({ group }) => (group === undefined ? [] : [group])));
  return ({ group }) => group !== undefined && broken.has(group);
}
