import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FORMS = join(__dirname, "..", "forms");

/** A cell as a perfect reader sees it. */
export interface TruthCell {
  readonly cell: string;
  readonly raw: string;
  readonly rawAlso?: readonly string[];
  readonly stored?: string;
  readonly formula?: string;
  readonly alt?: readonly TruthCell[];
}

/** A finding that must come, at any of its cells. */
export interface TruthFinding {
  readonly rule: string;
  readonly rules?: readonly string[];
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly grade: "firm" | "extra" | "open";
  readonly kind?: string;
  readonly expected?: string;
  readonly how: string;
}

/** One form of a practice workbook. */
export interface TruthForm {
  readonly id: string;
  readonly sheet: string;
  readonly range: string;
  readonly kind: string;
  readonly kindAlso: readonly string[];
  readonly year: number | null;
  readonly fields: Readonly<Record<string, TruthCell>>;
  readonly funding: readonly { readonly cells: Readonly<Record<string, TruthCell>> }[];
  readonly indicators: readonly (Readonly<Record<string, TruthCell | string | boolean | null>> & { readonly template?: boolean })[];
  readonly totals: Readonly<Record<string, TruthCell>>;
  readonly silent: readonly string[];
}

/** A practice workbook with its truth. */
export interface PracticeTruth {
  readonly workbook: string;
  readonly forms: readonly TruthForm[];
  readonly findings: readonly TruthFinding[];
}

function contentOf(path: string): string {
  return readFileSync(path, "utf8");
}

/** All practice workbooks. */
export function practiceTruths(): PracticeTruth[] {
  return readdirSync(join(FORMS, "practice")).filter((name) => name.endsWith(".truth.json")).sort().map((name): PracticeTruth => JSON.parse(contentOf(join(FORMS, "practice", name))));
}

/** A finding of a seed workbook. */
export interface SeedFinding {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly expected?: string | number;
  readonly how?: string;
}

/** What must and may not be found in a seed workbook. */
export interface SeedFindings {
  readonly workbook: string;
  readonly must: readonly SeedFinding[];
  readonly mayNot: readonly string[];
}

interface SeedCells {
  readonly cells: Readonly<Record<string, string>>;
  readonly [column: string]: unknown;
}

/** One form of a seed workbook. */
export interface SeedForm {
  readonly kind: string;
  readonly sheet: string;
  readonly range: string;
  readonly year?: number | null;
  readonly fields?: Readonly<Record<string, { readonly cell: string; readonly value: string | number | null }>>;
  readonly funding?: readonly SeedCells[] | Readonly<Record<string, { readonly cell: string; readonly text: string }>>;
  /** Projects of a report in prose. */
  readonly projects?: readonly { readonly indicators: readonly { readonly row: number; readonly name: string; readonly value: string }[] }[];
  readonly indicators?: readonly (SeedCells & { readonly midTerm?: SeedCells; readonly annual?: SeedCells })[];
}

/** What stands where in a seed workbook. */
export interface SeedReading {
  readonly workbook: string;
  readonly forms: readonly SeedForm[];
}

function seeds(ending: string): string[] {
  return readdirSync(FORMS).filter((name) => name.endsWith(ending)).sort().map((name) => contentOf(join(FORMS, name)));
}

/** Readings of all seed workbooks. */
export const seedReadings = (): SeedReading[] => seeds(".reading.json").map((content): SeedReading => JSON.parse(content));

/** Findings of all seed workbooks. */
export const seedFindings = (): SeedFindings[] => seeds(".findings.json").map((content): SeedFindings => JSON.parse(content));
