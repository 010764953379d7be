// Changes the checker in thousands of places, one at a time, and counts the changes that no test notices:
//   npm run mutation                                   every mutant, hours
//   npm run mutation -- --share 0.05                   every twentieth
//   npm run mutation -- --mutate "src/core/number/**"  a part of the checker
//   npm run mutation -- --short                        what every run of CI looks at
// Survivors are listed with their place; the exit code is 1 when fewer are noticed than docs/reliability.md promises.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const STRICT = /^src\/core\/(?:number\/|rules\/scores\/|plan)/;
const STRICT_FILES = ["src/core/number/*.ts", "src/core/rules/scores/*.ts", "src/core/plan*.ts", "!src/core/**/index.ts"];
const FOLDER = join(".cache", "mutation");
/** What of the mutants must be noticed, in percent. */
const GOALS = { strict: 90, all: 80 };
const SHORT_SHARE = 0.03;
/** A sample of some hundred may lie so far off by chance, in percent. */
const SAMPLE_MARGIN = 6;

const { values } = parseArgs({ options: { share: { type: "string" }, mutate: { type: "string" }, short: { type: "boolean", default: false }, concurrency: { type: "string", default: "2" } } });
const share = values.short ? SHORT_SHARE : Number(values.share ?? 1);
const files = values.mutate ?? (values.short ? STRICT_FILES.join(",") : undefined);

const { status } = spawnSync("npx", ["--no-install", "stryker", "run", "--concurrency", values.concurrency, ...(files === undefined ? [] : ["--mutate", files])], {
  stdio: "inherit",
  env: { ...process.env, MUTATION_SHARE: String(share) },
});
if (status !== 0) process.exit(1);

const NOTICED = new Set(["Killed", "Timeout"]);
const MISSED = new Set(["Survived", "NoCoverage"]);

function survivorLine(file, lines, { location: { start, end }, replacement, status: outcome }) {
  const original = start.line === end.line ? lines[start.line - 1].slice(start.column - 1, end.column - 1) : `${lines[start.line - 1].slice(start.column - 1)} …`;
  return `${file}:${start.line}:${start.column}${outcome === "NoCoverage" ? " (no test comes here)" : ""}  ${original.slice(0, 120)}  →  ${replacement.replace(/\s+/g, " ").slice(0, 100)}`;
}

function score(name, mutants, goal) {
  const noticed = mutants.filter((mutant) => NOTICED.has(mutant.status)).length;
  const missed = mutants.filter((mutant) => MISSED.has(mutant.status)).length;
  const percent = noticed + missed === 0 ? 100 : (100 * noticed) / (noticed + missed);
  console.log(`${name.padEnd(26)} ${String(noticed).padStart(6)} of ${String(noticed + missed).padStart(6)} noticed  ${percent.toFixed(1)} %${goal === null ? "" : `  (goal ${goal} %)`}`);
  return goal === null || percent >= goal;
}

const report = Object.entries(JSON.parse(readFileSync(join(FOLDER, "mutation.json"), "utf8")).files);
const survivors = report.flatMap(([file, { source, mutants }]) => mutants.filter((mutant) => MISSED.has(mutant.status)).map((mutant) => survivorLine(file, source.split("\n"), mutant)));
writeFileSync(join(FOLDER, "survivors.txt"), `${survivors.join("\n")}\n`);
console.log(`\n${survivors.join("\n")}\n`);

/** src/core/number and the like; files of src/core itself count as one. */
const folderOf = (file) => /^src\/core\/(?:rules\/[\w-]+(?=\/)|[\w-]+(?=\/))?/.exec(file)?.[0] ?? file;
const mutantsWhere = (holds) => report.filter(([file]) => holds(file)).flatMap(([, { mutants }]) => mutants);

for (const folder of [...new Set(report.map(([file]) => folderOf(file)))].sort()) score(folder, mutantsWhere((file) => folderOf(file) === folder), null);
const margin = share < 1 ? SAMPLE_MARGIN : 0;
const strict = score("number, plan and scores", mutantsWhere((file) => STRICT.test(file)), GOALS.strict - margin);
const all = score("all", mutantsWhere(() => true), GOALS.all - margin);
process.exitCode = strict && all ? 0 : 1;
