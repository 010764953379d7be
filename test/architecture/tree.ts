import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** The project's folder. */
export const ROOT = join(__dirname, "..", "..");

const OUTSIDE = new Set(["node_modules", "dist", "coverage", ".cache", ".git"]);

function walk(folder: string, found: string[]): void {
  for (const name of readdirSync(join(ROOT, folder))) {
    if (OUTSIDE.has(name)) continue;
    const path = folder === "" ? name : `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) walk(path, found);
    else found.push(path);
  }
}

/** Every file of the project, as paths with "/" from its folder; what is installed or built does not count. */
export function projectFiles(): readonly string[] {
  const found: string[] = [];
  walk("", found);
  return found.map((path) => path.split(sep).join("/")).sort();
}

/** A file's text. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** Places where a pattern stands in a text, as "path:line: the words". */
export function places(path: string, pattern: RegExp): readonly string[] {
  return textOf(path)
    .split("\n")
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : []));
}
