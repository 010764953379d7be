import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { cancelCommand, isBusy, type Phase } from "../../app";
import { useCommand, useSessionState, useStrings } from "../session/session-context";
import type { Strings } from "../strings";

/** Milliseconds of work before it is worth showing. */
const WORTH_SHOWING = 1000;

const useStyles = makeStyles({
  strip: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  grow: { flexGrow: 1, minWidth: 0 },
  words: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** What is going on, how far it is, and a way to stop it; shown when it takes longer than a second. */
export function ProgressStrip(): ReactNode {
  const styles = useStyles();
  const text = useStrings();
  const state = useSessionState();
  const cancel = useCommand(cancelCommand);
  const [isLong, setIsLong] = useState(false);
  const isWorking = isBusy(state) && state.phase.kind !== "starting";
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = setTimeout(() => setIsLong(true), WORTH_SHOWING);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isWorking]);
  if (!isWorking || !isLong) return null;
  const words = progressWords(state.phase, text);
  const share = state.phase.kind === "checking" && state.phase.total > 0 ? state.phase.done / state.phase.total : undefined;
  return (
    <div className={styles.strip}>
      <div className={styles.grow}>
        <p className={styles.words} role="status">{words}</p>
        <ProgressBar aria-label={words} {...(share === undefined ? {} : { value: share })} />
      </div>
      {cancelCommand.isPossible(state) ? <Button size="small" onClick={() => cancel()}>{text.progress.cancel}</Button> : null}
    </div>
  );
}

function progressWords(phase: Phase, { progress: text, carry }: Strings): string {
  switch (phase.kind) {
    case "checking":
      return phase.total === 0 ? text.fetching : text.reading(phase.done, phase.total);
    case "applying":
      return text.applying;
    case "restoring":
      return phase.what === "undo" ? text.undo : text.clear;
    case "exporting":
      return text.exporting;
    case "planning":
      return carry.planning;
    case "starting":
    case "refused":
    case "idle":
      return text.checking;
  }
}
