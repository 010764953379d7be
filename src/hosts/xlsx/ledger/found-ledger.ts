import { MAX_LEDGER_BYTES } from "../limits";
import type { Relationship } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import type { LedgerEntry } from "./ledger";
import { readLedgerXml, type LedgerContent } from "./ledger-xml";

/** Our part of a workbook. */
export interface FoundLedger {
  readonly part: string;
  readonly content: LedgerContent;
}

/** Looks for our part among the links of the workbook's main part. */
export function foundLedger(links: readonly Relationship[], xml: (part: string) => Uint8Array | null): FoundLedger | null {
  for (const { type, target, external } of links) {
    if (type !== "customXml" || external) continue;
    const bytes = xml(target);
    const content = bytes === null ? null : readLedgerXml(bytes);
    if (content !== null) return { part: target, content };
  }
  return null;
}

/**
 * The corrections a workbook's ledger knows, for reading only: custom parts that are damaged or huge belong to others as a rule,
 * and must not keep the workbook from being read.
 */
export function knownCorrections(files: WorkbookPackage, mainPart: string): readonly LedgerEntry[] {
  let room = MAX_LEDGER_BYTES;
  try {
    const found = foundLedger(files.relationships(mainPart), (part) => {
      room -= files.archive.entry(part)?.size ?? 0;
      return room < 0 ? null : files.xml(part);
    });
    return found?.content.entries ?? [];
  } catch {
    return [];
  }
}
