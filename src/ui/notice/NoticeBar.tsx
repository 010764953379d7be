import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { closeNoticeCommand, type Notice } from "../../app";
import { useCommand, useSay, useSessionState, useStrings } from "../session/session-context";
import { noticeWords } from "./notice-words";

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`, alignItems: "start", paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  close: { gridRow: 1, gridColumn: 3 },
});

/** The last thing the session has to tell, until it is closed. */
export function NoticeBar(): ReactNode {
  const styles = useStyles();
  const text = useStrings();
  const say = useSay();
  const { notice } = useSessionState();
  const close = useCommand(closeNoticeCommand);
  if (notice === null || notice.kind === "written") return null;
  const words = noticeWords(notice, text, say);
  return (
    <MessageBar className={styles.bar} intent={intentOf(notice)} layout="multiline">
      <MessageBarBody className={styles.body}>{words}</MessageBarBody>
      <Button className={styles.close} appearance="transparent" size="small" icon={<Dismiss20Regular aria-hidden="true" />} aria-label={text.close} onClick={() => close()} />
    </MessageBar>
  );
}

function intentOf(notice: Notice): "error" | "warning" | "success" | "info" {
  if (notice.kind === "problem") return "error";
  if (notice.kind === "restored" || notice.kind === "settled") return notice.receipt.handedBack.length > 0 ? "warning" : "success";
  return notice.kind === "saved" ? "success" : "info";
}
