import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");

/** Where office.js comes from in a build. */
export type OfficeSource = "cdn" | "21vianet" | "self";

const known = new Map<OfficeSource, string>();

/** Folder with the pane as it is shipped, built anew when a source is younger than the build; asked once a test file. */
export function builtPane(source: OfficeSource = "cdn"): string {
  const folder = known.get(source) ?? upToDate(source);
  known.set(source, folder);
  return folder;
}

function upToDate(source: OfficeSource): string {
  const folder = join(ROOT, ".cache", `pane-${source}`);
  const page = join(folder, "pane.html");
  const youngest = Math.max(...["src", "webpack.config.mjs", "package.json"].map((name) => lastChange(join(ROOT, name))));
  if (!existsSync(page) || statSync(page).mtimeMs < youngest) {
    execFileSync(process.execPath, [join(ROOT, "node_modules/webpack/bin/webpack.js"), "--env", `officejs=${source}`, "--output-path", folder], { cwd: ROOT, stdio: "pipe" });
  }
  return folder;
}

/** Milliseconds of the last change of a file or of anything inside a folder. */
function lastChange(path: string): number {
  const entry = statSync(path);
  return entry.isDirectory() ? Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name)))) : entry.mtimeMs;
}
