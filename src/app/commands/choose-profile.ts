import { rejudge } from "../checking";
import { changeKept } from "../keeping";
import { isBusy } from "../state";
import type { Command } from "./command";

/** Chooses the regional rules for this workbook; null leaves the choice to the form. */
export const chooseProfileCommand: Command<[profile: string | null]> = {
  id: "choose-profile",
  label: { zh: "审核口径", en: "Rule set" },
  icon: "profile",
  key: null,
  isPossible: (state) => !isBusy(state),
  perform: async (session, profile) => {
    if (await changeKept(session, (kept) => ({ ...kept, profile }))) await rejudge(session);
  },
};
