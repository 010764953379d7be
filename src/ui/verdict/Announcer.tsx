import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { workbookVerdict } from "../../app";
import { useSay, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  silent: { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Says a changed verdict to screen readers; the focus stays where it is. */
export function Announcer(): ReactNode {
  const styles = useStyles();
  const text = useStrings();
  const say = useSay();
  const state = useSessionState();
  const verdict = workbookVerdict(state);
  const words = verdict === null ? "" : text.verdict.announce(say(verdict.words));
  const [said, setSaid] = useState("");
  const last = useRef("");
  useEffect(() => {
    if (words !== last.current) setSaid(words);
    last.current = words;
  }, [words, state.result?.serial]);
  return <div role="status" aria-live="polite" className={styles.silent}>{said}</div>;
}
