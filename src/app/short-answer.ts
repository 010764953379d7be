import type { SessionState } from "./state";
import { workbookVerdict } from "./verdict";

/** One or two lines: what happened last, and the verdict. */
export function shortAnswer(state: SessionState): readonly string[] {
  const { language } = state.preferences;
  const verdict = workbookVerdict(state);
  const happened = lastWords(state);
  return [...(happened === null ? [] : [happened]), ...(verdict === null ? [] : [verdict.words[language]])];
}

function lastWords({ notice, preferences }: SessionState): string | null {
  const isChinese = preferences.language === "zh";
  switch (notice?.kind) {
    case "written":
      return isChinese ? `已写入 ${String(notice.receipt.applied.length)} 处更正` : `${String(notice.receipt.applied.length)} corrections written`;
    case "restored":
      return isChinese ? `已恢复 ${String(notice.receipt.restored.length)} 处` : `${String(notice.receipt.restored.length)} cells restored`;
    case "nothing-to-apply":
      return isChinese ? "没有可以直接应用的更正" : "There is no correction to apply as it is";
    case "problem":
      return isChinese ? "没有做完，原因见窗格" : "It did not finish; the pane says why";
    case "settled":
    case "saved":
    case "cancelled":
    case undefined:
      return null;
  }
}
