import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReactNode } from "react";
import { closeNoticeCommand, undoCommand } from "../../app";
import { refusalWords, stateText, type CellRef, type Receipt } from "../../core";
import { stoppedWords } from "../notice/notice-words";
import { BeforeAfter } from "../page/BeforeAfter";
import { CellLink } from "../page/CellLink";
import { Page } from "../page/Page";
import { useCommand, useSay, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  button: { minWidth: 0 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  list: { margin: `0 0 ${tokens.spacingVerticalL}`, padding: 0, listStyleType: "none" },
  small: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
});

/** How many cells are listed; a longer list is in the report. */
const LISTED = 200;

/** How many sheets are named. */
const NAMED = 3;

/** What was written, what was not and why. */
export function ReceiptScreen({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const styles = useStyles();
  const text = useStrings();
  const say = useSay();
  const state = useSessionState();
  const close = useCommand(closeNoticeCommand);
  const undo = useCommand(undoCommand);
  const foot = (
    <>
      <Button className={styles.button} appearance="primary" onClick={() => close()}>{text.receipt.done}</Button>
      {undoCommand.isPossible(state) ? <Button className={styles.button} onClick={() => undo()}>{text.receipt.undo}</Button> : null}
    </>
  );
  return (
    <Page title={text.receipt.title} onBack={() => close()} foot={foot}>
      {receipt.interrupted === undefined ? null : <p>{stoppedWords("apply", receipt.interrupted, text.receipt.stopped, say)}</p>}
      {receipt.refused.length === 0 ? null : (
        <section>
          <h2 className={styles.head}>{text.receipt.refused(receipt.refused.length)}</h2>
          <p>{text.receipt.refusedLead}</p>
          <ul className={styles.list}>
            {receipt.refused.slice(0, LISTED).map(({ at, why }) => (
              <li key={keyOf(at)} className={styles.item}><CellLink at={at} sheet="" /> {say(refusalWords(why))}</li>
            ))}
          </ul>
        </section>
      )}
      <h2 className={styles.head}>
        {receipt.applied.length > 0 ? <CheckmarkCircle20Filled className={styles.done} aria-hidden="true" /> : null}
        {receipt.applied.length > 0 ? text.receipt.written(receipt.applied.length) : text.receipt.nothing}
      </h2>
      {lacking(receipt, "mark") > 0 ? <p className={styles.small}>{text.receipt.noMark(lacking(receipt, "mark"))}</p> : null}
      {receipt.covered === undefined ? null : <p className={styles.small}>{text.receipt.covered(someOf(receipt.covered))}</p>}
      {lacking(receipt, "note") > 0 ? <p className={styles.small}>{text.receipt.noNote(lacking(receipt, "note"))}</p> : null}
      <ul className={styles.list}>
        {receipt.applied.slice(0, LISTED).map(({ at, before, after }) => (
          <li key={keyOf(at)} className={styles.item}><CellLink at={at} sheet="" /> <BeforeAfter before={stateText(before)} after={stateText(after)} /></li>
        ))}
      </ul>
      {receipt.applied.length > LISTED ? <p className={styles.small}>{text.receipt.more(receipt.applied.length - LISTED)}</p> : null}
    </Page>
  );
}

/** The first few names, and that there are more. */
function someOf(names: readonly string[]): string {
  return `${names.slice(0, NAMED).join("、")}${names.length > NAMED ? " …" : ""}`;
}

function lacking({ applied }: Receipt, what: "mark" | "note"): number {
  return applied.filter(({ lacks }) => lacks?.includes(what) === true).length;
}

function keyOf(at: CellRef): string {
  return `${at.sheet}:${String(at.row)}:${String(at.column)}`;
}
