import { isBusy } from "../state";
import { restore } from "../writing";
import type { Command } from "./command";

/** Keeps the corrected values and puts back the cells' old look. */
export const clearMarksCommand: Command = {
  id: "clear-marks",
  label: { zh: "清除标记", en: "Clear marks" },
  icon: "clear",
  key: null,
  isPossible: (state) => !isBusy(state) && state.marks > 0,
  perform: async (session) => {
    await session.work({ kind: "restoring", what: "clear" }, "clear", (stop) => restore(session, "clear", stop));
  },
};
