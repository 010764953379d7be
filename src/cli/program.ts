import { Command, type CommanderError } from "commander";
import { displayWidth, say, type Language, type Words } from "../core";
import { addAcross } from "./across-commands";
import { addReport } from "./add-report";
import { runCheck } from "./check-command";
import { VERSION } from "./check-job";
import { option } from "./option";
import { explainRule, listRules } from "./rule-commands";
import { UsageProblem, wrongName } from "./usage-problem";
import { CLI_SENTENCES, CLI_WORDS } from "./words";
import { runFix, runRestore } from "./write-commands";

/** What the program does besides reading arguments; handed in, so that the wiring stays in one place. */
export interface ProgramOutput {
  /** Writes to standard output. */
  print(text: string): Promise<void>;
  /** Takes help and version; they are written once the parser has stopped. */
  keep(text: string): void;
  /** Takes the exit code of the command that ran. */
  exit(code: number): void;
}

const LANGUAGES: readonly Language[] = ["zh", "en"];

/** The language asked for anywhere on the command line; needed before the command line is understood, for its own help. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (at < 0) return "zh";
  const named = args[at]?.startsWith("--lang=") === true ? args[at].slice("--lang=".length) : args[at + 1];
  return LANGUAGES.find((lang) => lang === named) ?? "zh";
}

function knownLanguage(name: string): Language {
  const lang = LANGUAGES.find((known) => known === name);
  if (lang === undefined) throw wrongName(CLI_SENTENCES.unknownLanguage(name), name, LANGUAGES);
  return lang;
}

/** The commands and options, with their help in the person's language. */
export function buildProgram(lang: Language, output: ProgramOutput): Command {
  const text = (words: Words): string => say(words, lang);
  const program = new Command("jixiao-check");
  program
    .exitOverride()
    .configureOutput({ writeOut: (words) => output.keep(words), writeErr: (words) => output.keep(words), outputError: () => undefined })
    .configureHelp({ showGlobalOptions: true, displayWidth, styleTitle: (title) => text(TITLES[title] ?? { zh: title, en: title }) })
    .description(text(CLI_WORDS.program))
    .version(VERSION, "-V, --version", text(CLI_WORDS.version))
    .helpOption("-h, --help", text(CLI_WORDS.help))
    .helpCommand(false)
    .usage(text(CLI_WORDS.usageLine))
    .addOption(option("--lang <zh|en>", CLI_WORDS.lang, lang).argParser(knownLanguage))
    .addHelpText("after", `\n${text(CLI_WORDS.example)}`);
  addCheck(program, lang, output);
  addWriting(program, lang, output);
  addAcross(program, lang, output);
  addReport(program, lang, output);
  addRules(program, lang, output);
  for (const command of program.commands) command.helpOption("-h, --help", text(CLI_WORDS.help));
  return program;
}

function addCheck(program: Command, lang: Language, output: ProgramOutput): void {
  program
    .command("check")
    .description(say(CLI_WORDS.check, lang))
    .argument("<path...>", say(CLI_WORDS.checkPaths, lang))
    .addOption(option("--format <name>", CLI_WORDS.format, lang).default("text"))
    .addOption(option("--profile <id>", CLI_WORDS.profile, lang))
    .addOption(option("--out <file>", CLI_WORDS.out, lang))
    .addOption(option("--jobs <n>", CLI_WORDS.jobs, lang))
    .addOption(option("--shard <i/n>", CLI_WORDS.shard, lang))
    .addOption(option("--against <path>", CLI_WORDS.against, lang))
    .addOption(option("--documents", CLI_WORDS.documents, lang))
    .addOption(option("--quiet", CLI_WORDS.quiet, lang))
    .action(async (paths: readonly string[], { format, profile = null, out = null, jobs = null, shard = null, against = null, documents = false, quiet = false }: TypedOptions) => {
      output.exit(await runCheck({ paths, format, profile, out, jobs, shard, against, documents, quiet, lang }));
    });
}

