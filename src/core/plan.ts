import type { Correction, Finding, NewContent } from "./findings/finding";
import { alreadyHolds, asConstant, cellText, contentSignature, contentText, stateOf } from "./findings/content";
import { comparePlaces, compareTexts, SEVERITY_RANK } from "./findings/order";
import { cellAt, type Cell, type CellRef, type Grid } from "./grid/grid";
import type { WritePlan } from "./host";
import { withGroups, type ServingEdit } from "./plan-groups";

/** What to write. */
export interface PlanOptions {
  /** How far corrections may go: `certain` only what is sure, `review` also what a person has looked at. */
  readonly trust: "certain" | "review";
  /** Only these corrections (the very objects of the findings); absent for all that trust allows. */
  readonly chosen?: ReadonlySet<Correction>;
  /** Writes a formula instead of its result where the correction has one. */
  readonly formulas?: boolean;
  /** Puts "原值 … → 新值 …：原因" beside the mark. */
  readonly notes?: boolean;
}

/** A correction with the finding it comes from. */
export interface Proposal {
  readonly finding: Finding;
  readonly correction: Correction;
}

/** Corrections that cannot all be made: they give one cell different contents, or are alternatives of one finding. */
export interface Conflict {
  readonly at: CellRef;
  readonly proposals: readonly Proposal[];
}

/** Why a correction was left out of the plan. */
export type PlanRefusal = "formula-cell" | "above-trust" | "sheet-missing" | "merged-away" | "not-a-number" | "contradicts-itself";

/** A correction left out of the plan, and the cell that stood in the way. */
export interface RefusedProposal extends Proposal {
  readonly at: CellRef;
  readonly why: PlanRefusal;
}

/** A plan, and every correction that did not get into it. */
export interface PlannedWrites {
  readonly plan: WritePlan;
  readonly conflicts: readonly Conflict[];
  readonly refused: readonly RefusedProposal[];
}

interface Wanted {
  readonly proposal: Proposal;
  readonly at: CellRef;
  readonly to: NewContent;
  readonly signature: string;
  /** What stands there now. */
  readonly cell: Cell | undefined;
}

const keyOf = (at: CellRef): string => `${String(at.row)},${String(at.column)},${at.sheet}`;

/** Turns corrections into one edit per cell; each correction is in the plan as a whole, or handed back as a whole. */
export function planWrites(findings: readonly Finding[], grids: readonly Grid[], options: PlanOptions): PlannedWrites {
  const sheets = new Map(grids.map((grid) => [grid.sheet, grid]));
  const places = comparePlaces([...sheets.keys()]);
  const sorted = [...new Set(findings)].sort((a, b) => compareForPlan(a, b, places));
  const refused: RefusedProposal[] = [];
  const conflicts: Conflict[] = [];
  const wanted: Wanted[] = [];
  for (const finding of sorted) {
    const { candidates, aboveTrust } = selectFixes(finding, options);
    refused.push(...aboveTrust.map((proposal) => ({ ...proposal, at: proposal.correction.edits[0].at, why: "above-trust" as const })));
    const [first] = candidates;
    if (first === undefined) continue;
    if (candidates.length > 1) {
      conflicts.push({ at: finding.at, proposals: candidates });
      continue;
    }
    const outcome = examine(first, sheets, options);
    if ("why" in outcome) refused.push(outcome);
    else wanted.push(...outcome.edits);
  }
  const byCell = groupByCell(wanted);
  const clashes = [...byCell.values()].filter((group) => new Set(group.map((edit) => edit.signature)).size > 1);
  const handedBack = new Set(clashes.flatMap((group) => group.map((edit) => edit.proposal)));
  conflicts.push(...clashes.flatMap((group) => group.slice(0, 1).map(({ at }) => ({ at, proposals: group.map((edit) => edit.proposal) }))));
  const edits = [...byCell.values()].flatMap((group) => mergedEdit(group.filter((edit) => !handedBack.has(edit.proposal)), options));
  return {
    plan: { edits: withGroups(edits.sort((a, b) => places(a.edit.at, b.edit.at))) },
    conflicts: conflicts.sort((a, b) => places(a.at, b.at)),
    refused: refused.sort((a, b) => places(a.at, b.at)),
  };
}

/** An order that depends on what the findings say alone, so that the order in which they come does not matter. */
function compareForPlan(a: Finding, b: Finding, places: (a: CellRef, b: CellRef) => number): number {
  return (
    places(a.at, b.at) ||
    SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] ||
    compareTexts(a.code, b.code) ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.what.zh, b.what.zh) ||
    compareTexts(a.fixes.map(outcomeOf).join(), b.fixes.map(outcomeOf).join())
  );
}

