import { unzipSync, zipSync } from "fflate";
import { DocumentFault } from "./document-fault";

/** The most bytes a part of a document may inflate to, and all that are read together. */
const MAX_PART_BYTES = 32 * 1024 * 1024;
const MAX_READ_BYTES = 64 * 1024 * 1024;

/** The parts that hold words; pictures and the rest are left in the file. */
const READ_PARTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/[^/]+\.rels|[^/]+\.xml))$/;
const MAIN_PART = /^word\/[^/]+\.xml$/;

/** A document reduced to the parts that are read, none larger than it may be: what unpacks it next cannot be flooded. */
export function readableParts(bytes: Uint8Array): Uint8Array {
  let budget = MAX_READ_BYTES;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!READ_PARTS.test(name)) return false;
      budget -= originalSize;
      if (originalSize > MAX_PART_BYTES || budget < 0) throw new DocumentFault("too-large", `${name}: ${String(originalSize)} bytes`);
      return true;
    },
  });
  if (!Object.keys(parts).some((name) => MAIN_PART.test(name))) throw new DocumentFault("not-a-document", "a zip without a Word document");
  return zipSync(parts, { level: 0 });
}
