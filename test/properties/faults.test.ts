import { cellAddress, check, type CellRef, type Finding } from "../../src/core/index";
import { faultsFor, withCell, type Injected } from "../support/faults";
import { readSamples, type RealSheet } from "../support/real-forms";

/** All faults on all forms take a minute; every seventh is enough for each run, FAULTS=all for the rest. */
const STRIDE = process.env["FAULTS"] === "all" ? 1 : 7;

const keyOf = ({ rule, at }: Finding): string => `${rule}@${cellAddress(at.row, at.column)}`;
const isAt = (finding: Finding, place: CellRef): boolean => [finding.at, ...finding.related].some((at) => at.row === place.row && at.column === place.column);

interface Outcome {
  readonly fault: string;
  readonly isKnownBefore: boolean;
  readonly isFound: boolean;
  /** Errors and warnings that do not follow from the fault. */
  readonly strange: readonly string[];
}

function outcome({ name, grid }: RealSheet, fault: Injected, before: readonly Finding[]): Outcome {
  const old = new Set(before.map(keyOf));
  const places = [fault.at, ...fault.also];
  const findsIt = (finding: Finding): boolean => fault.rules.includes(finding.rule) && places.some((place) => isAt(finding, place));
  const fresh = check([withCell(grid, fault.at, fault.to)]).findings.filter((finding) => !old.has(keyOf(finding)));
  const known = [...fault.rules, ...fault.may];
  return {
    fault: `${fault.kind} ${name} ${cellAddress(fault.at.row, fault.at.column)}`,
    isKnownBefore: before.some(findsIt),
    isFound: fresh.some(findsIt),
    strange: fresh.filter(({ rule, severity }) => severity !== "advice" && !known.includes(rule)).map(keyOf),
  };
}

const outcomes = readSamples().flatMap((sheet) => {
  const { forms, findings } = check([sheet.grid]);
  return forms.flatMap(({ form }) => faultsFor(form)).filter((_, index) => index % STRIDE === 0).map((fault) => outcome(sheet, fault, findings));
});

test("there are faults of every kind to find", () => {
  expect(new Set(outcomes.map(({ fault }) => fault.split(" ")[0])).size).toBeGreaterThan(8);
  expect(outcomes.length).toBeGreaterThan(200);
});

test("an injected fault brings no finding that has nothing to do with it", () => {
  const strange = outcomes.filter((one) => one.strange.length > 0).map(({ fault, strange: findings }) => `${fault}: ${findings.join(", ")}`);
  expect(strange).toEqual([]);
});

test("an injected fault is found where the form was sound before", () => {
  const missed = outcomes.filter(({ isFound, isKnownBefore }) => !isFound && !isKnownBefore).map(({ fault }) => fault);
  // Names that state their unit ("人数(人)") and rows that are part of another one owe neither unit nor weight.
  const excused = missed.filter((fault) => /^unit removed.*043_|^(?:weight|score) blanked.*012_|^actual blanked.*006_/.test(fault));
  expect(missed.filter((fault) => !excused.includes(fault))).toEqual([]);
});
