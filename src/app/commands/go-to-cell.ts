import type { CellRef } from "../../core";
import { problemNotice } from "../jobs";
import type { Command } from "./command";

/** Selects a cell in the workbook and scrolls to it. */
export const goToCellCommand: Command<[at: CellRef]> = {
  id: "go-to-cell",
  label: { zh: "定位", en: "Go to cell" },
  icon: "locate",
  key: null,
  isPossible: (state) => state.canReveal,
  perform: async ({ ports, store }, at) => {
    const shown = await ports.host.reveal?.(at);
    if (shown?.ok === false) store.update((state) => ({ ...state, notice: problemNotice("reveal", shown.problem) }));
  },
};
