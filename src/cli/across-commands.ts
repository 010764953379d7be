import type { Command } from "commander";
import { say, type Language } from "../core";
import { runCarry } from "./carry-command";
import { CARRY_TEXT } from "./carry-words";
import { runCompare } from "./compare-command";
import { option, type ExitTaker } from "./option";
import { runSummary } from "./summary-command";
import { CLI_WORDS } from "./words";

/** Adds the commands that look at several workbooks together: carry, compare and summary. */
export function addAcross(program: Command, lang: Language, output: ExitTaker): void {
  program
    .command("carry")
    .description(say(CARRY_TEXT.command, lang))
    .argument("<prior>", say(CARRY_TEXT.prior, lang))
    .argument("<template>", say(CARRY_TEXT.template, lang))
    .addOption(option("--out <file>", CARRY_TEXT.out, lang))
    .addOption(option("--overwrite", CARRY_TEXT.overwrite, lang))
    .addOption(option("--year <year>", CARRY_TEXT.year, lang))
    .addOption(option("--hints", CARRY_TEXT.hints, lang))
    .addOption(option("--format <name>", CARRY_TEXT.format, lang).default("text"))
    .action(async (prior: string, template: string, { out = null, overwrite = false, year = null, hints = false, format }: TypedOptions) => {
      output.exit(await runCarry({ prior, template, out, overwrite, year, hints, format: format ?? "text", lang }));
    });
  program
    .command("compare")
    .description(say(CLI_WORDS.compare, lang))
    .argument("<before>", say(CLI_WORDS.before, lang))
    .argument("<after>", say(CLI_WORDS.after, lang))
    .addOption(option("--format <name>", CLI_WORDS.compareFormat, lang).default("text"))
    .addOption(option("--out <file>", CLI_WORDS.out, lang))
    .addOption(option("--quiet", CLI_WORDS.compareQuiet, lang))
    .action(async (before: string, after: string, { format, out = null, quiet = false }: TypedOptions) => {
      output.exit(await runCompare({ before, after, format: format ?? "text", out, quiet, lang }));
    });
  program
    .command("summary")
    .description(say(CLI_WORDS.summary, lang))
    .argument("<path...>", say(CLI_WORDS.paths, lang))
    .addOption(option("--out <file>", CLI_WORDS.summaryOut, lang))
    .addOption(option("--format <name>", CLI_WORDS.summaryFormat, lang))
    .addOption(option("--profile <id>", CLI_WORDS.profile, lang))
    .addOption(option("--jobs <n>", CLI_WORDS.jobs, lang))
    .addOption(option("--quiet", CLI_WORDS.compareQuiet, lang))
    .action(async (paths: readonly string[], { out = null, format = null, profile = null, jobs = null, quiet = false }: TypedOptions) => {
      output.exit(await runSummary({ paths, out, format, profile, jobs, quiet, lang }));
    });
}

/** Options as the parser hands them over; absent when they were not written. */
interface TypedOptions {
  readonly out?: string | null;
  readonly overwrite?: boolean;
  readonly year?: string | null;
  readonly hints?: boolean;
  readonly format?: string | null;
  readonly profile?: string | null;
  readonly jobs?: string | null;
  readonly quiet?: boolean;
}
