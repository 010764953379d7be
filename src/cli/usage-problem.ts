import type { Words } from "../core";
import { nearest } from "./nearest";
import { CLI_SENTENCES } from "./words";

/** The command was written in a way that cannot be carried out; the run ends with exit code 2. */
export class UsageProblem extends Error {
  constructor(readonly what: Words, readonly next: Words | null = null) {
    super(what.en);
    this.name = "UsageProblem";
  }
}

/** A wrong name with the names that come nearest to it, or with all of them when none is near and they are few. */
export function wrongName(what: Words, written: string, names: readonly string[]): UsageProblem {
  const near = nearest(written, names);
  if (near.length > 0) return new UsageProblem(what, CLI_SENTENCES.nearest(near.join(" / ")));
  return new UsageProblem(what, names.length <= 20 ? CLI_SENTENCES.choices(names.join(" ")) : null);
}
