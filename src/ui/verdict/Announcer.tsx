import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { workbookVerdict } from "../../app";
import { noticeWords } from "../notice/notice-words";
import { useSay, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  silent: { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Says a changed verdict, and what the session has to tell, to screen readers; the focus stays where it is. */
export function Announcer(): ReactNode {
  const styles = useStyles();
  const text = useStrings();
  const say = useSay();
  const state = useSessionState();
  const verdict = workbookVerdict(state);
  const told = state.notice === null ? "" : noticeWords(state.notice, text, say);
  const words = verdict === null ? "" : text.verdict.announce(say(verdict.words));
  return (
    <>
      <div role="status" aria-live="polite" className={styles.silent}>{words}</div>
      <div role="status" aria-live="polite" className={styles.silent}>{told}</div>
    </>
  );
}
