import { cellAt, cellText, contentText, findingKey, planWrites, type CellRef, type Correction, type Finding, type Grid, type PlannedWrites } from "../core";
import type { CheckResult } from "./check-result";

/** One cell of an offered correction, as a person compares it. */
export interface OfferedEdit {
  readonly at: CellRef;
  readonly before: string;
  readonly after: string;
  /** True when a formula would give way to a constant. */
  readonly losesFormula: boolean;
}

/** A correction the person may pick. */
export interface Offer {
  /** Unique within a preview. */
  readonly key: string;
  readonly finding: Finding;
  readonly correction: Correction;
  readonly edits: readonly OfferedEdit[];
}

/** What would be written, laid on the table before anything is. */
export interface Preview {
  /** Key of the one finding it is about; null for the whole workbook. */
  readonly about: string | null;
  readonly offers: readonly Offer[];
  readonly picked: ReadonlySet<Correction>;
  readonly planned: PlannedWrites;
}

/** How the corrections are to be written. */
export interface WritingManner {
  readonly notes: boolean;
  readonly formulas: boolean;
}

/** Corrections a person may apply, in reading order; those that are only shown are no offers. */
export function offersOf(findings: readonly Finding[], grids: readonly Grid[], manner: WritingManner): readonly Offer[] {
  const sheets = new Map(grids.map((grid) => [grid.sheet, grid]));
  return findings.flatMap((finding) =>
    finding.fixes
      .filter((fix) => fix.trust !== "show")
      .map((correction, index) => ({
        key: `${findingKey(finding)}#${String(index)}`,
        finding,
        correction,
        edits: correction.edits.map(({ at, to }) => {
          const grid = sheets.get(at.sheet);
          const cell = grid === undefined ? undefined : cellAt(grid, at.row, at.column);
          const writesFormula = manner.formulas && to.kind === "formula";
          return {
            at,
            before: cellText(cell),
            after: to.kind === "formula" && !writesFormula ? to.result : contentText(to),
            losesFormula: cell?.formula !== undefined && !writesFormula,
          };
        }),
      })),
  );
}

/** A preview of all corrections: the certain ones picked, the others waiting for the person. */
export function previewAll(result: CheckResult, findings: readonly Finding[], manner: WritingManner): Preview {
  const grids = gridsOf(result);
  const offers = offersOf(findings, grids, manner);
  // A finding with several certain corrections has no certain one: the person chooses.
  const certain = offers.filter((offer) => offer.correction.trust === "certain");
  const single = certain.filter((offer) => offer.finding.fixes.filter((fix) => fix.trust === "certain").length === 1);
  const picked = withoutRefused(findings, grids, new Set(single.map((offer) => offer.correction)), manner);
  return { about: null, offers, picked, planned: plan(findings, grids, picked, manner) };
}

/** A preview of one finding's corrections; where there are several ways, the person chooses. */
export function previewOne(result: CheckResult, finding: Finding, manner: WritingManner): Preview {
  const grids = gridsOf(result);
  const offers = offersOf([finding], grids, manner);
  const picked = new Set(offers.length === 1 ? offers.map((offer) => offer.correction) : []);
  return { about: findingKey(finding), offers, picked, planned: plan([finding], grids, picked, manner) };
}

/** Picks an offer or puts it back; of one finding's corrections at most one is picked. */
export function togglePick(preview: Preview, result: CheckResult, offer: Offer, manner: WritingManner): Preview {
  const picked = new Set(preview.picked);
  if (picked.has(offer.correction)) picked.delete(offer.correction);
  else {
    for (const other of offer.finding.fixes) picked.delete(other);
    picked.add(offer.correction);
  }
  const findings = [...new Set(preview.offers.map((item) => item.finding))];
  return { ...preview, picked, planned: plan(findings, gridsOf(result), picked, manner) };
}

/** The same preview over a newer check: what was picked and is still offered stays picked; null when nothing is left. */
export function refreshPreview(preview: Preview, result: CheckResult, manner: WritingManner): Preview | null {
  const grids = gridsOf(result);
  const wasPicked = new Set(preview.offers.filter((offer) => preview.picked.has(offer.correction)).map((offer) => offer.key));
  const findings = result.report.findings.filter((finding) => preview.about === null || findingKey(finding) === preview.about);
  const offers = offersOf(findings, grids, manner);
  if (offers.length === 0) return null;
  const picked = new Set(offers.filter((offer) => wasPicked.has(offer.key)).map((offer) => offer.correction));
  return { about: preview.about, offers, picked, planned: plan(findings, grids, picked, manner) };
}

/** The sheets of a check, as they were read. */
export function gridsOf(result: CheckResult): readonly Grid[] {
  return result.sheets.map((sheet) => sheet.grid);
}

function plan(findings: readonly Finding[], grids: readonly Grid[], chosen: ReadonlySet<Correction>, manner: WritingManner): PlannedWrites {
  return planWrites(findings, grids, { trust: "review", chosen, ...manner });
}

/** What a careful plan would refuse (a formula would be lost, two corrections disagree) is not picked beforehand. */
function withoutRefused(findings: readonly Finding[], grids: readonly Grid[], chosen: ReadonlySet<Correction>, manner: WritingManner): ReadonlySet<Correction> {
  const { refused, conflicts } = planWrites(findings, grids, { trust: "certain", chosen, ...manner });
  const left = [...refused, ...conflicts.flatMap((conflict) => conflict.proposals)].map((proposal) => proposal.correction);
  return new Set([...chosen].filter((correction) => !left.includes(correction)));
}
