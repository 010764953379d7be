import { workWithPriorFile } from "../carry/prior";
import { rejudge } from "../checking";
import { isBusy } from "../state";
import type { Command } from "./command";

/** Holds the workbook against an earlier one from a file, until the person lets go of it or closes the session. */
export const compareWithFileCommand: Command<[name: string, bytes: Uint8Array | null]> = {
  id: "compare-with-file",
  label: { zh: "与上年对照", en: "Compare with last year" },
  icon: "open",
  key: null,
  isPossible: (state) => !isBusy(state),
  perform: (session, name, bytes) => workWithPriorFile(session, name, bytes, async ({ forms }) => {
    session.store.update((state) => ({ ...state, priors: [{ name, forms }] }));
    await rejudge(session);
    return null;
  }),
};

/** Lets go of the earlier workbook; findings that came of it go with it. */
export const forgetPriorCommand: Command = {
  id: "forget-prior",
  label: { zh: "不再对照", en: "Stop comparing" },
  icon: "close",
  key: null,
  isPossible: (state) => !isBusy(state) && state.priors.length > 0,
  perform: async (session) => {
    session.store.update((state) => ({ ...state, priors: [] }));
    await rejudge(session);
  },
};
