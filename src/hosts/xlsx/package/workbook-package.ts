import { WorkbookFault } from "../workbook-fault";
import { asUtf8 } from "../xml/encoding";
import { ZipArchive } from "../zip/zip-archive";
import { readRelationships, relationshipsPartOf, type Relationship } from "./relationships";

/** The parts of a workbook file and the links between them. */
export class WorkbookPackage {
  readonly archive: ZipArchive;

  constructor(bytes: Uint8Array) {
    this.archive = new ZipArchive(bytes);
  }

  /** An XML part as UTF-8, or null when it is missing. */
  xml(part: string): Uint8Array | null {
    const bytes = this.archive.part(part);
    return bytes === null ? null : asUtf8(bytes);
  }

  /** The links that start from a part ("" for the package itself). */
  relationships(part: string): Relationship[] {
    const bytes = this.xml(relationshipsPartOf(part));
    return bytes === null ? [] : readRelationships(bytes, part);
  }

  /** The workbook's main part. */
  workbookPart(): string {
    const main = this.relationships("").find(({ type, external }) => type === "officeDocument" && !external);
    const part = main?.target ?? "xl/workbook.xml";
    if (!this.archive.has(part)) {
      throw new WorkbookFault("not-a-workbook", main === undefined ? "zip without office document" : `main part ${part} is missing`);
    }
    return part;
  }
}
