import type { Ports } from "../app";
import { openAnyWorkbook } from "../hosts/xlsx";

/** Other files that a session on this page reads or writes; the reader is here already, the writers come when somebody first asks for them. */
export const filePorts: Pick<Ports, "readWorkbook" | "tableFile" | "documentFile"> = {
  readWorkbook: async (name, bytes) => {
    const opened = await openAnyWorkbook(bytes, name);
    return opened.ok ? opened.value.read() : opened;
  },
  tableFile: async (book) => (await import("../hosts/table-file")).tableFile(book),
  documentFile: async (document) => {
    const { documentBytes } = await import("../hosts/docx");
    return documentBytes(document);
  },
};
