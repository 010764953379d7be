// The index of all rules: every file in a folder under src/core/rules holds one.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { loadProgram, root } from "../load-program.mjs";

const RULES = "src/core/rules";

/** Rule files as paths from src/core/rules without ending: "sums/funding-total-mismatch". */
export function ruleFiles() {
  return readdirSync(join(root, RULES), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((group) => readdirSync(join(root, RULES, group.name)).filter((name) => name.endsWith(".ts")).map((name) => `${group.name}/${name.slice(0, -3)}`))
    .sort();
}

/** "weight-total-wrong" → "weightTotalWrong" */
function constantName(id) {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** Rules in the order of their codes, each with its file and the name it is exported under. */
export async function loadRules() {
  const files = ruleFiles();
  const program = await loadProgram(files.map((file, index) => `export * as file${index} from "./${RULES}/${file}";`).join("\n") || "export {};");
  const rules = files.map((file, index) => {
    const id = file.split("/")[1];
    const name = constantName(id);
    const exported = program[`file${index}`];
    const rule = exported[name];
    if (rule === undefined || Object.keys(exported).length !== 1) throw new Error(`${RULES}/${file}.ts must export exactly one constant, ${name}`);
    if (rule.id !== id) throw new Error(`${RULES}/${file}.ts holds the rule ${rule.id}: file and rule bear one name`);
    return { file, name, rule };
  });
  return rules.sort((a, b) => (a.rule.code < b.rule.code ? -1 : 1));
}

/** Source of src/core/rules/index.ts. */
export function ruleIndex(rules) {
  const imports = rules.map(({ file, name }) => `import { ${name} } from "./${file}";\n`).join("");
  const list = rules.length === 0 ? "[]" : `[\n${rules.map(({ name }) => `  ${name},\n`).join("")}]`;
  return `// Written by "npm run sync" from the files in the folders beside it; changes made here are lost.\n${imports}import type { Rule } from "./rule";\n\n/** All rules in the order of their codes. */\nexport const rules: readonly Rule[] = ${list};\n`;
}
