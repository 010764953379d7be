import { checkCommand, openSession, startSession, type Session } from "../app";
import type { CellRef, Grid } from "../core";
import { UniverHost, type OpenedForPage, type ShownWorkbook } from "../hosts/univer";
import { browserPorts } from "../ui";
import { filePorts } from "./file-ports";
import { sayOpenHere } from "./other-pages";

/** A workbook lying open on the page, with everything that belongs to it. */
export interface HeldFile {
  readonly id: string;
  readonly name: string;
  readonly workbook: OpenedForPage;
  readonly session: Session;
  /** Its place in the grid, once the grid is there. */
  shown: ShownWorkbook | null;
  /** The bytes that are safe outside this page; null when none are. */
  saved: Uint8Array | null;
  /** The bytes kept last against a crash. */
  kept: Uint8Array | null;
}

/** Holds an opened workbook and starts checking it. `isSafe` is false for work taken up again that was never saved. */
export function holdFile(id: string, name: string, workbook: OpenedForPage, isSafe: boolean): HeldFile {
  const session = openSession({ ...browserPorts(), ...filePorts, host: workbook.host });
  const file: HeldFile = { id, name, workbook, session, shown: null, saved: null, kept: null };
  if (isSafe) file.saved = bytesOf(file);
  sayOpenHere(id);
  return file;
}

/** Looks at a workbook for the first time. */
export async function checkFirst({ session }: HeldFile): Promise<void> {
  await startSession(session);
  await checkCommand.perform(session);
}

/** The file as it would be saved now; null for one that is only read. */
export function bytesOf({ workbook }: HeldFile): Uint8Array | null {
  return workbook.host instanceof UniverHost ? workbook.host.bytes : null;
}

/** Tells the pane how many corrections stand, which the grid's own undo changes without it. */
export async function tellMarks({ session, workbook }: HeldFile): Promise<void> {
  const marks = await workbook.host.ledgerSize();
  if (marks.ok) session.store.update((state) => (state.marks === marks.value ? state : { ...state, marks: marks.value }));
}

/** A sheet of a file as the table shows it: the named one, or the one shown in the grid; null when it cannot be read. */
export async function tableOf({ workbook, shown }: HeldFile, sheet: string | undefined, at: CellRef | null): Promise<{ grid: Grid; sheets: readonly string[]; at: CellRef | null } | null> {
  const sheets = workbook.grids.filter(({ visibility }) => visibility === "visible").map((grid) => grid.sheet);
  const name = sheet ?? shown?.shownSheet ?? sheets[0];
  const read = name === undefined ? null : await workbook.host.read([name]);
  const grid = read?.ok === true ? read.value[0] : undefined;
  return grid === undefined ? null : { grid, sheets, at };
}
