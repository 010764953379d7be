import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import type { DeskPart } from "./TopBar";

const useStyles = makeStyles({
  lines: { flexShrink: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `0 ${tokens.spacingHorizontalS}` },
  line: { marginBottom: tokens.spacingVerticalXS },
});

/** What the page has to tell, and work of an earlier visit that can be taken up again. */
export function MessageLine({ desk, state, text }: DeskPart): ReactNode {
  const styles = useStyles();
  const words = state.message === null ? null : text.message(state.message);
  return (
    <div className={styles.lines} aria-live="polite" data-region="messages">
      {state.recoverable.map(({ key, name, when }) => (
        <MessageBar key={key} intent="warning" layout="multiline" className={styles.line}>
          <MessageBarBody>{text.recover(name, when)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" appearance="primary" onClick={() => desk.recover(key)}>{text.recoverYes}</Button>
            <Button size="small" onClick={() => desk.discard(key)}>{text.recoverNo}</Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {words === null ? null : (
        <MessageBar intent={words.tone} layout="multiline" className={styles.line} data-message={state.message?.kind}>
          <MessageBarBody>{words.text}</MessageBarBody>
          <MessageBarActions containerAction={<Button appearance="transparent" icon={<Dismiss16Regular aria-hidden="true" />} aria-label={text.dismiss} onClick={() => desk.closeMessage()} />} />
        </MessageBar>
      )}
    </div>
  );
}
