/** What a person may do in the grid: changing contents, moving about, looking closer. All of it can be saved or leaves no trace. */
const ALLOWED = new Set([
  "sheet.command.set-range-values", "sheet.command.clear-selection-content", "sheet.command.auto-clear-content", "sheet.command.auto-fill", "sheet.command.refill",
  "sheet.command.copy-down", "sheet.command.copy-right", "sheet.command.copy", "sheet.command.copy-formula-only", "sheet.command.set-worksheet-activate",
  "sheet.command.set-zoom-ratio", "sheet.command.change-zoom-ratio", "sheet.command.select-all", "sheet.command.select-range", "sheet.command.expand-selection",
  "sheet.command.move-selection", "sheet.command.move-selection-enter-tab", "sheet.command.scroll-view", "sheet.command.scroll-view-reset",
  "sheet.command.scroll-to-cell", "sheet.command.set-scroll-relative", "sheet.command.toggle-note-popup", "sheet.command.set-row-is-auto-height", "sheet.command.set-col-header-height",
  "sheet.command.set-row-header-width", "sheet.command.paste-by-short-key",
]);
/** Of these a workbook that can only be read allows none. */
const CHANGING = new Set([
  "sheet.command.set-range-values", "sheet.command.clear-selection-content", "sheet.command.auto-clear-content", "sheet.command.auto-fill", "sheet.command.refill",
  "sheet.command.copy-down", "sheet.command.copy-right", "sheet.command.paste-by-short-key", "sheet.operation.set-cell-edit-visible", "sheet.operation.set-cell-edit-visible-f2",
  "sheet.operation.set-cell-edit-visible-arrow",
]);
const SWITCHED_OFF_ELSEWHERE = new Set([
  "univer.command.cut", "univer.command.paste", "sheet.operation.rename-sheet", "sheet.operation.set-format-painter", "sheet.operation.open.numfmt.panel",
  "formula-ui.operation.more-functions", "data-validation.operation.open-validation-panel", "data-validation.operation.toggle-validation-panel",
  "data-validation.command.addRuleAndOpen", "sheets.command.clear-range-data-validation", "sheets.command.update-data-validation-setting",
  "sheets.command.update-data-validation-options",
]);

/** Why a command is not carried out: it cannot be saved without rebuilding the file, or the workbook is read-only. */
export type Lock = "not-saveable" | "read-only" | null;

/** Whether a command of the grid is switched off. */
export function lockOf(command: string, isReadOnly: boolean): Lock {
  if (isReadOnly && CHANGING.has(command)) return "read-only";
  if (SWITCHED_OFF_ELSEWHERE.has(command)) return "not-saveable";
  return command.startsWith("sheet.command.") && !ALLOWED.has(command) ? "not-saveable" : null;
}
