import { Command, Option, type CommanderError } from "commander";
import { displayWidth, say, type Language, type Words } from "../core";
import { runCheck } from "./check-command";
import { VERSION } from "./check-job";
import { explainRule, listRules } from "./rule-commands";
import { UsageProblem, wrongName } from "./usage-problem";
import { CLI_SENTENCES, CLI_WORDS } from "./words";

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
  const option = (flags: string, words: Words): Option => new Option(flags, text(words));
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
    .addOption(option("--lang <zh|en>", CLI_WORDS.lang).argParser(knownLanguage))
    .addHelpText("after", `\n${text(CLI_WORDS.example)}`);
  program
    .command("check")
    .description(text(CLI_WORDS.check))
    .argument("<path...>", text(CLI_WORDS.paths))
    .addOption(option("--format <name>", CLI_WORDS.format))
    .addOption(option("--profile <id>", CLI_WORDS.profile))
    .addOption(option("--out <file>", CLI_WORDS.out))
    .addOption(option("--jobs <n>", CLI_WORDS.jobs))
    .addOption(option("--shard <i/n>", CLI_WORDS.shard))
    .addOption(option("--quiet", CLI_WORDS.quiet))
    .action(async (paths: readonly string[], typed: TypedCheckOptions) => {
      output.exit(
        await runCheck({
          paths,
          format: typed.format ?? "text",
          profile: typed.profile ?? null,
          out: typed.out ?? null,
          jobs: typed.jobs ?? null,
          shard: typed.shard ?? null,
          quiet: typed.quiet === true,
          lang,
        }),
      );
    });
  program
    .command("list-rules")
    .description(text(CLI_WORDS.listRules))
    .addOption(option("--format <name>", CLI_WORDS.rulesFormat))
    .action(async (typed: { readonly format?: string }) => output.print(listRules(typed.format ?? "text", lang)));
  program
    .command("explain")
    .description(text(CLI_WORDS.explain))
    .argument("<rule>", text(CLI_WORDS.ruleName))
    .action(async (name: string) => output.print(explainRule(name, lang)));
  for (const command of program.commands) command.helpOption("-h, --help", text(CLI_WORDS.help));
  return program;
}

interface TypedCheckOptions {
  readonly format?: string;
  readonly profile?: string;
  readonly out?: string;
  readonly jobs?: string;
  readonly shard?: string;
  readonly quiet?: boolean;
}

const TITLES: Readonly<Record<string, Words>> = {
  "Usage:": CLI_WORDS.usage,
  "Arguments:": CLI_WORDS.arguments,
  "Options:": CLI_WORDS.options,
  "Global Options:": CLI_WORDS.globalOptions,
  "Commands:": CLI_WORDS.commands,
};

/** What was wrong with the command line, in our own words; the parser's message only tells which word it was. */
export function usageProblemOf(error: CommanderError, program: Command): UsageProblem {
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const bare = word.split(/[\s=]/)[0] ?? word;
  if (error.code === "commander.unknownOption") {
    const known = new Set([program, ...program.commands].flatMap((command) => command.options.map((option) => option.long ?? option.flags)));
    return wrongName(CLI_SENTENCES.unknownOption(bare), bare, [...known]);
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
  rule: { zh: "规则的名称或编号", en: "the name or code of the rule" },
};
