import { spawnSync } from "node:child_process";
import { check, type Grid } from "../src/core";
import { distinctSheets } from "./distinct-forms";
import { inTurns, processorTime } from "./processor-time";
import { gridsOf, SAMPLES } from "./sample-grids";
import { isShort } from "./scope";

/** Forms per workbook in the growth table. */
const SIZES = isShort ? [1, 50] : [1, 50, 500];
const RUNS = 9;

const RICH = ["test/forms/rich-1.xlsx"];

/** So many sheets with forms, made from real ones: with the same texts again and again, or with other answers in every one. */
function sheets(real: readonly Grid[], count: number, isDistinct: boolean): Grid[] {
  const copies = real.map((grid) => (isDistinct ? distinctSheets(grid) : () => grid));
  return Array.from({ length: count }, (_, index) => copies[index % copies.length]?.(index)).filter((grid) => grid !== undefined).map((grid, index) => ({ ...grid, sheet: `表 ${String(index + 1)}` }));
}

function print(name: string, figures: string): void {
  process.stdout.write(`${name.padEnd(38)} ${figures}\n`);
}

/** Each size in a process of its own, so that none runs on code that another has warmed. */
function table(): void {
  for (const forms of ["real", "rich"]) {
    for (const texts of ["same", "distinct"]) {
      for (const size of SIZES) spawnSync(process.execPath, [process.argv[1] ?? "", forms, texts, String(size)], { stdio: "inherit" });
    }
  }
}

/** The first check of a process, with all that is set up once, then what a form costs when the code is warm. */
function measure(forms: string, texts: string, size: number): void {
  const grids = sheets((forms === "rich" ? RICH : SAMPLES).flatMap(gridsOf), size, texts === "distinct");
  const start = processorTime();
  const count = check(grids).forms.length;
  const first = processorTime() - start;
  const [warm = { least: 0, median: 0, clock: 0 }] = inTurns([() => check(grids)], Math.max(RUNS, Math.ceil(RUNS / size)));
  const perForm = (time: number): string => (time / count).toFixed(3);
  print(`${String(size).padStart(3)} ${forms} forms, ${texts === "same" ? "the same texts" : "every answer another"}`, `${perForm(warm.clock)} ms a form by the clock, ${perForm(warm.median)} of processor (least ${perForm(warm.least)}, first check ${perForm(first)})`);
}

const [, , forms, texts = "same", size = "1"] = process.argv;
if (forms === undefined) table();
else measure(forms, texts, Number(size));
