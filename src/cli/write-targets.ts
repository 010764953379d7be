import { realpathSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import type { FoundWorkbook } from "./find-workbooks";
import { UsageProblem } from "./usage-problem";
import { CLI_SENTENCES } from "./words";

/** A workbook and the file its changed copy goes into: another one, or itself. */
export interface WriteTarget {
  readonly path: string;
  readonly target: string;
}

/** Where changed copies go: into a folder, or (null) over the files themselves. */
export interface WritePlace {
  readonly folder: string | null;
  /** True when files that are already in the folder may be replaced. */
  readonly overwrite: boolean;
}

/**
 * Decides every target before anything is written: copies keep their place below the folder they were found in,
 * two of one name are told apart, an original is never its own copy, and a file that is already there stays.
 */
export function writeTargets(files: readonly FoundWorkbook[], { folder, overwrite }: WritePlace): readonly WriteTarget[] {
  if (folder === null) return onceEach(files);
  if (isFile(folder)) throw new UsageProblem(CLI_SENTENCES.notAFolder(folder));
  const originals = new Set(files.map(({ path }) => realPath(path)));
  const taken = new Set<string>();
  return files.map(({ path, below }) => {
    const target = freeName(join(folder, below), taken);
    if (originals.has(realPath(target))) throw new UsageProblem(CLI_SENTENCES.wouldReplaceOriginal(target));
    if (!overwrite && isThere(target)) throw new UsageProblem(CLI_SENTENCES.alreadyThere(target));
    return { path, target };
  });
}

/** What can be no folder; what cannot be looked at is told when it is written to. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** True also when that cannot be found out: then nothing is written over it. */
function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** A file and a link to it are one file: two workers must not write it at the same time. */
function onceEach(files: readonly FoundWorkbook[]): readonly WriteTarget[] {
  const byPlace = new Map<string, WriteTarget>();
  for (const { path } of files) {
    const place = realPath(path);
    if (!byPlace.has(place)) byPlace.set(place, { path, target: path });
  }
  return [...byPlace.values()];
}

/** Where a path leads once links are followed; a file that is not there yet is where its name says. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

function freeName(wanted: string, taken: Set<string>): string {
  const ending = extname(wanted);
  const stem = wanted.slice(0, wanted.length - ending.length);
  let name = wanted;
  // Compared without case: on Windows and Mac such names are the same file.
  for (let count = 2; taken.has(resolve(name).toLowerCase()); count += 1) name = `${stem} (${count})${ending}`;
  taken.add(resolve(name).toLowerCase());
  return name;
}
