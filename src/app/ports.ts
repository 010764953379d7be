import type { Grid, Host, HostProblem, ReportDocument, Result, TableBook } from "../core";

/** A file the person is about to get. */
export interface OutgoingFile {
  /** Suggested file name with its ending. */
  readonly name: string;
  readonly mime: string;
  readonly content: string | Uint8Array;
}

/** Where a person's own settings are kept between sessions; both may quietly do nothing where storage is switched off. */
export interface PreferenceShelf {
  load(): string | null;
  save(text: string): void;
}

/** Everything a session needs from the outside world; a door hands it in. */
export interface Ports {
  readonly host: Host;
  readonly shelf: PreferenceShelf;
  /** Runs something after some milliseconds; the answer calls it off. */
  later(milliseconds: number, run: () => void): () => void;
  /** Lets the screen draw and the person press a key before work goes on. */
  breathe(): Promise<void>;
  /** Milliseconds that only ever grow. */
  now(): number;
  /** Today as "2025-03-01". */
  today(): string;
  /** Reads the sheets of another workbook file that the person chose; nothing of it is put into the open one. */
  readWorkbook(name: string, bytes: Uint8Array): Promise<Result<readonly Grid[], HostProblem>>;
  /** The bytes of an .xlsx file with the sheets and charts that a description asks for. */
  tableFile(book: TableBook): Promise<Uint8Array>;
  /** The bytes of a Word document. */
  documentFile(document: ReportDocument): Promise<Uint8Array>;
  /** Hands a file to the person. */
  save(file: OutgoingFile): Promise<Result<null, HostProblem>>;
}
