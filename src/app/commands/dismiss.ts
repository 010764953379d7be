import { findingKey, type Finding } from "../../core";
import type { Command } from "./command";

/** Puts a finding aside until the session ends; the verdict still counts it. */
export const dismissCommand: Command<[finding: Finding]> = {
  id: "dismiss",
  label: { zh: "忽略本次", en: "Ignore this time" },
  icon: "dismiss",
  key: null,
  isPossible: (state) => state.result !== null,
  perform: async ({ store }, finding) => {
    store.update((state) => ({ ...state, dismissed: new Set([...state.dismissed, findingKey(finding)]) }));
  },
};

/** Brings back what was put aside: one finding, or all of them. */
export const bringBackCommand: Command<[finding?: Finding]> = {
  id: "bring-back",
  label: { zh: "恢复显示", en: "Show again" },
  icon: "restore",
  key: null,
  isPossible: (state) => state.dismissed.size > 0,
  perform: async ({ store }, finding) => {
    const key = finding === undefined ? null : findingKey(finding);
    store.update((state) => ({ ...state, dismissed: new Set([...state.dismissed].filter((item) => key !== null && item !== key)) }));
  },
};