/** What a correction leads to, for telling alternatives from the same thing said twice. */
function outcomeOf(correction: Correction): string {
  return correction.edits
    .map((edit) => `${keyOf(edit.at)}:${contentSignature(edit.to) ?? "?"}`)
    .sort(compareTexts)
    .join();
}

/**
 * The fixes of one finding are alternatives: the surest are taken, and of those that lead to the same contents only one.
 * Whatever is still more than one, only a person can choose.
 */
function selectFixes(finding: Finding, { trust, chosen }: PlanOptions): { readonly candidates: readonly Proposal[]; readonly aboveTrust: readonly Proposal[] } {
  const offered = chosen === undefined ? finding.fixes : finding.fixes.filter((fix) => chosen.has(fix));
  const allowed = offered.filter((fix) => fix.trust === "certain" || (fix.trust === "review" && trust === "review"));
  const aboveTrust = chosen === undefined ? [] : offered.filter((fix) => !allowed.includes(fix));
  const certain = allowed.filter((fix) => fix.trust === "certain");
  const surest = certain.length > 0 ? certain : allowed;
  const byOutcome = new Map<string, Correction>();
  for (const fix of surest) {
    const outcome = outcomeOf(fix);
    const known = byOutcome.get(outcome);
    if (known === undefined || countFormulas(fix) > countFormulas(known)) byOutcome.set(outcome, fix);
  }
  const propose = (correction: Correction): Proposal => ({ finding, correction });
  return { candidates: [...byOutcome.values()].map(propose), aboveTrust: aboveTrust.map(propose) };
}

const countFormulas = (correction: Correction): number => correction.edits.filter((edit) => edit.to.kind === "formula").length;

/** Looks at every edit of a correction: all of them can be made, or the first one that cannot speaks for all. */
function examine(proposal: Proposal, sheets: ReadonlyMap<string, Grid>, options: PlanOptions): { readonly edits: readonly Wanted[] } | RefusedProposal {
  const edits = new Map<string, Wanted>();
  for (const edit of proposal.correction.edits) {
    const to = options.formulas === true ? edit.to : asConstant(edit.to);
    const signature = contentSignature(to);
    const grid = sheets.get(edit.at.sheet);
    if (grid === undefined) return { ...proposal, at: edit.at, why: "sheet-missing" };
    const cell = cellAt(grid, edit.at.row, edit.at.column);
    const why = obstacle(grid, edit.at, cell, to, options);
    if (why !== null) return { ...proposal, at: edit.at, why };
    if (signature === null) return { ...proposal, at: edit.at, why: "not-a-number" };
    const other = edits.get(keyOf(edit.at));
    if (other !== undefined && other.signature !== signature) return { ...proposal, at: edit.at, why: "contradicts-itself" };
    if (other?.to.kind !== "formula") edits.set(keyOf(edit.at), { proposal, at: edit.at, to, signature, cell });
  }
  return { edits: [...edits.values()] };
}

function obstacle(grid: Grid, at: CellRef, cell: Cell | undefined, to: NewContent, options: PlanOptions): PlanRefusal | null {
  if (isMergedAway(grid, at)) return "merged-away";
  const losesFormula = cell?.formula !== undefined && to.kind !== "formula";
  return losesFormula && options.trust === "certain" ? "formula-cell" : null;
}

function isMergedAway(grid: Grid, at: CellRef): boolean {
  return grid.merges.some(
    (area) =>
      at.row >= area.top && at.row <= area.bottom && at.column >= area.left && at.column <= area.right &&
      !(at.row === area.top && at.column === area.left),
  );
}

function groupByCell(wanted: readonly Wanted[]): ReadonlyMap<string, readonly Wanted[]> {
  const groups = new Map<string, Wanted[]>();
  for (const edit of wanted) {
    const key = keyOf(edit.at);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edit]);
    else group.push(edit);
  }
  return groups;
}

/** The one edit of corrections that agree; none when the cell already holds it. */
function mergedEdit(group: readonly Wanted[], options: PlanOptions): readonly ServingEdit[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const { at, cell, to } = group.filter((edit) => edit.to.kind === "formula").sort(compareFormulas)[0] ?? first;
  if (alreadyHolds(cell, to)) return [];
  const edit = { at, expect: stateOf(cell), to, mark: true };
  const corrections = [first.proposal, ...others.map(({ proposal }) => proposal)] as const;
  if (options.notes !== true) return [{ edit, corrections }];
  const reasons = [...new Set(group.map(({ proposal }) => proposal.finding.what.zh))].join("；");
  const note = `原值 ${cellText(cell) || "空白"} → 新值 ${contentText(to) || "空白"}：${reasons}`;
  return [{ edit: { ...edit, note }, corrections }];
}

function compareFormulas(a: Wanted, b: Wanted): number {
  return compareTexts(contentText(a.to), contentText(b.to));
}
