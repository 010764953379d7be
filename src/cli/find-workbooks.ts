import { readdirSync, statSync, type Dirent } from "node:fs";
import { basename, join, relative, resolve } from "node:path";

const WORKBOOK = /\.(xlsx|xlsm|xls|et)$/i;
/** Documents lie in folders for many reasons: they are picked up only when somebody asks for them. */
const DOCUMENT = /\.(docx|txt|md)$/i;

/** A part of the work, for sharing it between machines: part `index` (from 1) of `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** A workbook to be worked on. */
export interface FoundWorkbook {
  readonly path: string;
  /** Its place below the folder it was found in; its name alone when it was named itself. */
  readonly below: string;
}

/**
 * The workbooks that some paths name, in a steady order and each once. Folders are searched with their subfolders;
 * lock files (~$…) and hidden files are left out. A path that does not exist is kept: it is told as a file that cannot be read.
 */
export function findWorkbooks(paths: readonly string[], withDocuments = false): readonly FoundWorkbook[] {
  const isWanted = (name: string): boolean => WORKBOOK.test(name) || (withDocuments && DOCUMENT.test(name));
  const found = new Map<string, FoundWorkbook>();
  for (const path of paths) {
    const isInFolder = isFolder(path);
    for (const workbook of isInFolder ? workbooksIn(path, isWanted) : [path]) {
      const key = resolve(workbook);
      if (!found.has(key)) found.set(key, { path: workbook, below: isInFolder ? relative(path, workbook) : basename(workbook) });
    }
  }
  return [...found.values()];
}

/** What cannot be looked at is told later, as a file that cannot be read. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function workbooksIn(folder: string, isWanted: (name: string) => boolean): readonly string[] {
  const entries = entriesOf(folder);
  if (entries === null) return [folder];
  return entries.flatMap((entry) => {
    if (entry.name.startsWith(".") || entry.name.startsWith("~$")) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return workbooksIn(path, isWanted);
    return isWanted(entry.name) && (entry.isFile() || entry.isSymbolicLink()) ? [path] : [];
  });
}

/** Sorted by code points, the same on every machine; null for a folder that may not be read, which is then told like an unreadable file. */
function entriesOf(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch {
    return null;
  }
}

/** The files of one shard: every n-th, so that neighbours of like size are shared evenly. */
export function shardOf<T>(files: readonly T[], shard: Shard): readonly T[] {
  return files.filter((_, index) => index % shard.of === shard.index - 1);
}
