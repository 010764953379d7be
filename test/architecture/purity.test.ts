import { spawnSync } from "node:child_process";
import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./tree";

/** Names that exist in a browser, in Node or in Excel; each line uses one. */
const ACTING_LINES = [
  "document.title;",
  "window.name;",
  "process.exit(1);",
  "setTimeout(() => undefined, 1);",
  "console.log(1);",
  "fetch('a');",
  "Office.context;",
  "Buffer.from([]);",
];

/** Lines of a text that the compiler refuses when it stands in a part of the program. */
function refusedLines(part: string, text: string): readonly number[] {
  const folder = join(ROOT, part);
  const config = ts.getParsedCommandLineOfConfigFile(join(folder, "tsconfig.json"), {}, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
    },
  });
  if (config === undefined) throw new Error(`${part} has no tsconfig.json`);
  const path = join(folder, "offender-that-is-not-on-disk.ts");
  const host = ts.createCompilerHost(config.options);
  const readFromDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, options) => (name === path ? ts.createSourceFile(name, text, options) : readFromDisk(name, options));
  const program = ts.createProgram([path], config.options, host);
  const source = program.getSourceFile(path);
  if (source === undefined) throw new Error("the offending text was not compiled");
  const lines = program.getSemanticDiagnostics(source).map((diagnostic) => source.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line);
  return [...new Set(lines)].sort((a, b) => a - b);
}

const every = ACTING_LINES.map((_, line) => line);

test.each(["src/core", "src/app", "src/hosts/memory"])("the compiler knows no browser, Node or Excel in %s", (part) => {
  expect(refusedLines(part, `export {};${ACTING_LINES.join("\n")}`)).toEqual(every);
});

test("the file reader sees neither page nor Node", () => {
  const refused = refusedLines("src/hosts/xlsx", ["document.title;", "process.exit(1);", "Buffer.from([]);", "new TextDecoder();", "export {};"].join("\n"));
  expect(refused).toEqual([0, 1, 2]);
});

interface LintMessage {
  readonly ruleId: string | null;
  readonly line: number;
}

/** Lines that eslint refuses when the text stands in place of an existing file. */
function lintedLines(path: string, text: string): readonly LintMessage[] {
  const run = spawnSync(process.execPath, [join(ROOT, "node_modules/eslint/bin/eslint.js"), "--stdin", "--stdin-filename", path, "--format", "json"], {
    cwd: ROOT,
    input: text,
    encoding: "utf8",
  });
  if (!run.stdout.startsWith("[")) throw new Error(`eslint did not answer: ${run.stderr}`);
  const answer = JSON.parse(run.stdout) as readonly { readonly messages: readonly LintMessage[] }[];
  return answer.flatMap((file) => file.messages);
}

test("the linter refuses clock, chance, waiting, floats and defaults in the core", () => {
  const offences = [
    ["no-restricted-globals", "export const now = new Date();"],
    ["no-restricted-syntax", "export const chance = Math.random();"],
    ["no-restricted-syntax", "export async function wait() { return 1; }"],
    ["no-restricted-globals", "export const later = Promise.resolve(1);"],
    ["no-restricted-syntax", "export const float = parseFloat('1.5');"],
    ["no-restricted-syntax", "export const rounded = (1.005).toFixed(2);"],
    ["no-restricted-syntax", "export const sorted = 'a'.localeCompare('b');"],
    ["no-console", "console.log(1);"],
    ["@typescript-eslint/no-explicit-any", "export const anything: any = 1;"],
    ["@typescript-eslint/no-non-null-assertion", "export const sure = ['a'][0]!;"],
    ["no-restricted-syntax", "export default 1;"],
  ] as const;
  const messages = lintedLines("src/core/host.ts", `${offences.map(([, line]) => line).join("\n")}\n`);
  const refused = offences.map(([rule], index) => messages.some((message) => message.line === index + 1 && message.ruleId === rule));
  expect(refused).toEqual(offences.map(() => true));
}, 60_000);
