import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { bringBackCommand } from "../../app";
import { useCommand, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  words: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** How many findings were put aside, and a way to see them again. */
export function DismissedLine(): ReactNode {
  const styles = useStyles();
  const text = useStrings().findings;
  const { dismissed } = useSessionState();
  const bringBack = useCommand(bringBackCommand);
  if (dismissed.size === 0) return null;
  return (
    <div className={styles.line}>
      <p className={styles.words}>{text.dismissed(dismissed.size)}</p>
      <Button size="small" appearance="subtle" onClick={() => bringBack()}>{text.bringBack}</Button>
    </div>
  );
}
