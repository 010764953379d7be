import { join } from "node:path";
import type { Grid } from "../../src/core/grid/grid";
import { openAnyWorkbook, openWorkbook, patchWorkbook, readWorkbook, undoWorkbook, type OpenedWorkbook } from "../../src/hosts/xlsx";
import { editOf } from "./xlsx-corrections";
import { bytesOf, FORMS, PRACTICE, PRODUCERS, SAMPLES, workbooksIn } from "./xlsx-files";
import { mutated } from "./xlsx-mutations";

/** What came of a run over mutated workbooks. */
export interface MutationRun {
  /** How many ended how: "read", a problem's kind, or "thrown: …" with the seed. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Processor milliseconds of the longest single step (read, write, undo), and its seed. */
  readonly slowest: number;
  readonly slowestSeed: number;
  /** Most megabytes the process ever held. */
  readonly peak: number;
}

/** Measures steps by processor time, so that a busy machine fails nobody. */
class Stopwatch {
  longest = 0;
  private last = process.cpuUsage();

  /** Ends one step and begins the next. */
  lap(): void {
    const { user, system } = process.cpuUsage(this.last);
    this.longest = Math.max(this.longest, (user + system) / 1000);
    this.last = process.cpuUsage();
  }
}

/** Corrections in a damaged workbook are made or refused; what was written can be opened, and taken back. */
function writeAndUndo(workbook: OpenedWorkbook, grid: Grid, stopwatch: Stopwatch): void {
  const places = [[0, 0], [14, 2], [8, 7], [60, 30]] as const;
  const plan = { edits: places.map(([row, column]) => editOf(grid, row, column, { kind: "text", text: "更正" }, "批注")) };
  stopwatch.lap();
  const patched = patchWorkbook(workbook, plan);
  stopwatch.lap();
  if (!patched.ok) return;
  const again = openWorkbook(patched.value.bytes, "表.xlsx");
  if (!again.ok) throw new Error(`written, but not to be opened: ${again.problem.detail}`);
  const undone = undoWorkbook(again.value);
  stopwatch.lap();
  if (undone.ok && !readWorkbook(undone.value.bytes, "表.xlsx").ok) throw new Error("undone, but not to be read");
}

async function outcomeOf(bytes: Uint8Array, stopwatch: Stopwatch): Promise<string> {
  stopwatch.lap();
  stopwatch.longest = 0;
  const opened = await openAnyWorkbook(bytes, "表.xlsx");
  if (!opened.ok) return opened.problem.kind;
  const read = opened.value.read();
  stopwatch.lap();
  if (!read.ok) return read.problem.kind;
  const [grid] = read.value;
  const { writable } = opened.value;
  if (writable !== null && grid !== undefined) writeAndUndo(writable, grid, stopwatch);
  return "read";
}

async function run(firstSeed: number, count: number): Promise<MutationRun> {
  const sources = [...workbooksIn(PRODUCERS), ...workbooksIn(SAMPLES), ...workbooksIn(PRACTICE), join(FORMS, "rich-1.xlsx")].map(bytesOf);
  const outcomes: Record<string, number> = {};
  let [slowest, slowestSeed] = [0, 0];
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const stopwatch = new Stopwatch();
    const { bytes, ways } = mutated(sources[seed % sources.length] ?? new Uint8Array(0), seed);
    const outcome = await outcomeOf(bytes, stopwatch).catch((error: unknown) => `thrown: ${String(error)} (seed ${seed}, ${ways})`);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (stopwatch.longest > slowest) [slowest, slowestSeed] = [stopwatch.longest, seed];
  }
  return { outcomes, slowest, slowestSeed, peak: process.resourceUsage().maxRSS / 1024 };
}

void run(Number(process.argv[2]), Number(process.argv[3])).then((result) => process.stdout.write(JSON.stringify(result)));
