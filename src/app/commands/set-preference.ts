import { refreshPreview } from "../preview";
import { savePreferences, type Preferences } from "../preferences";
import type { Command } from "./command";

/** Changes some of a person's own settings and stores them for the next session. */
export const setPreferenceCommand: Command<[change: Partial<Preferences>]> = {
  id: "set-preference",
  label: { zh: "设置", en: "Settings" },
  icon: "settings",
  key: null,
  isPossible: () => true,
  perform: async (session, change) => {
    session.store.update((state) => {
      const preferences = { ...state.preferences, ...change };
      const preview = state.preview === null || state.result === null ? null : refreshPreview(state.preview, state.result, preferences);
      return { ...state, preferences, preview };
    });
    savePreferences(session.ports.shelf, session.store.getSnapshot().preferences);
    if (change.live !== undefined) await session.live.set(change.live);
  },
};
