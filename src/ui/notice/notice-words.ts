import { problemMessage, type JobName, type Notice } from "../../app";
import { cellAddress, type HostProblem, type Words } from "../../core";
import type { Strings } from "../strings";

/** How many cells are named one by one. */
const NAMED_CELLS = 6;

/** What the session has to tell, in a sentence or two. */
export function noticeWords(notice: Notice, { notice: text, receipt, carry }: Strings, say: (words: Words) => string): string {
  switch (notice.kind) {
    case "written": {
      const { applied, refused } = notice.receipt;
      return [receipt.written(applied.length), ...(refused.length > 0 ? [receipt.refused(refused.length)] : [])].join(" · ");
    }
    case "problem": {
      const { what, why, next } = problemMessage(notice.during, notice.problem);
      return text.problem(say(what), say(why), say(next));
    }
    case "restored":
    case "settled": {
      const { restored, handedBack, interrupted } = notice.receipt;
      const isUndone = notice.what === "undo" || notice.what === "rejected";
      const ended = { undo: text.undone, clear: text.cleared, ...carry.settled }[notice.what](restored.length);
      const done = interrupted === undefined ? ended : `${ended}${stoppedWords(isUndone ? "undo" : "clear", interrupted, text.stopped, say)}`;
      if (handedBack.length === 0) return done;
      const cells = handedBack.slice(0, NAMED_CELLS).map(({ at }) => `${at.sheet} ${cellAddress(at.row, at.column)}`);
      return `${done}${text.handedBack(handedBack.length, cells.join("、") + (handedBack.length > NAMED_CELLS ? " …" : ""))}`;
    }
    case "saved":
      return text.saved(notice.name);
    case "cancelled":
      return text.cancelled;
    case "nothing-to-apply":
      return text.nothing;
  }
}

/** Why work stopped half-way and what to do now. */
export function stoppedWords(during: JobName, problem: HostProblem, stopped: (why: string, next: string) => string, say: (words: Words) => string): string {
  const { why, next } = problemMessage(during, problem);
  return stopped(say(why), say(next));
}
