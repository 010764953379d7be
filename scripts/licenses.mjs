// Builds all doors and lists the packages inside them by licence: npm run licenses
// A build stops by itself when a package names no licence or one that we may not pass on.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const webpack = join(root, "node_modules/webpack/bin/webpack.js");
const folderOf = (door) => join(root, ".cache/licenses", door);
const doors = {
  cli: ["scripts/build-cli.mjs", folderOf("cli")],
  pane: [webpack, "--output-path", folderOf("pane")],
  workbench: [webpack, "-c", "webpack.workbench.config.mjs", "--mode", "production", "--output-path", folderOf("workbench")],
};

/** "name version (licence)" lines of a build's notices. */
function packagesIn(door) {
  const lines = readFileSync(join(folderOf(door), "THIRD-PARTY-NOTICES.txt"), "utf8").split("\n");
  return lines.map((line) => /^(\S+ \d\S*) \((.+)\)$/.exec(line)).filter((found) => found !== null);
}

const byLicence = new Map();
try {
  for (const [door, command] of Object.entries(doors)) {
    execFileSync(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    for (const [, name, licence] of packagesIn(door)) {
      const packages = byLicence.get(licence) ?? new Map();
      byLicence.set(licence, packages.set(name, [...(packages.get(name) ?? []), door]));
    }
  }
  for (const [licence, packages] of [...byLicence].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${licence}: ${packages.size} packages`);
    for (const [name, where] of [...packages].sort()) console.log(`  ${name}  (${where.join(", ")})`);
  }
  console.log("office.js is not part of any build: see deploy/office-js.");
} catch (error) {
  console.error(String(error.stdout ?? error.message));
  process.exitCode = 1;
}
