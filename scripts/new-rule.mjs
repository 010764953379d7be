// Begins a new rule that runs at once: the rule, its table of tests and, through "npm run sync", its page.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { loadProgram, root } from "./load-program.mjs";
import { ruleSource, testSource } from "./new-rule/rule-source.mjs";

const USAGE = `npm run new:rule -- NAME --group GROUP --zh TITLE --en TITLE --finds WORDING --instead WORDING [--basis-zh …] [--basis-en …]

NAME    the fault it finds: vague-period
GROUP   sums, scores, missing, contradictions, wording or forms
for example
  npm run new:rule -- vague-period --group wording --zh 期限含糊 --en "Vague period" --finds 若干年 --instead 三年

The new rule looks for the wording in the answers of a form and offers the other one: it runs, is tested and has a page.
Then write what it really looks for: find, explain, fix, example and the table of tests.`;

/** First digit of a group's codes. */
const HUNDRED = { sums: 1, scores: 2, missing: 3, contradictions: 4, forms: 5, wording: 6 };

class Misused extends Error {}

function asked() {
  const text = { type: "string" };
  const options = { group: text, zh: text, en: text, finds: text, instead: text, "basis-zh": text, "basis-en": text };
  let parsed;
  try {
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Misused(error.message);
  }
  const { values, positionals: [id = "", ...others] } = parsed;
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) || others.length > 0) throw new Misused("name one rule, in small letters, at least two words joined by hyphens");
  if (!Object.hasOwn(HUNDRED, values.group ?? "")) throw new Misused(`--group: one of ${Object.keys(HUNDRED).join(", ")}`);
  for (const name of ["zh", "en", "finds", "instead"]) if ((values[name] ?? "") === "") throw new Misused(`--${name} is missing`);
  if (values.instead.includes(values.finds)) throw new Misused("--instead must not hold what --finds looks for");
  const basisZh = values["basis-zh"] ?? "绩效目标和指标的文字应准确、明确";
  const basisEn = values["basis-en"] ?? "Goals and indicators should be worded exactly";
  return { id, group: values.group, zh: values.zh, en: values.en, finds: values.finds, instead: values.instead, basisZh, basisEn };
}

/** The code after the last one of the group; codes that others know are never given again. */
async function nextCode(group) {
  const { rules, FIXED_RULE_IDS } = await loadProgram('export { rules } from "./src/core/rules/index"; export { FIXED_RULE_IDS } from "./test/contracts/fixed-rule-ids";');
  const codes = [...rules.map(({ code }) => code), ...Object.keys(FIXED_RULE_IDS)].filter((code) => code.startsWith(`JX${HUNDRED[group]}`));
  const last = Math.max(HUNDRED[group] * 100, ...codes.map((code) => Number(code.slice(2))));
  if (last % 100 === 99) throw new Misused(`the codes of the group ${group} are used up`);
  return { code: `JX${last + 1}`, ids: rules.map(({ id }) => id) };
}

try {
  const wanted = asked();
  const { code, ids } = await nextCode(wanted.group);
  const files = [
    [`src/core/rules/${wanted.group}/${wanted.id}.ts`, ruleSource({ ...wanted, code })],
    [`test/core/rules/${wanted.group}/${wanted.id}.test.ts`, testSource(wanted)],
  ];
  if (ids.includes(wanted.id) || files.some(([path]) => existsSync(join(root, path)))) throw new Misused(`there is a rule ${wanted.id} already`);
  for (const [path, source] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
    console.log(`written: ${path}`);
  }
  execFileSync(process.execPath, ["scripts/sync.mjs"], { cwd: root, stdio: "inherit" });
  console.log(`${wanted.id} (${code}) runs: npm run test:core -- ${wanted.id} rules.test\nNow write what it really looks for, run "npm run sync" again, and name it in CHANGELOG.md.`);
} catch (error) {
  console.error(error instanceof Misused ? `${error.message}\n\n${USAGE}` : error.stack);
  process.exitCode = error instanceof Misused ? 2 : 1;
}
