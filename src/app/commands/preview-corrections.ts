import type { Finding } from "../../core";
import { previewAll, previewOne, togglePick, type Offer } from "../preview";
import { isBusy } from "../state";
import type { Command } from "./command";

/** Lays the corrections on the table: of one finding, or of the whole workbook with the certain ones picked. */
export const previewCommand: Command<[finding?: Finding]> = {
  id: "preview",
  label: { zh: "更正", en: "Correct" },
  icon: "preview",
  key: "Control+Shift+Enter",
  isPossible: (state) => !isBusy(state) && state.result !== null,
  perform: async ({ store }, finding) => {
    store.update((state) => {
      if (state.result === null) return state;
      const open = state.result.report.findings;
      const preview = finding === undefined ? previewAll(state.result, open, state.preferences) : previewOne(state.result, finding, state.preferences);
      return preview.offers.length === 0 ? { ...state, notice: { kind: "nothing-to-apply" } } : { ...state, preview, notice: null };
    });
  },
};

/** Picks an offered correction, or puts it back. */
export const pickCommand: Command<[offer: Offer]> = {
  id: "pick",
  label: { zh: "选取", en: "Pick" },
  icon: "preview",
  key: null,
  isPossible: (state) => state.preview !== null && !isBusy(state),
  perform: async ({ store }, offer) => {
    store.update((state) =>
      state.preview === null || state.result === null ? state : { ...state, preview: togglePick(state.preview, state.result, offer, state.preferences) },
    );
  },
};

/** Takes the preview off the table; nothing is written. */
export const leavePreviewCommand: Command = {
  id: "leave-preview",
  label: { zh: "返回", en: "Back" },
  icon: "close",
  key: "Escape",
  isPossible: (state) => state.preview !== null && !isBusy(state),
  perform: async ({ store }) => {
    store.update((state) => ({ ...state, preview: null }));
  },
};
