import { CommanderError } from "commander";
import { say, type Language } from "../core";
import { EXIT } from "./check-command";
import { buildProgram, languageOf, usageProblemOf } from "./program";
import { ReaderGone, terminalSink } from "./report-sink";
import { UsageProblem } from "./usage-problem";
import { CLI_SENTENCES } from "./words";

/** Carries out a command line and answers the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const lang = languageOf(args);
  let code: number = EXIT.nothingToFix;
  let kept = "";
  const print = (text: string): Promise<void> => terminalSink().write(text);
  const program = buildProgram(lang, { print, keep: (text) => (kept += text), exit: (given) => (code = given) });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof ReaderGone) return code;
    if (error instanceof UsageProblem) return tell(error, lang);
    if (!(error instanceof CommanderError)) throw error;
    if (kept === "") return tell(usageProblemOf(error, program, args), lang);
    await print(kept).catch(() => undefined);
    return error.exitCode === 0 ? EXIT.nothingToFix : EXIT.usage;
  }
}

function tell(problem: UsageProblem, lang: Language): number {
  const end = lang === "zh" ? "。" : ".";
  const sentences = [problem.what, ...(problem.next === null ? [] : [problem.next])].map((words) => say(words, lang));
  const text = sentences.map((sentence) => (/[。？.?]$/.test(sentence) ? sentence : sentence + end)).join(lang === "zh" ? "" : " ");
  process.stderr.write(`${text}\n${say(CLI_SENTENCES.seeHelp("jixiao-check"), lang)}\n`);
  return EXIT.usage;
}

/** Something nobody foresaw: the person hears that the run broke off, and what to hand to whoever maintains the program. */
function tellBreakdown(error: unknown, lang: Language): number {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${say(CLI_SENTENCES.brokeOff(), lang)}\n${trace}\n`);
  return EXIT.unreadable;
}

const args = process.argv.slice(2);
void run(args)
  .catch((error: unknown) => tellBreakdown(error, languageOf(args)))
  .then((code) => {
    process.exitCode = code;
  });
