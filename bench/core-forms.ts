import { readFileSync } from "node:fs";
import { check, type Grid } from "../src/core";
import { readWorkbook } from "../src/hosts/xlsx";

/** Forms per workbook in the growth table. */
const SIZES = [1, 50, 500] as const;
const RUNS = 9;

/** Processor time of this process in milliseconds; other programs on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function timed(job: () => void): { clock: number; processor: number } {
  const clocks: number[] = [];
  const processors: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const [clock, processor] = [performance.now(), processorTime()];
    job();
    clocks.push(performance.now() - clock);
    processors.push(processorTime() - processor);
  }
  return { clock: median(clocks), processor: median(processors) };
}

function gridsOf(path: string): readonly Grid[] {
  const read = readWorkbook(new Uint8Array(readFileSync(path)), path);
  if (!read.ok) throw new Error(`${path}: ${read.problem.detail}`);
  return read.value.grids;
}

/** So many sheets with forms, made from real ones under other names. */
function sheets(real: readonly Grid[], count: number): Grid[] {
  return Array.from({ length: count }, (_, index) => ({ ...(real[index % real.length] ?? FALLBACK), sheet: `表 ${String(index + 1)}` }));
}

const FALLBACK: Grid = { sheet: "", visibility: "visible", rowCount: 0, columnCount: 0, cells: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), notes: [], isProtected: false, skipped: [] };

const seeds = ["samples/gongjing-2021-project-declaration.xlsx", "samples/luan-2021-dual-term-targets.xlsx", "samples/wutongqiao-2024-self-evaluation.xlsx"].flatMap(gridsOf);
for (const [name, real] of [["real forms", seeds], ["rich form", gridsOf("test/forms/rich-1.xlsx")]] as const) {
  for (const size of SIZES) {
    const grids = sheets(real, size);
    const { clock, processor } = timed(() => {
      check(grids);
    });
    process.stdout.write(`${name.padEnd(10)} ${String(size).padStart(4)} forms  ${clock.toFixed(1).padStart(8)} ms  ${(clock / size).toFixed(3)} ms a form  (${(processor / size).toFixed(3)} ms of processor)\n`);
  }
}
