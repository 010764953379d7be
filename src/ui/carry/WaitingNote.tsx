import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { waitingLines } from "../../app";
import { useNavigation } from "../navigation/navigation";
import { useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  words: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** How many carried cells wait for confirmation, and the way to them. */
export function WaitingNote(): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry.waiting;
  const { kept, result } = useSessionState();
  const { open } = useNavigation();
  const count = kept.carried.length === 0 ? 0 : waitingLines({ kept, result }).length;
  if (count === 0) return null;
  return (
    <div className={styles.line}>
      <p className={styles.words}>{text.line(count)}</p>
      <Button size="small" appearance="subtle" onClick={() => open({ kind: "carry" })}>{text.look}</Button>
    </div>
  );
}
