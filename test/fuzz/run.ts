// Throws input at every target in turn until the time is up: node scripts/fuzz.mjs [minutes]. Failing seeds are kept.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { FuzzTarget } from "./fuzz-target";
import { fuzzTargets } from "./targets";

const SEEDS = join(process.cwd(), "test", "fuzz", "seeds.json");
const BATCH = 25;
/** How long one target is tried before the next has its turn, milliseconds. */
const TURN = 5_000;

const until = Date.now() + Number(process.argv[2] ?? 1) * 60_000;
const tried = new Map<string, number>();
let failures = 0;

function keep(target: string, seed: number, path: string): void {
  const kept = JSON.parse(readFileSync(SEEDS, "utf8")) as unknown[];
  writeFileSync(SEEDS, `${JSON.stringify([...kept, { target, seed, path }], null, 1)}\n`);
}

function turn(target: FuzzTarget, number: number): void {
  const ends = Math.min(until, Date.now() + TURN);
  for (let batch = 0; Date.now() < ends; batch++) {
    const seed = (Date.now() ^ (number * 0x9e3779b1) ^ (batch << 20)) | 0;
    const outcome = fc.check(target.property, { seed, numRuns: BATCH });
    tried.set(target.name, (tried.get(target.name) ?? 0) + outcome.numRuns);
    if (!outcome.failed) continue;
    failures += 1;
    keep(target.name, seed, outcome.counterexamplePath ?? "");
    process.stdout.write(`${target.name}: seed ${String(seed)} path ${outcome.counterexamplePath ?? ""}\n${String(outcome.errorInstance)}\n${JSON.stringify(outcome.counterexample).slice(0, 2_000)}\n`);
  }
}

for (let round = 0; Date.now() < until; round++) fuzzTargets.forEach((target, index) => { turn(target, round * fuzzTargets.length + index); });

for (const [name, count] of tried) process.stdout.write(`${name}: ${String(count)} inputs\n`);
process.stdout.write(`${String(failures)} failed\n`);
process.exitCode = failures === 0 ? 0 : 1;
