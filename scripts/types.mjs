// Type-checks every part of the program under its own tsconfig, so that a part can only see what it may use
// (the core no DOM, the file reader no Node, …). One compiler per processor; each keeps its own incremental cache.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const compiler = join(root, "node_modules", "typescript", "bin", "tsc");

function configs(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => basename(name) === "tsconfig.json")
    .map((name) => join(folder, name));
}

/** A part that has a tsconfig but no code yet is no error. */
function hasCode(config) {
  return readdirSync(dirname(config), { recursive: true }).some((name) => /\.tsx?$/.test(name));
}

function check(config) {
  const part = relative(root, dirname(config)) || "everything";
  const cache = join(root, ".cache", "tsc", `${part.replaceAll(/[\\/]/g, "-")}.tsbuildinfo`);
  const started = performance.now();
  return new Promise((resolve) => {
    const run = spawn(process.execPath, [compiler, "-p", config, "--noEmit", "--incremental", "--tsBuildInfoFile", cache, "--pretty", "false"], { cwd: root });
    let output = "";
    run.stdout.on("data", (chunk) => (output += chunk));
    run.stderr.on("data", (chunk) => (output += chunk));
    run.on("close", (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? "ok  " : "FAIL"} types ${part} (${seconds} s)\n${output}`);
      resolve(code === 0);
    });
  });
}

const queue = [...configs(join(root, "src")).filter(hasCode).sort(), join(root, "tsconfig.json")];
const results = [];
async function work() {
  for (let config = queue.shift(); config !== undefined; config = queue.shift()) results.push(await check(config));
}
await Promise.all(Array.from({ length: Math.min(availableParallelism(), queue.length) }, work));
process.exitCode = results.every(Boolean) ? 0 : 1;
