// Some registries hand out a native package only for the platforms they mirror, and npm then leaves the others out of
// package-lock.json; "npm ci" refuses such a file everywhere. This adds the missing entries: they say for which platform
// they are, so that no other installs them. Run it after adding a package; with --check it only looks.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const path = join(dirname(dirname(fileURLToPath(import.meta.url))), "package-lock.json");
const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

/** True when a package finds another in its own node_modules or in one further out. */
function isLocked(packages, folder, name) {
  if (packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`] !== undefined) return true;
  const outer = folder.lastIndexOf("node_modules/");
  return outer >= 0 && isLocked(packages, folder.slice(0, Math.max(0, outer - 1)), name);
}

function platformEntry(name, version) {
  const words = name.split("/").at(-1).split("-");
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.some((word) => word === processor));
  if (os === undefined || cpu === undefined) throw new Error(`${name} does not say for which platform it is`);
  return { version, cpu: [cpu], dev: true, optional: true, os: [os] };
}

const lock = JSON.parse(readFileSync(path, "utf8"));
const missing = Object.entries(lock.packages).flatMap(([folder, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies).filter(([name]) => !isLocked(lock.packages, folder, name)),
);
for (const [name, version] of missing) console.log(`not in package-lock.json: ${name} ${version}`);
if (process.argv.includes("--check")) {
  process.exitCode = missing.length === 0 ? 0 : 1;
} else {
  const added = missing.map(([name, version]) => [`node_modules/${name}`, platformEntry(name, version)]);
  lock.packages = Object.fromEntries([...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, "en")));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
