import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { confirmCarriedCommand, isBusy, rejectCarriedCommand, type WaitingLine } from "../../app";
import { CommandIcon } from "../icons/CommandIcon";
import { useNavigation } from "../navigation/navigation";
import { NoticeBar } from "../notice/NoticeBar";
import { Page } from "../page/Page";
import { useListOffset } from "../page/list-offset";
import { useVirtualRows } from "../page/virtual-rows";
import { ProgressStrip } from "../progress/ProgressStrip";
import { useCommand, useSessionState, useStrings } from "../session/session-context";
import { PriorChooser } from "./PriorChooser";
import { useRowFocus } from "./row-focus";
import { WaitingRow } from "./WaitingRow";

const useStyles = makeStyles({
  head: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { position: "relative", margin: `0 0 ${tokens.spacingVerticalXL}`, padding: 0, listStyleType: "none" },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
  button: { minWidth: 0 },
});

/** The carried cells nobody has confirmed yet, and below them the way to carry more. */
export function WaitingScreen({ lines }: { readonly lines: readonly WaitingLine[] }): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry;
  const state = useSessionState();
  const { back } = useNavigation();
  const confirm = useCommand(confirmCarriedCommand);
  const reject = useCommand(rejectCarriedCommand);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const head = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const offset = useListOffset(list, body, head);
  const virtual = useVirtualRows({
    keys: useMemo(() => lines.map(({ cell: { at } }) => `${at.sheet}:${String(at.row)}:${String(at.column)}`), [lines]),
    guess: () => 96,
    scroller: body,
    margin: offset.margin,
    covered: offset.covered,
  });
  const rememberRow = useRowFocus(list, lines.length);
  const isWaiting = isBusy(state);
  const foot = (
    <>
      <Button className={styles.button} appearance="primary" icon={<CommandIcon name="apply" />} disabledFocusable={isWaiting} onClick={() => confirm()}>{text.waiting.confirmAll(lines.length)}</Button>
      <Button className={styles.button} disabledFocusable={isWaiting} onClick={() => reject()}>{text.waiting.rejectAll(lines.length)}</Button>
    </>
  );
  return (
    <Page title={text.title} onBack={back} foot={foot} bodyRef={setBody} headRef={head}>
      <ProgressStrip />
      <NoticeBar />
      <h2 className={styles.head}>{text.waiting.title(lines.length)}</h2>
      <p className={styles.lead}>{text.waiting.lead}</p>
      <ul ref={list} className={styles.list} aria-label={text.waiting.label} style={{ height: virtual.height }} onFocus={rememberRow}>
        {virtual.items.map((item) => {
          const line = lines[item.index];
          return line === undefined ? null : (
            <li key={item.key} ref={virtual.measure} data-index={item.index} className={styles.item} aria-setsize={lines.length} aria-posinset={item.index + 1}
              style={{ transform: `translateY(${String(virtual.topOf(item))}px)`, scrollMarginTop: offset.covered }}>
              <WaitingRow line={line} />
            </li>
          );
        })}
      </ul>
      <h2 className={styles.head}>{text.another}</h2>
      <PriorChooser />
    </Page>
  );
}
