import { join } from "node:path";
import { openAnyWorkbook } from "../../src/hosts/xlsx";
import { bytesOf, FORMS, PRACTICE, PRODUCERS, SAMPLES, workbooksIn } from "../support/xlsx-files";
import { mutated } from "../support/xlsx-mutations";

/** XLSX_MUTATIONS=2000 runs the long form; XLSX_SEED starts elsewhere. */
const count = Number(process.env["XLSX_MUTATIONS"] ?? 130);
const firstSeed = Number(process.env["XLSX_SEED"] ?? 1);
const MOST_MS = 5_000;
const MOST_MB = 512;

const sources = [...workbooksIn(PRODUCERS), ...workbooksIn(SAMPLES), ...workbooksIn(PRACTICE), join(FORMS, "rich-1.xlsx")].map(bytesOf);

test(`${count} broken or hostile workbooks are read or refused: nothing thrown, under 5 s and 512 MB each`, async () => {
  const outcomes = new Map<string, number>();
  let slowest = 0;
  let mostMegabytes = 0;
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const { bytes, ways } = mutated(sources[seed % sources.length] ?? new Uint8Array(0), seed);
    const before = performance.now();
    const outcome = await outcomeOf(bytes);
    const took = performance.now() - before;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    slowest = Math.max(slowest, took);
    mostMegabytes = Math.max(mostMegabytes, process.memoryUsage().heapUsed / 1e6);
    if (took > MOST_MS || outcome.startsWith("thrown")) throw new Error(`seed ${seed} (${ways}): ${outcome} after ${took} ms`);
  }
  expect(mostMegabytes).toBeLessThan(MOST_MB);
  // A test in which nothing was refused, or nothing survived, would have tested nothing.
  expect(outcomes.get("read") ?? 0).toBeGreaterThan(count / 10);
  expect(outcomes.get("damaged") ?? 0).toBeGreaterThan(count / 20);
  expect([...outcomes.keys()].every((kind) => ["read", "damaged", "too-large", "not-a-workbook", "encrypted"].includes(kind))).toBe(true);
  if (process.env["XLSX_MUTATIONS"] !== undefined) {
    process.stdout.write(`${JSON.stringify([...outcomes])} slowest ${slowest.toFixed(0)} ms, most heap ${mostMegabytes.toFixed(0)} MB\n`);
  }
}, 1_800_000);

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    const opened = await openAnyWorkbook(bytes, "表.xlsx");
    if (!opened.ok) return opened.problem.kind;
    const read = opened.value.read();
    return read.ok ? "read" : read.problem.kind;
  } catch (error) {
    return `thrown: ${String(error)}`;
  }
}
