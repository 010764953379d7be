import { checkWorkbook } from "../checking";
import { isBusy } from "../state";
import type { Command } from "./command";

/** Reads and judges the whole workbook. */
export const checkCommand: Command = {
  id: "check",
  label: { zh: "审核", en: "Check" },
  icon: "check",
  key: "Control+Enter",
  isPossible: (state) => !isBusy(state),
  perform: async (session) => {
    await session.work({ kind: "checking", step: "reading", done: 0, total: 0, quiet: false }, "check", (stop) => checkWorkbook(session, stop));
  },
};
