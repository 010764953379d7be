import type { Command } from "./command";
import { setPreferenceCommand } from "./set-preference";

/** Switches checking after each edit on or off. */
export const toggleLiveCommand: Command = {
  id: "toggle-live",
  label: { zh: "边改边审", en: "Check while editing" },
  icon: "live",
  key: null,
  isPossible: (state) => state.watching !== "unavailable",
  perform: (session) => setPreferenceCommand.perform(session, { live: !session.store.getSnapshot().preferences.live }),
};
