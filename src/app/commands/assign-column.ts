import { sameCell, type CellRef } from "../../core";
import { rejudge } from "../checking";
import { changeKept } from "../keeping";
import { isBusy } from "../state";
import type { Command } from "./command";

/** Says what a column means and keeps it in the workbook; null leaves it to the reader again. */
export const assignColumnCommand: Command<[heading: CellRef, role: string | null]> = {
  id: "assign-column",
  label: { zh: "指定列", en: "Assign column" },
  icon: "column",
  key: null,
  isPossible: (state) => !isBusy(state) && state.result !== null,
  perform: async (session, heading, role) => {
    const isKept = await changeKept(session, (kept) => {
      const others = kept.columns.filter((column) => !sameCell(column.heading, heading));
      return { ...kept, columns: role === null ? others : [...others, { heading, role }] };
    });
    if (isKept) await rejudge(session);
  },
};
