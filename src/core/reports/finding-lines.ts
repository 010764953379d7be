import { cellText, contentText, stateText } from "../findings/content";
import type { Correction, Finding, Words } from "../findings/finding";
import { findingKey } from "../findings/order";
import { cellAddress } from "../grid/a1";
import { cellAt, type Cell, type CellRef, type Grid } from "../grid/grid";
import type { Receipt } from "../host";
import { say, type Language, type LeftOut, type ReadFileReport, type TypedExplanation } from "./file-report";
import { TRUST_WORDS } from "./labels";
import { problemMessage, refusalWords } from "./problem-words";

/** A labelled line under a finding or in a list. */
export interface LabelledLine {
  readonly label: string;
  readonly text: string;
}

const LABELS = {
  zh: { says: "表上", expected: "应为", how: "算式", evidence: "对照", why: "依据", todo: "办法", fix: "更正", explained: "已说明", blank: "空白", colon: "：", interrupted: "中途停止" },
  en: { says: "form says", expected: "should be", how: "arithmetic", evidence: "compare", why: "basis", todo: "next", fix: "correction", explained: "explained", blank: "blank", colon: ": ", interrupted: "stopped part-way" },
} as const;

/** Looks up what the sheets of a file hold. */
export type CellLookup = (at: CellRef) => Cell | undefined;

/** Sheets are sorted by name once per file: a workbook can have hundreds of them and thousands of findings. */
const lookups = new WeakMap<readonly Grid[], CellLookup>();

/** The look-up for the sheets of a file. */
export function cellLookup(grids: readonly Grid[]): CellLookup {
  const known = lookups.get(grids);
  if (known !== undefined) return known;
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const lookup: CellLookup = (at) => {
    const grid = bySheet.get(at.sheet);
    return grid === undefined ? undefined : cellAt(grid, at.row, at.column);
  };
  lookups.set(grids, lookup);
  return lookup;
}

/** A cell's address; its sheet is named only when it is not the one spoken of. */
export function placeText(at: CellRef, sheet: string): string {
  const address = cellAddress(at.row, at.column);
  return at.sheet === sheet ? address : `${at.sheet}!${address}`;
}

/** Everything a report prints under a finding's first sentence. */
export function findingLines(finding: Finding, file: ReadFileReport, lang: Language): readonly LabelledLine[] {
  const label = LABELS[lang];
  const lines: LabelledLine[] = [];
  if (finding.expected !== null) {
    lines.push({ label: label.says, text: `${finding.says || label.blank} → ${label.expected} ${finding.expected}` });
  } else if (finding.says !== "") {
    lines.push({ label: label.says, text: finding.says });
  }
  if (finding.how !== null) lines.push({ label: label.how, text: finding.how });
  for (const evidence of finding.evidence) {
    lines.push({ label: label.evidence, text: `${placeText(evidence.at, finding.at.sheet)} ${say(evidence.words, lang)}` });
  }
  lines.push({ label: label.why, text: say(finding.why, lang) });
  lines.push({ label: label.todo, text: say(finding.todo, lang) });
  for (const fix of finding.fixes) lines.push({ label: label.fix, text: correctionText(fix, finding.at.sheet, file.grids, lang) });
  const typed = explanationOf(finding, file.explanations ?? []);
  if (typed !== null) lines.push({ label: label.explained, text: typed });
  return lines.filter((line) => line.text !== "");
}

/** What a person typed to settle the finding, or null. */
export function explanationOf(finding: Finding, explanations: readonly TypedExplanation[]): string | null {
  if (explanations.length === 0) return null;
  const key = findingKey(finding);
  return explanations.find((typed) => typed.finding === key)?.text ?? null;
}

/** A correction in one line: what it does, from what to what, and how far it may be trusted. */
export function correctionText(fix: Correction, sheet: string, grids: readonly Grid[], lang: Language): string {
  const label = LABELS[lang];
  const lookup = cellLookup(grids);
  const edits = fix.edits.map((edit) => {
    const before = cellText(lookup(edit.at)) || label.blank;
    return `${placeText(edit.at, sheet)} ${before} → ${contentText(edit.to) || label.blank}`;
  });
  const trust = say(TRUST_WORDS[fix.trust], lang);
  const what = `${say(fix.title, lang)}${label.colon}${edits.join(lang === "zh" ? "；" : "; ")}`;
  return lang === "zh" ? `${what}（${trust}）` : `${what} (${trust})`;
}

const LACKS: Readonly<Record<"mark" | "note", Words>> = {
  mark: { zh: "没有能够着色", en: "could not be marked" },
  note: { zh: "没有能够加批注", en: "could not get a note" },
};

/** The corrections that were written: cell, old and new content, and what could not be put beside them. */
export function appliedLines(receipt: Receipt, lang: Language): readonly LabelledLine[] {
  const { blank } = LABELS[lang];
  return receipt.applied.map(({ at, before, after, lacks = [] }) => {
    const lacking = lacks.map((what) => say(LACKS[what], lang)).join(lang === "zh" ? "、" : ", ");
    const tail = lacking === "" ? "" : lang === "zh" ? `（${lacking}）` : ` (${lacking})`;
    return { label: cellLabel(at), text: `${stateText(before) || blank} → ${stateText(after) || blank}${tail}` };
  });
}

/** The corrections that were not written: cell and why; last, what stopped the writing part-way. */
export function refusedLines(receipt: Receipt, leftOut: readonly LeftOut[], lang: Language): readonly LabelledLine[] {
  const lines = [...receipt.refused, ...leftOut].map(({ at, why }) => ({ label: cellLabel(at), text: say(refusalWords(why), lang) }));
  if (receipt.interrupted === undefined) return lines;
  return [...lines, { label: LABELS[lang].interrupted, text: say(problemMessage(receipt.interrupted.kind), lang) }];
}

const cellLabel = (at: CellRef): string => `${at.sheet}!${cellAddress(at.row, at.column)}`;
