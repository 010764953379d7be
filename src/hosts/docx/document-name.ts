const DOCUMENT_NAME = /\.(?:docx|docm|doc|wps|rtf|txt|md|markdown)$/i;

/** True for a file that is read as a document and not as a workbook, by its name. */
export function isDocumentName(name: string): boolean {
  return DOCUMENT_NAME.test(name);
}
