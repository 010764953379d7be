import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { confirmCarriedCommand, isBusy, rejectCarriedCommand, type WaitingLine } from "../../app";
import { cellAddress } from "../../core";
import { CellLink } from "../page/CellLink";
import { useCommand, useSay, useSessionState, useStrings } from "../session/session-context";
import { Likely } from "./Likely";

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  line: { margin: 0 },
  now: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "pre-wrap" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  warn: { margin: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** One carried cell: what it holds, where that comes from, and the person's decision. */
export function WaitingRow({ line: { cell, now, stands } }: { readonly line: WaitingLine }): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry.waiting;
  const all = useStrings();
  const say = useSay();
  const state = useSessionState();
  const confirm = useCommand(confirmCarriedCommand);
  const reject = useCommand(rejectCarriedCommand);
  const place = all.place(cell.at.sheet, cellAddress(cell.at.row, cell.at.column));
  const isWaiting = isBusy(state);
  return (
    <div className={styles.row}>
      <p className={styles.line}>{cell.isCertain ? null : <Likely />}{say(cell.what)}</p>
      <p className={styles.line}><CellLink at={cell.at} sheet="" /> <span className={styles.now}>{now ?? cell.wrote}</span></p>
      <p className={styles.quiet}>{text.from(cell.from, cell.text)}</p>
      {stands ? null : <p className={styles.warn}>{text.changed}</p>}
      <div className={styles.buttons}>
        <Button size="small" data-decide="" aria-label={text.confirmOf(place)} disabledFocusable={isWaiting} onClick={() => confirm([cell.at])}>{text.confirm}</Button>
        <Button size="small" appearance="subtle" aria-label={text.rejectOf(place)} disabledFocusable={isWaiting} onClick={() => reject([cell.at])}>{text.reject}</Button>
      </div>
    </div>
  );
}
