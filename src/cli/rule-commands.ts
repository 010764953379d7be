import { displayWidth, padEnd, rules, say, SEVERITY_WORDS, type Language, type Rule } from "../core";
import { UsageProblem, wrongName } from "./usage-problem";
import { CLI_SENTENCES, CLI_WORDS } from "./words";

const LIST_FORMATS = ["text", "json"];

/** All rules, a line each or as JSON. */
export function listRules(format: string, lang: Language): string {
  if (!LIST_FORMATS.includes(format)) throw wrongName(CLI_SENTENCES.unknownFormat(format), format, LIST_FORMATS);
  if (format === "json") {
    const list = rules.map(({ id, code, severity, title, basis }) => ({ id, code, severity, title: title.zh, titleEn: title.en, basis: basis.zh, basisEn: basis.en }));
    return `${JSON.stringify({ schema: "jixiao-check-rules/1", rules: list }, null, 2)}\n`;
  }
  const widest = Math.max(0, ...rules.map((rule) => rule.id.length));
  return rules.map((rule) => `${rule.code}  ${padEnd(say(SEVERITY_WORDS[rule.severity], lang), 12)}  ${rule.id.padEnd(widest)}  ${say(rule.title, lang)}\n`).join("");
}

/** One rule: what it finds, what it rests on, and a small form before and after. */
export function explainRule(name: string, lang: Language): string {
  const rule = findRule(name);
  const lines = [
    `${rule.code}  ${rule.id}`,
    say(rule.title, lang),
    "",
    `${say(CLI_WORDS.severity, lang)}  ${say(SEVERITY_WORDS[rule.severity], lang)}`,
    `${say(CLI_WORDS.basis, lang)}  ${say(rule.basis, lang)}`,
    "",
    `${say(CLI_WORDS.exampleBefore, lang)} (${say(CLI_WORDS.findingAt, lang)} ${rule.example.cell})`,
    ...table(rule.example.before),
    "",
    say(CLI_WORDS.exampleAfter, lang),
    ...table(rule.example.after),
  ];
  return `${lines.join("\n")}\n`;
}

function findRule(name: string): Rule {
  const wanted = name.trim().toLowerCase();
  const rule = rules.find((known) => known.id === wanted || known.code.toLowerCase() === wanted);
  if (rule !== undefined) return rule;
  const problem = wrongName(CLI_SENTENCES.unknownRule(name), name, rules.flatMap((known) => [known.id, known.code]));
  throw problem.next === null ? new UsageProblem(problem.what, CLI_SENTENCES.seeList()) : problem;
}

/** Rows of tab-separated cells with their columns under each other. */
function table(rows: readonly string[]): readonly string[] {
  const cells = rows.map((row) => row.split("\t"));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ""))));
  return cells.map((row) => `  ${widths.map((width, column) => padEnd(row[column] ?? "", width)).join(" | ")}`.trimEnd());
}
