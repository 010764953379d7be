import { isBusy } from "../state";
import { restore } from "../writing";
import type { Command } from "./command";

/** Puts back the values and looks of all our corrections. */
export const undoCommand: Command = {
  id: "undo",
  label: { zh: "撤销更正", en: "Undo corrections" },
  icon: "undo",
  key: null,
  isPossible: (state) => !isBusy(state) && state.marks > 0,
  perform: async (session) => {
    await session.work({ kind: "restoring", what: "undo" }, "undo", (stop) => restore(session, "undo", stop));
  },
};
