import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const GOLDEN = join(__dirname, "..", "golden");

/** Whether records are written anew in this run: `RECORD=1 npx jest --selectProjects core -- golden`. */
export const isRecording = process.env["RECORD"] !== undefined;

/** Expects a text to be what is recorded under a name in `test/golden`; git tells what a new record changes. */
export function expectRecorded(name: string, said: string): void {
  const record = join(GOLDEN, name);
  if (isRecording) {
    mkdirSync(dirname(record), { recursive: true });
    writeFileSync(record, said);
  }
  expect(said).toBe(existsSync(record) ? readFileSync(record, "utf8") : "");
}
