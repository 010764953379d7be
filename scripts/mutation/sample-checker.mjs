// Lets a share of the mutants through, always the same ones: a look at the whole checker in minutes instead of hours.
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { CheckStatus } from "@stryker-mutator/api/check";

/** A number from 0 to 1 that looks like chance and is the same in every run (FNV-1a). */
function lot(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

class SampleChecker {
  static inject = ["options"];

  constructor(options) {
    this.share = options.sample.share;
  }

  async init() {}

  /** Stryker leaves what does not compile out of its score; so it does with a mutant that is not in the sample. */
  async check(mutants) {
    const isIn = ({ location, mutatorName, replacement }) => lot([location.start.line, location.start.column, mutatorName, replacement].join(":")) < this.share;
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, isIn(mutant) ? { status: CheckStatus.Passed } : { status: CheckStatus.CompileError, reason: "not in the sample" }]));
  }

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, "sample", SampleChecker)];