function addWriting(program: Command, lang: Language, output: ProgramOutput): void {
  program
    .command("fix")
    .description(say(CLI_WORDS.fix, lang))
    .argument("<path...>", say(CLI_WORDS.paths, lang))
    .addOption(option("--out <folder>", CLI_WORDS.fixOut, lang))
    .addOption(option("--in-place", CLI_WORDS.inPlace, lang))
    .addOption(option("--overwrite", CLI_WORDS.overwrite, lang))
    .addOption(option("--trust <name>", CLI_WORDS.trust, lang).default("certain"))
    .addOption(option("--formulas", CLI_WORDS.formulas, lang))
    .addOption(option("--no-notes", CLI_WORDS.noNotes, lang))
    .addOption(option("--format <name>", CLI_WORDS.fixFormat, lang).default("text"))
    .addOption(option("--report <file>", CLI_WORDS.report, lang))
    .addOption(option("--profile <id>", CLI_WORDS.profile, lang))
    .addOption(option("--jobs <n>", CLI_WORDS.jobs, lang))
    .addOption(option("--shard <i/n>", CLI_WORDS.shard, lang))
    .addOption(option("--quiet", CLI_WORDS.quiet, lang))
    .action(async (paths: readonly string[], typed: TypedOptions) => {
      const { out: folder = null, inPlace = false, overwrite = false, trust = "certain", formulas = false, notes = true } = typed;
      const { format, report: out = null, profile = null, jobs = null, shard = null, quiet = false } = typed;
      output.exit(await runFix({ paths, folder, inPlace, overwrite, trust, formulas, notes, format, out, profile, jobs, shard, quiet, lang }));
    });
  for (const manner of ["undo", "clear"] as const) {
    const command = program
      .command(manner)
      .description(say(CLI_WORDS[manner], lang))
      .argument("<path...>", say(CLI_WORDS.paths, lang))
      .addOption(option("--out <folder>", CLI_WORDS.restoreOut, lang))
      .addOption(option("--overwrite", CLI_WORDS.overwrite, lang))
      .addOption(option("--jobs <n>", CLI_WORDS.jobs, lang))
      .action(async (paths: readonly string[], { out: folder = null, overwrite = false, forget = false, jobs = null }: TypedOptions) => {
        output.exit(await runRestore({ paths, folder, overwrite, manner: forget ? "forget" : manner, jobs, lang }));
      });
    if (manner === "clear") command.addOption(option("--forget", CLI_WORDS.forget, lang));
  }
}

function addRules(program: Command, lang: Language, output: ProgramOutput): void {
  program
    .command("list-rules")
    .description(say(CLI_WORDS.listRules, lang))
    .addOption(option("--format <name>", CLI_WORDS.rulesFormat, lang).default("text"))
    .action(async ({ format }: TypedOptions) => output.print(listRules(format, lang)));
  program
    .command("explain")
    .description(say(CLI_WORDS.explain, lang))
    .argument("<rule>", say(CLI_WORDS.ruleName, lang))
    .action(async (name: string) => output.print(explainRule(name, lang)));
}

/** Options as the parser hands them over; absent when they were not written. */
interface TypedOptions {
  readonly format: string;
  readonly profile?: string | null;
  readonly out?: string | null;
  readonly jobs?: string | null;
  readonly shard?: string | null;
  readonly against?: string | null;
  readonly quiet?: boolean;
  readonly inPlace?: boolean;
  readonly overwrite?: boolean;
  readonly trust?: string;
  readonly formulas?: boolean;
  readonly notes?: boolean;
  readonly report?: string | null;
  readonly forget?: boolean;
  readonly documents?: boolean;
}

const TITLES: Readonly<Record<string, Words>> = {
  "Usage:": CLI_WORDS.usage,
  "Arguments:": CLI_WORDS.arguments,
  "Options:": CLI_WORDS.options,
  "Global Options:": CLI_WORDS.globalOptions,
  "Commands:": CLI_WORDS.commands,
};

/** What was wrong with the command line, in our own words; the parser's message only tells which word it was. */
export function usageProblemOf(error: CommanderError, program: Command, args: readonly string[]): UsageProblem {
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const bare = word.split(/[\s=]/)[0] ?? word;
  if (error.code === "commander.unknownOption") {
    const named = program.commands.filter((command) => args.includes(command.name()));
    const known = [program, ...named].flatMap((command) => command.options.map(({ long, flags }) => long ?? flags));
    return wrongName(CLI_SENTENCES.unknownOption(bare), bare, known);
  }
  if (error.code === "commander.unknownCommand") {
    return wrongName(CLI_SENTENCES.unknownCommand(word), word, program.commands.map((command) => command.name()));
  }
  if (error.code === "commander.optionMissingArgument") return new UsageProblem(CLI_SENTENCES.missingValue(bare));
  if (error.code === "commander.missingArgument") return new UsageProblem(CLI_SENTENCES.missingArgument(MISSING[word] ?? { zh: `“${word}”`, en: `"${word}"` }));
  return new UsageProblem(CLI_SENTENCES.tooMany());
}

const MISSING: Readonly<Record<string, Words>> = {
  path: { zh: "要处理的工作簿或文件夹", en: "the workbook or folder" },
  workbook: { zh: "填好自评表的工作簿", en: "the workbook with the self-evaluation forms" },
  prior: { zh: "上年的工作簿", en: "last year's workbook" },
  template: { zh: "今年要填的工作簿", en: "this year's workbook" },
  before: { zh: "前一份工作簿", en: "the earlier workbook" },
  after: { zh: "后一份工作簿", en: "the later workbook" },
  rule: { zh: "规则的名称或编号", en: "the name or code of the rule" },
};
