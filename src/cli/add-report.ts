import type { Command } from "commander";
import { say, type Language } from "../core";
import { option, type ExitTaker } from "./option";
import { runReport } from "./report-command";
import { REPORT_TEXT } from "./report-words";
import { CLI_WORDS } from "./words";

/** Adds the command that writes the self-evaluation report. */
export function addReport(program: Command, lang: Language, output: ExitTaker): void {
  program
    .command("report")
    .description(say(REPORT_TEXT.command, lang))
    .argument("<workbook>", say(REPORT_TEXT.workbook, lang))
    .addOption(option("--out <file>", REPORT_TEXT.out, lang))
    .addOption(option("--overwrite", REPORT_TEXT.overwrite, lang))
    .addOption(option("--unit <name>", REPORT_TEXT.unit, lang))
    .addOption(option("--profile <id>", CLI_WORDS.profile, lang))
    .action(async (workbook: string, { out = null, overwrite = false, unit = null, profile = null }: TypedOptions) => {
      output.exit(await runReport({ workbook, out, overwrite, unit, profile, lang }));
    });
}

/** Options as the parser hands them over; absent when they were not written. */
interface TypedOptions {
  readonly out?: string | null;
  readonly overwrite?: boolean;
  readonly unit?: string | null;
  readonly profile?: string | null;
}
