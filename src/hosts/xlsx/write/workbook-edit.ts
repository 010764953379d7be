import { cellAddress } from "../../../core/grid/a1";
import type { Grid } from "../../../core/grid/grid";
import { LedgerStore } from "../ledger/ledger-store";
import type { OpenedWorkbook } from "../opened-workbook";
import type { SheetEntry } from "../package/workbook-part";
import { WorkbookFault } from "../workbook-fault";
import { calculateOnOpening, removeFromCalculationOrder } from "./calculation";
import { PackageEdit } from "./package-edit";
import { addNotes, removeNotes, type SheetUnderEdit } from "./sheet-notes";
import { patchCells, type CellWrite } from "./sheet-patch";
import { SheetSurvey } from "./sheet-survey";
import { Splices } from "./splices";
import { StyleEditor } from "./style-editor";
import type { NewNote } from "./note-part";

/** What is to happen to one sheet. */
export interface SheetChanges {
  readonly writes: readonly CellWrite[];
  readonly newNotes: readonly NewNote[];
  readonly goneNotes: readonly NewNote[];
}

/** A sheet as it was read. */
export interface ReadSheet {
  readonly entry: SheetEntry;
  readonly grid: Grid;
}

/** A sheet looked at closely before it is changed. */
export interface SurveyedSheet extends ReadSheet {
  readonly survey: SheetSurvey;
}

/** One round of changes to a workbook: look at sheets, queue changes, take the new bytes. */
export class WorkbookEdit {
  readonly edit: PackageEdit;
  readonly ledger: LedgerStore;
  private styleEditor: StyleEditor | null = null;
  private readonly sheets = new Map<string, ReadSheet>();
  private readonly goneFormulas = new Map<string, Set<string>>();
  private hasNewContents = false;

  constructor(readonly opened: OpenedWorkbook) {
    this.edit = new PackageEdit(opened.files);
    this.ledger = new LedgerStore(this.edit, opened.mainPart);
  }

  get styles(): StyleEditor {
    this.styleEditor ??= new StyleEditor(this.edit, this.opened.mainPart);
    return this.styleEditor;
  }

  /** Reads a sheet, once; null when there is no such sheet. */
  sheet(name: string): ReadSheet | null {
    const known = this.sheets.get(name);
    if (known !== undefined) return known;
    const entry = this.opened.workbook.sheets.find((candidate) => candidate.name === name);
    const grid = entry === undefined ? undefined : this.opened.grids([name])[0];
    if (entry === undefined || grid === undefined) return null;
    const sheet = { entry, grid };
    this.sheets.set(name, sheet);
    return sheet;
  }

  /** Finds where the given cells stand in a sheet's part. */
  survey({ entry, grid }: ReadSheet, cells: readonly { readonly row: number; readonly column: number }[]): SurveyedSheet {
    const bytes = this.edit.xml(entry.part);
    if (bytes === null) throw new WorkbookFault("damaged", `sheet part ${entry.part} is missing`);
    return { entry, grid, survey: new SheetSurvey(bytes, targets(cells)) };
  }

  /** Puts changes into a sheet. Gives the notes that were written. */
  change({ entry, survey }: SurveyedSheet, changes: SheetChanges, author: string): readonly NewNote[] {
    const splices = new Splices(survey.bytes);
    const writes = oncePerCell(changes.writes);
    patchCells(survey, writes, splices);
    for (const write of writes) this.noteGoneFormula(entry, survey, write);
    const sheet: SheetUnderEdit = { part: entry.part, survey, splices, number: this.opened.workbook.sheets.indexOf(entry) + 1 };
    removeNotes(this.edit, sheet, changes.goneNotes, changes.newNotes.length > 0);
    const written = changes.newNotes.length === 0 ? [] : addNotes(this.edit, sheet, changes.newNotes, author);
    if (!splices.isEmpty) this.edit.set(entry.part, splices.result());
    return written;
  }

  /** The workbook with all changes. */
  finished(): Uint8Array {
    this.styleEditor?.save();
    if (this.hasNewContents) {
      removeFromCalculationOrder(this.edit, this.opened.mainPart, this.goneFormulas);
      calculateOnOpening(this.edit, this.opened.mainPart);
    }
    this.ledger.save();
    return this.edit.bytes();
  }

  private noteGoneFormula(entry: SheetEntry, survey: SheetSurvey, { row, column, content }: CellWrite): void {
    if (content === null) return;
    this.hasNewContents = true;
    const place = survey.place(row, column);
    if (place?.kind !== "cell" || place.formula === null || content.kind === "formula") return;
    const gone = this.goneFormulas.get(entry.sheetId) ?? new Set<string>();
    gone.add(cellAddress(row, column));
    this.goneFormulas.set(entry.sheetId, gone);
  }
}

/** Writes in reading order; of several for one cell the first counts. */
function oncePerCell(writes: readonly CellWrite[]): readonly CellWrite[] {
  const byCell = new Map<string, CellWrite>();
  for (const write of writes) {
    const key = `${write.row},${write.column}`;
    if (!byCell.has(key)) byCell.set(key, write);
  }
  return [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function targets(cells: readonly { readonly row: number; readonly column: number }[]): Map<number, number[]> {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of cells) rows.set(row, (rows.get(row) ?? new Set()).add(column));
  return new Map([...rows].sort(([a], [b]) => a - b).map(([row, columns]) => [row, [...columns].sort((a, b) => a - b)]));
}
