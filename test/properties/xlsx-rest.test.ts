import { basename, join, resolve } from "node:path";
import { cellAddress, check, planWrites, type Cell, type CellRef, type Finding, type Grid, type Host, type NewContent, type PlanOptions } from "../../src/core";
import { clearWorkbook, undoWorkbook, XlsxFileHost, type OpenedWorkbook } from "../../src/hosts/xlsx";
import { faultsFor } from "../support/faults";
import { realWorkbooks } from "../support/real-forms";
import { faultsOf } from "../support/xlsx-checker";
import { gridContent, looksOf, partText } from "../support/xlsx-comparison";
import { editOf, must, opened, patched, restored } from "../support/xlsx-corrections";
import { bytesOf, FORMS, gridsOf, PRACTICE, PRODUCERS, SAMPLES, workbooksIn } from "../support/xlsx-files";

const ROOT = resolve(__dirname, "../..");
/** FAULTS=all corrects every faulted form; otherwise every thirteenth. */
const STRIDE = process.env["FAULTS"] === "all" ? 1 : 13;
const MOST_ROUNDS = 3;
const MANNERS: readonly PlanOptions[] = [{ trust: "certain", notes: true }, { trust: "certain", formulas: true }, { trust: "review" }];

const nameOf = ({ rule, at }: Finding): string => `${rule} ${at.sheet}!${cellAddress(at.row, at.column)}`;
const errorsIn = (findings: readonly Finding[]): readonly string[] => findings.filter(({ severity }) => severity === "error").map(nameOf);

interface Rest {
  readonly rounds: number;
  readonly written: number;
  /** Errors at the end of which nothing was said at the start. */
  readonly fresh: readonly string[];
  /** Corrections that the workbook did not take. */
  readonly refused: number;
}

/** Corrects and checks again until nothing is left to write, or too often. */
async function rested(host: Host, manner: PlanOptions): Promise<Rest> {
  let written = 0;
  let refused = 0;
  let old: readonly string[] | null = null;
  for (let rounds = 0; ; rounds += 1) {
    const grids = must(await host.read());
    const { findings } = check(grids, { workbookName: host.workbookName ?? "" });
    const { plan } = planWrites(findings, grids, manner);
    old ??= findings.map(nameOf);
    const known = new Set(old);
    if (plan.edits.length === 0 || refused > 0 || rounds > MOST_ROUNDS) return { rounds, written, refused, fresh: errorsIn(findings).filter((name) => !known.has(name)) };
    const receipt = must(await host.apply(plan));
    written += receipt.applied.length;
    refused += receipt.refused.length;
  }
}

/** A real workbook in which somebody has typed something wrong. */
function withFault(bytes: Uint8Array, grid: Grid, { row, column }: CellRef, to: Cell | undefined): OpenedWorkbook {
  const value = to?.value;
  const content: NewContent = typeof value === "number" ? { kind: "number", number: String(value) } : { kind: "text", text: typeof value === "string" ? value : "" };
  const { workbook, receipt } = patched(bytes, { edits: [{ ...editOf(grid, row, column, content), mark: false }] }, { remember: false });
  expect(receipt.refused).toEqual([]);
  return workbook;
}

const files = [join(FORMS, "rich-1.xlsx"), ...[SAMPLES, PRACTICE, PRODUCERS].flatMap(workbooksIn)];

describe.each(MANNERS.map((manner) => [JSON.stringify(manner), manner] as const))("corrections %s", (_, manner) => {
  test("of every real workbook come to rest within three rounds and bring no new error", async () => {
    let written = 0;
    for (const path of files) {
      const rest = await rested(new XlsxFileHost(opened(bytesOf(path), basename(path))), manner);
      expect([path, rest.rounds <= MOST_ROUNDS, rest.fresh, rest.refused]).toEqual([path, true, [], 0]);
      written += rest.written;
    }
    // Without corrections nothing would have been shown.
    expect(written).toBeGreaterThan(50);
  });

  // What needs a look is chosen by a person, one by one: all of it at once may well contradict itself on a form that is wrong.
  test(`of forms with a fault put in come to rest within three rounds${manner.trust === "certain" ? " and bring no new error" : ""}`, async () => {
    let written = 0;
    const restless: string[] = [];
    for (const path of realWorkbooks()) {
      const bytes = bytesOf(join(ROOT, path));
      for (const grid of gridsOf(bytes).filter(({ visibility }) => visibility === "visible")) {
        const faults = check([grid]).forms.flatMap(({ form }) => faultsFor(form)).filter((__, index) => index % STRIDE === 0);
        for (const { kind, at, to } of faults) {
          const rest = await rested(new XlsxFileHost(withFault(bytes, grid, at, to)), manner);
          if (rest.rounds > MOST_ROUNDS || (manner.trust === "certain" && rest.fresh.length > 0)) restless.push(`${path} ${grid.sheet}: ${kind} at ${cellAddress(at.row, at.column)}: ${rest.rounds} rounds, ${rest.fresh.join(", ")}`);
          written += rest.written;
        }
      }
    }
    expect(restless).toEqual([]);
    expect(written).toBeGreaterThan(50);
  });
});

describe("what a real correction changed", () => {
  const corrected = files.map((path) => {
    const host = new XlsxFileHost(opened(bytesOf(path), basename(path)));
    return { path, before: bytesOf(path), host };
  });

  beforeAll(async () => {
    for (const { host } of corrected) await rested(host, { trust: "review", notes: true });
  });

  /** Looks of all cells, sheet by sheet. */
  function looks(bytes: Uint8Array): readonly (readonly [string, string])[] {
    return opened(bytes).workbook.sheets.flatMap(({ part }) => [...looksOf(bytes, part)].map(([address, look]) => [`${part} ${address}`, look] as const));
  }

  test("undo gives back: every value, note and look, and the workbook needs no repair", () => {
    let changed = 0;
    for (const { path, before, host } of corrected) {
      const { bytes, receipt } = restored(host.bytes, undoWorkbook);
      expect([path, receipt.handedBack]).toEqual([path, []]);
      const [after, first] = [gridsOf(bytes).map(gridContent), gridsOf(before).map(gridContent)];
      expect([path, after]).toEqual([path, first]);
      const now = new Map(looks(bytes));
      expect([path, looks(before).filter(([cell, look]) => now.get(cell) !== look)]).toEqual([path, []]);
      expect([path, partText(bytes, "xl/workbook.xml").includes("jixiao")]).toEqual([path, false]);
      const known = new Set(faultsOf(before));
      expect([path, faultsOf(bytes).filter((fault) => !known.has(fault))]).toEqual([path, []]);
      changed += receipt.restored.length;
    }
    expect(changed).toBeGreaterThan(50);
  });

  test("clear keeps: every value stands, the looks are the old ones, and undo still works", () => {
    for (const { path, before, host } of corrected) {
      const cleared = restored(host.bytes, clearWorkbook);
      expect([path, cleared.receipt.handedBack]).toEqual([path, []]);
      const values = (grids: readonly Grid[]): unknown => grids.map(({ cells }) => cells.map((row) => row?.map((cell) => [cell?.value, cell?.formula])));
      expect([path, values(gridsOf(cleared.bytes))]).toEqual([path, values(gridsOf(host.bytes))]);
      const undone = restored(cleared.bytes, undoWorkbook);
      expect([path, gridsOf(undone.bytes).map(gridContent)]).toEqual([path, gridsOf(before).map(gridContent)]);
    }
  });
});
