import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { check, type Grid } from "../src/core";
import { distinctSheets } from "./distinct-forms";
import { inTurns } from "./processor-time";
import { gridsOf, SAMPLES } from "./sample-grids";

/** Forms in one workbook; the last two tell how the cost grows from there. */
const SIZES = [500, 1000, 2000, 4000] as const;
const RUNS = 5;
const FAR = 100_000;
/** As large as the workbooks of a whole province come. */
const PER_WORKBOOK = 500;

const copies = SAMPLES.flatMap(gridsOf).map((grid) => ({ copy: distinctSheets(grid), forms: check([grid]).forms.length })).filter((sheet) => sheet.forms > 0);

/** A workbook with at least so many real forms, every answer another. */
function workbook(forms: number): readonly Grid[] {
  const sheets: Grid[] = [];
  for (let made = 0, index = 0; made < forms; index += 1) {
    const sheet = copies[index % copies.length];
    if (sheet === undefined) throw new Error("no sample holds a form");
    sheets.push({ ...sheet.copy(index), sheet: `表 ${String(index + 1)}` });
    made += sheet.forms;
  }
  return sheets;
}

interface Measured {
  readonly forms: number;
  readonly milliseconds: number;
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

function measure(size: number): Measured {
  const grids = workbook(size);
  const forms = check(grids).forms.length;
  const before = heapUsed();
  const kept = check(grids);
  const heap = (heapUsed() - before) / 1024 / forms;
  const [spent = { least: 0, median: 0, clock: 0 }] = inTurns([() => check(grids)], RUNS);
  process.stdout.write(`${String(forms).padStart(6)} forms in one workbook  ${(spent.median / forms).toFixed(3)} ms of processor a form  ${(spent.median / 1000).toFixed(2)} s in all  ${heap.toFixed(0)} kB of result a form  ${String(kept.findings.length)} findings\n`);
  return { forms, milliseconds: spent.median };
}

// The first forms of a process meet code that is not compiled yet.
const warming = workbook(SIZES[0]);
for (let run = 0; run < RUNS; run += 1) check(warming);
const [one, ...more] = SIZES.map(measure);
const [before = one, last = one] = more.slice(-2);
if (one !== undefined && before !== undefined && last !== undefined) {
  const power = Math.log(last.milliseconds / before.milliseconds) / Math.log(last.forms / before.forms);
  const inOne = (last.milliseconds * (FAR / last.forms) ** power) / 1000;
  const inMany = (one.milliseconds / one.forms) * (FAR / 1000);
  process.stdout.write(`The cost grows as forms^${power.toFixed(2)}: extrapolated, ${String(FAR)} forms take ${inMany.toFixed(0)} s as ${String(FAR / PER_WORKBOOK)} workbooks of ${String(PER_WORKBOOK)}, and would take ${inOne.toFixed(0)} s in a single one\n`);
}
