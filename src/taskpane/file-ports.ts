import type { Ports } from "../app";

/** Other files that a session reads or writes; what does it is loaded when somebody first asks for it. */
export const filePorts: Pick<Ports, "readWorkbook" | "tableFile" | "documentFile"> = {
  readWorkbook: async (name, bytes) => {
    const { readWorkbook } = await import("../hosts/xlsx");
    const read = readWorkbook(bytes, name);
    return read.ok ? { ok: true, value: read.value.grids } : read;
  },
  tableFile: async (book) => (await import(/* webpackChunkName: "save-table" */ "../hosts/table-file")).tableFile(book),
  documentFile: async (document) => {
    const { documentBytes } = await import(/* webpackChunkName: "save-word" */ "../hosts/docx");
    return documentBytes(document);
  },
};
