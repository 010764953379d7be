import { closeSync, constants, copyFileSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { codeOf } from "./write-problem";

/** How often, and after how many milliseconds, a file that another program holds is tried again. */
const TRIES = 4;
const PAUSE = 150;
const HELD = new Set(["EBUSY", "ETXTBSY", "EPERM", "EACCES"]);

/** Backups of one file that are looked past before giving up. */
const MOST_BACKUPS = 1_000;

/** Keeps a file under a second name and gives that name; a backup that somebody else made is left alone. */
export function keptBackup(target: string, left: string[]): string {
  for (let number = 1; number <= MOST_BACKUPS; number += 1) {
    const backup = `${target}.bak${number === 1 ? "" : number}`;
    if (isKeptAs(target, backup, left)) return backup;
  }
  throw new Error(`${target}: too many backups`);
}

/** False when the name is taken. */
function isKeptAs(target: string, backup: string, left: string[]): boolean {
  if (statSync(backup, { throwIfNoEntry: false }) !== undefined) return false;
  try {
    linkSync(target, backup);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    // A network disk may give the name and still say that it did not.
    if (isSameFile(target, backup)) return true;
  }
  // Not every disk knows two names for one file.
  return isCopiedAs(target, backup, left);
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

function isCopiedAs(target: string, backup: string, left: string[]): boolean {
  try {
    copyFileSync(target, backup, constants.COPYFILE_EXCL);
    forceFile(backup);
    if (!readFileSync(backup).equals(readFileSync(target))) throw new Error(`${backup}: the copy is not the original`);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    try {
      rmSync(backup, { force: true });
    } catch {
      left.push(backup);
    }
    throw error;
  }
}

function forceFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits for a program (a virus scanner, Excel on its way out) that holds the file for a moment. */
export function patiently(work: () => void): void {
  for (let left = TRIES; ; left -= 1) {
    try {
      work();
      return;
    } catch (error) {
      if (left === 0 || !HELD.has(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
