// Writes everything that follows from the rules: their index and their pages. With --check, fails when what is
// committed is not what the rules say.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./load-program.mjs";
import { loadRules, ruleIndex } from "./sync/rule-index.mjs";
import { rulePages } from "./sync/rule-pages.mjs";

const PAGES = "docs/rules";
const generated = ["src/core/rules/index.ts", PAGES];

function writeIfChanged(path, content) {
  const full = join(root, path);
  let before = null;
  try {
    before = readFileSync(full, "utf8");
  } catch {
    mkdirSync(dirname(full), { recursive: true });
  }
  if (before === content) return;
  writeFileSync(full, content);
  console.log(`written: ${path}`);
}

function removePagesOtherThan(names) {
  for (const name of readdirSync(join(root, PAGES))) {
    if (names.has(name)) continue;
    rmSync(join(root, PAGES, name));
    console.log(`removed: ${PAGES}/${name}`);
  }
}

/** What git sees as different from the last commit or from what is staged; empty when all is as committed. */
function uncommitted() {
  const git = (...args) => spawnSync("git", args, { cwd: root, encoding: "utf8" });
  const diff = git("diff", "--exit-code", "--", ...generated);
  const untracked = git("ls-files", "--others", "--exclude-standard", "--", ...generated);
  if (diff.status > 1 || untracked.status !== 0) throw new Error(`git did not answer: ${diff.stderr}${untracked.stderr}`);
  return diff.stdout + untracked.stdout;
}

async function sync() {
  writeIfChanged("src/core/rules/index.ts", ruleIndex(await loadRules()));
  const { pages, problems } = await rulePages();
  for (const [name, content] of pages) writeIfChanged(`${PAGES}/${name}`, content);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  removePagesOtherThan(new Set(pages.keys()));
  if (!process.argv.includes("--check")) return;
  const difference = uncommitted();
  if (difference !== "") throw new Error(`${difference}\nGenerated files are not as committed: run "npm run sync" and commit what it writes.`);
}

sync().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
