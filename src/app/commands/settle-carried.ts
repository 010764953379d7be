import type { CellRef } from "../../core";
import { waitingLines } from "../carry/waiting";
import type { Session } from "../session";
import { isBusy, type SessionState } from "../state";
import { settle } from "../writing";
import type { Command } from "./command";

const isWaiting = (state: SessionState): boolean => !isBusy(state) && state.kept.carried.length > 0;

/** Confirms carried cells: they keep what they hold and lose their mark. */
export const confirmCarriedCommand: Command<[cells?: readonly CellRef[]]> = {
  id: "confirm-carried",
  label: { zh: "确认", en: "Confirm" },
  icon: "apply",
  key: null,
  isPossible: isWaiting,
  perform: async (session, cells) => decide(session, "confirmed", cells),
};

/** Rejects carried cells: they become blank again, unless somebody has written something else into them. */
export const rejectCarriedCommand: Command<[cells?: readonly CellRef[]]> = {
  id: "reject-carried",
  label: { zh: "退回", en: "Reject" },
  icon: "undo",
  key: null,
  isPossible: isWaiting,
  perform: async (session, cells) => decide(session, "rejected", cells),
};

async function decide(session: Session, what: "confirmed" | "rejected", cells: readonly CellRef[] | undefined): Promise<void> {
  const wanted = cells ?? waitingLines(session.store.getSnapshot()).map(({ cell }) => cell.at);
  if (wanted.length === 0) return;
  await session.work({ kind: "restoring", what: what === "confirmed" ? "clear" : "undo" }, what === "confirmed" ? "clear" : "undo", (stop) => settle(session, what, wanted, stop));
}
