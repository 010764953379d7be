// Puts Microsoft's office.js, unchanged, where the pane looks for it:
//   node fetch-office-js.mjs [--from FOLDER-OR-PACKAGE] [--to FOLDER]
// Without --from the machine's own npm fetches the package that files.json names.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
const known = JSON.parse(readFileSync(join(here, "files.json"), "utf8"));

/** Folder of the package, fetched by npm into `place`; scripts of packages are not run. */
function fetched(spec, place) {
  const words = ["install", "--prefix", place, "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--install-links", spec];
  // On Windows "npm" is a command script; npm itself lies beside node.exe.
  const [program, ...first] = process.platform === "win32" ? [process.execPath, join(dirname(process.execPath), "node_modules/npm/bin/npm-cli.js")] : ["npm"];
  execFileSync(program, [...first, ...words], { stdio: ["ignore", "ignore", "inherit"] });
  return join(place, "node_modules", ...known.name.split("/"));
}

function copyChecked(from, to) {
  const differing = Object.entries(known.files).filter(([name, sum]) => {
    const file = join(from, "dist", name);
    return !existsSync(file) || createHash("sha256").update(readFileSync(file)).digest("hex") !== sum;
  });
  if (differing.length > 0) {
    throw new Error(`这些文件与所测试的 ${known.name} ${known.version} 不一致，没有复制任何文件 / these files are not those of the tested edition; nothing was copied:\n${differing.map(([name]) => name).join("\n")}`);
  }
  for (const name of Object.keys(known.files)) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    copyFileSync(join(from, "dist", name), join(to, name));
  }
  copyFileSync(join(from, "LICENSE.md"), join(to, "LICENSE.md"));
}

const place = mkdtempSync(join(tmpdir(), "office-js-"));
try {
  const { values } = parseArgs({ options: { from: { type: "string" }, to: { type: "string", default: join(here, "..", "site", "office-js") } } });
  const isFolder = values.from !== undefined && existsSync(join(values.from, "package.json")) && statSync(values.from).isDirectory();
  const from = isFolder ? resolve(values.from) : fetched(values.from ?? `${known.name}@${known.version}`, place);
  const to = resolve(values.to);
  copyChecked(from, to);
  console.log(`已放好 ${Object.keys(known.files).length} 个文件，与所测试的 ${known.version} 版完全一致：${to}`);
  console.log(`${Object.keys(known.files).length} files of ${known.name} ${known.version} are in place, unchanged.`);
  console.log(`使用即接受微软的许可 / using them accepts Microsoft's licence: ${join(to, "LICENSE.md")}`);
} catch (error) {
  console.error(`没有放好 office.js / office.js is not in place: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
