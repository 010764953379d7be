// Follows docs/recipes.md literally in a fresh clone and keeps what it saw: npm run recipes [-- --out FILE]
// A listing below a line that holds nothing but a file's name becomes that file; a listing of commands is run.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LISTING = /(?:^`([^`\n]+)`\n\n)?^```(\w+)\n(.*?)^```$/gms;
const LONGEST_OUTPUT = 14;

/** The recipes of the page: a title and its steps in order. */
function recipes() {
  const [, ...sections] = readFileSync(join(root, "docs/recipes.md"), "utf8").split(/^## /m);
  return sections.map((section) => ({
    title: section.split("\n", 1)[0],
    steps: [...section.matchAll(LISTING)].flatMap(([, file, language, text]) =>
      language === "sh" ? text.trim().split("\n").map((command) => ({ command })) : [{ file, text }],
    ),
  }));
}

/** Output as it would be anywhere: no times, no places, no advice of npm; only the end of what is long. */
function plain(output, place) {
  const lines = output.replaceAll(place, "…").split("\n")
    .map((line) => line.replaceAll(/\s*\(?\b\d+(\.\d+)? m?s\b\)?/g, "").trimEnd())
    .filter((line) => line !== "" && !/^(Time:|Snapshots:|Ran all|npm (warn|notice)|>)/.test(line));
  return lines.length <= LONGEST_OUTPUT ? lines : ["…", ...lines.slice(-LONGEST_OUTPUT)];
}

function git(place, ...words) {
  const { status, stdout, stderr } = spawnSync("git", words, { cwd: place, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${words.join(" ")}: ${stderr}`);
  return stdout;
}

/** Carries out one step; answers its lines of the transcript and whether it went well. */
function carriedOut(step, place) {
  if (step.command === undefined) {
    mkdirSync(dirname(join(place, step.file)), { recursive: true });
    writeFileSync(join(place, step.file), step.text);
    return { lines: [`# written by hand: ${step.file}`], isDone: true };
  }
  const { status, stdout, stderr } = spawnSync("bash", ["-c", step.command], { cwd: place, encoding: "utf8", env: { ...process.env, CI: "true", FORCE_COLOR: "0" } });
  return { lines: [`$ ${step.command}`, ...plain(stdout + stderr, place), ...(status === 0 ? [] : [`exit status ${status}`])], isDone: status === 0 };
}

function followed({ title, steps }, place) {
  const lines = [];
  for (const step of steps) {
    const done = carriedOut(step, place);
    lines.push(...done.lines);
    if (!done.isDone) throw new Error(`“${title}” does not work as written:\n${lines.join("\n")}`);
  }
  const changed = git(place, "status", "--short", "--untracked-files=all");
  git(place, "checkout", "-q", ".");
  git(place, "clean", "-fdq");
  return `## ${title}\n\n\`\`\`text\n${[...lines, "$ git status --short", ...changed.trimEnd().split("\n")].join("\n")}\n\`\`\`\n`;
}

const place = mkdtempSync(join(tmpdir(), "recipes-"));
try {
  const { values } = parseArgs({ options: { out: { type: "string", default: join(root, "docs/recipes-transcript.md") } } });
  git(root, "clone", "-q", root, place);
  symlinkSync(join(root, "node_modules"), join(place, "node_modules"), "junction");
  // What a clone does not ignore would show among the changed files.
  writeFileSync(join(place, ".git/info/exclude"), "node_modules\n");
  const parts = recipes().map((recipe) => followed(recipe, place));
  writeFileSync(values.out, `<!-- Written by "npm run recipes"; changes made here are lost. -->\n\n# Recipes: what was seen\n\n[recipes.md](recipes.md) followed literally in a fresh clone.\n\n${parts.join("\n")}`);
  console.log(`${parts.length} recipes work as written`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
