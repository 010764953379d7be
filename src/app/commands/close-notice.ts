import type { Command } from "./command";

/** Takes the last message off the board. */
export const closeNoticeCommand: Command = {
  id: "close-notice",
  label: { zh: "关闭", en: "Close" },
  icon: "close",
  key: "Escape",
  isPossible: (state) => state.notice !== null,
  perform: async ({ store }) => {
    store.update((state) => ({ ...state, notice: null }));
  },
};
