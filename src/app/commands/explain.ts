import { findingKey, type Finding } from "../../core";
import { changeKept } from "../keeping";
import type { Command } from "./command";

/** Keeps a 审核说明 for a finding in the workbook; an empty text takes it back. */
export const explainCommand: Command<[finding: Finding, text: string]> = {
  id: "explain",
  label: { zh: "说明", en: "Explain" },
  icon: "explain",
  key: null,
  isPossible: (state) => state.result !== null,
  perform: async (session, finding, text) => {
    const key = findingKey(finding);
    const words = text.trim();
    await changeKept(session, (kept) => {
      const others = kept.explanations.filter((item) => item.finding !== key);
      const added = { finding: key, rule: finding.rule, says: finding.says, about: finding.what.zh, text: words, on: session.ports.today() };
      return { ...kept, explanations: words === "" ? others : [...others, added] };
    });
  },
};

/** Takes back an explanation whose finding may be long gone. */
export const forgetExplanationCommand: Command<[findingKey: string]> = {
  id: "forget-explanation",
  label: { zh: "删除说明", en: "Delete explanation" },
  icon: "clear",
  key: null,
  isPossible: (state) => state.kept.explanations.length > 0,
  perform: async (session, key) => {
    await changeKept(session, (kept) => ({ ...kept, explanations: kept.explanations.filter((item) => item.finding !== key) }));
  },
};
