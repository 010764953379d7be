import { checkWorkbook } from "../checking";
import { previewAll } from "../preview";
import { isBusy } from "../state";
import { writePlan } from "../writing";
import type { Command } from "./command";

/** Writes what is picked in the preview. */
export const applyPickedCommand: Command = {
  id: "apply-picked",
  label: { zh: "应用", en: "Apply" },
  icon: "apply",
  key: "Control+Enter",
  isPossible: (state) => !isBusy(state) && state.preview !== null && state.preview.planned.plan.edits.length > 0,
  perform: async (session) => {
    const plan = session.store.getSnapshot().preview?.planned.plan;
    if (plan === undefined || plan.edits.length === 0) return;
    await session.work({ kind: "applying", cells: plan.edits.length }, "apply", (stop) => writePlan(session, plan, stop));
  },
};

/** Writes every certain correction at once, checking first when nothing has been checked yet. */
export const applyCertainCommand: Command = {
  id: "apply-certain",
  label: { zh: "应用更正", en: "Apply corrections" },
  icon: "apply",
  key: null,
  isPossible: (state) => !isBusy(state),
  perform: async (session) => {
    await session.work({ kind: "applying", cells: 0 }, "apply", async (stop) => {
      if (session.store.getSnapshot().result === null) {
        const problem = await checkWorkbook(session, stop);
        if (problem !== null) return problem;
      }
      const { result, preferences } = session.store.getSnapshot();
      if (result === null || stop.isSet) return null;
      const { plan } = previewAll(result, result.report.findings, preferences).planned;
      return plan.edits.length === 0 ? { kind: "nothing-to-apply" } : await writePlan(session, plan, stop);
    });
  },
};
