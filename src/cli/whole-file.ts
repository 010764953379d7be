import {
  closeSync, copyFileSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync,
} from "node:fs";
import { dirname } from "node:path";
import type { HostProblem } from "../core";

/** How often, and after how many milliseconds, a file that another program holds is tried again. */
const TRIES = 4;
const PAUSE = 150;
const HELD = new Set(["EBUSY", "ETXTBSY", "EPERM", "EACCES"]);

/**
 * Writes a file so that its place always holds a whole one: the bytes go beside it, are forced to the disk and read back,
 * and only then take the place. A file that was there is kept as FILE.bak until the new one has been read back in place.
 */
export function writeWhole(named: string, bytes: Uint8Array): void {
  // A link stays a link: what it leads to is replaced.
  const target = existsSync(named) ? realpathSync(named) : named;
  const part = `${target}.part`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeThrough(part, bytes, statSync(target, { throwIfNoEntry: false })?.mode);
    mustHold(part, bytes);
    putInPlace(part, target, bytes);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** The problem behind a file that could not be written. */
export function writeProblem(error: unknown): HostProblem {
  const detail = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  if (code === "EBUSY" || code === "ETXTBSY" || (process.platform === "win32" && code === "EPERM")) return { kind: "busy", detail };
  return { kind: "read-only", detail };
}

function writeThrough(path: string, bytes: Uint8Array, mode: number | undefined): void {
  // What an earlier, broken run left behind is not written into, wherever it may lead.
  rmSync(path, { force: true });
  const file = openSync(path, "wx", mode);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function mustHold(path: string, bytes: Uint8Array): void {
  if (!readFileSync(path).equals(bytes)) throw new Error(`${path}: the disk gives back other bytes than were written`);
}

function putInPlace(part: string, target: string, bytes: Uint8Array): void {
  const backup = existsSync(target) ? keptBackup(target) : null;
  let isReplaced = false;
  try {
    patiently(() => renameSync(part, target));
    isReplaced = true;
    forceFolder(dirname(target));
    mustHold(target, bytes);
  } catch (error) {
    if (backup !== null && isReplaced) renameSync(backup, target);
    throw error;
  } finally {
    if (backup !== null) rmSync(backup, { force: true });
  }
}

/** Keeps the old file under a name of its own; a backup that somebody else made is left alone. */
function keptBackup(target: string): string {
  let backup = `${target}.bak`;
  for (let number = 2; existsSync(backup); number += 1) backup = `${target}.bak${number}`;
  try {
    linkSync(target, backup);
  } catch {
    // Not every disk knows two names for one file.
    copyFileSync(target, backup);
  }
  return backup;
}

/** Waits for a program (a virus scanner, Excel on its way out) that holds the file for a moment. */
function patiently(work: () => void): void {
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

/** Forces the new name to the disk; where folders cannot be opened, the system does so on its own. */
function forceFolder(folder: string): void {
  let file: number | null = null;
  try {
    file = openSync(folder, "r");
    fsyncSync(file);
  } catch (error) {
    if (codeOf(error) === "EIO") throw error;
  } finally {
    if (file !== null) closeSync(file);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
