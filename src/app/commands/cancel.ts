import type { Command } from "./command";

/** Calls off what is running; what was known before stays. */
export const cancelCommand: Command = {
  id: "cancel",
  label: { zh: "取消", en: "Cancel" },
  icon: "cancel",
  key: "Escape",
  isPossible: (state) => state.phase.kind === "checking" || state.phase.kind === "planning",
  perform: async (session) => {
    session.cancel();
  },
};
