import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { keptBackup, patiently } from "./file-backup";
import { codeOf, NotWritten, writeProblem } from "./write-problem";

/** How a file is written. */
export interface WriteManner {
  /** What the file held when the new content was made from it; it is left alone when it holds anything else by now. */
  readonly madeFrom?: Uint8Array;
}

/** Folders that cannot be opened or forced to the disk one by one; the system does so on its own. */
const NOT_FORCED = new Set(["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP", "ENOSYS", "EBADF"]);

/**
 * Writes a file so that its place always holds a whole one: the bytes go beside it, are forced to the disk and read back,
 * and only then take the place. A file that was there is kept as FILE.bak until the new one has been read back in place.
 * Gives the names of files of ours that could not be cleared away; throws NotWritten, and then the place holds what it held.
 */
export function writeWhole(named: string, bytes: Uint8Array, manner: WriteManner = {}): readonly string[] {
  const left: string[] = [];
  let part: string | null = null;
  try {
    const target = targetOf(named);
    mkdirSync(dirname(target), { recursive: true });
    const mode = statSync(target, { throwIfNoEntry: false })?.mode ?? null;
    part = `${target}.part`;
    writeThrough(part, bytes, mode);
    mustHold(part, bytes);
    putInPlace(part, { target, bytes, isNew: mode === null }, manner, left);
    return left;
  } catch (error) {
    if (part !== null) clearAway(part, left);
    throw error instanceof NotWritten ? error : new NotWritten(writeProblem(error), { left, original: null });
  }
}

/** A link stays a link: what it leads to is replaced. */
function targetOf(named: string): string {
  return statSync(named, { throwIfNoEntry: false }) === undefined ? named : realpathSync(named);
}

function writeThrough(path: string, bytes: Uint8Array, mode: number | null): void {
  // What an earlier, broken run left behind is not written into, wherever it may lead.
  rmSync(path, { force: true });
  const file = openSync(path, "wx", mode);
  try {
    for (let at = 0; at < bytes.length; ) {
      const written = writeSync(file, bytes, at);
      if (written === 0) throw Object.assign(new Error(`${path}: the disk takes no more`), { code: "ENOSPC" });
      at += written;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function mustHold(path: string, bytes: Uint8Array): void {
  if (!readFileSync(path).equals(bytes)) throw new Error(`${path}: the disk gives back other bytes than were written`);
}

/** What is to stand where. */
interface Placing {
  readonly target: string;
  readonly bytes: Uint8Array;
  readonly isNew: boolean;
}

function putInPlace(part: string, placing: Placing, { madeFrom }: WriteManner, left: string[]): void {
  const { target, bytes, isNew } = placing;
  const backup = isNew ? null : keptBackup(target, left);
  try {
    if (backup !== null && madeFrom !== undefined) mustBeUnchanged(backup, madeFrom);
    patiently(() => renameSync(part, target));
    forceFolder(dirname(target));
    mustHold(target, bytes);
  } catch (error) {
    if (isMoved(part)) takeOut(placing, backup, error, left);
    else if (backup !== null) clearAway(backup, left);
    throw error;
  }
  if (backup !== null) clearAway(backup, left);
}

/** True once the file has left its place: a network disk may move it and still say that it did not. */
function isMoved(part: string): boolean {
  return statSync(part, { throwIfNoEntry: false }) === undefined;
}

/** Whoever saved the file since it was read is not written over. */
function mustBeUnchanged(backup: string, madeFrom: Uint8Array): void {
  if (!readFileSync(backup).equals(madeFrom)) throw Object.assign(new Error(`${backup}: changed since it was read`), { code: "EBUSY" });
}

/** The new file does not stand as it should: the old one goes back, or is named where that fails too. */
function takeOut({ target }: Placing, backup: string | null, cause: unknown, left: string[]): void {
  if (backup === null) {
    clearAway(target, left);
    return;
  }
  try {
    patiently(() => renameSync(backup, target));
  } catch {
    throw new NotWritten(writeProblem(cause), { left, original: backup });
  }
}

/** Takes a file of ours away, or remembers that it is still there. */
function clearAway(path: string, left: string[]): void {
  try {
    patiently(() => rmSync(path, { force: true }));
  } catch {
    left.push(path);
  }
}

function forceFolder(folder: string): void {
  let file: number | null = null;
  try {
    file = openSync(folder, "r");
    fsyncSync(file);
  } catch (error) {
    if (!NOT_FORCED.has(codeOf(error))) throw error;
  } finally {
    if (file !== null) closeSync(file);
  }
}
