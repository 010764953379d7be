import { makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { goToCellCommand, type ListRow } from "../../app";
import type { Finding } from "../../core";
import { useListOffset } from "../page/list-offset";
import { useVirtualRows } from "../page/virtual-rows";
import { useCommand, useSessionState, useStrings } from "../session/session-context";
import { ClosingRow } from "./ClosingRow";
import { FindingRow } from "./FindingRow";
import { FormRow } from "./FormRow";
import { rowOf, useLostRow } from "./lost-row";
import { stepFrom, stepOfKey } from "./roving";

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/** The findings, of which only those in sight are drawn; arrow keys walk them, Enter opens one. */
export function FindingsList({ rows, scroller, head }: {
  readonly rows: readonly ListRow[];
  /** What scrolls; null until it is in the page. */
  readonly scroller: HTMLElement | null;
  /** What stays above the list while it scrolls. */
  readonly head: RefObject<HTMLDivElement>;
}): ReactNode {
  const styles = useStyles();
  const text = useStrings().findings;
  const { canReveal } = useSessionState();
  const goTo = useCommand(goToCellCommand);
  const list = useRef<HTMLUListElement>(null);
  const offset = useListOffset(list, scroller, head);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const found = rows.findIndex((row) => row.kind === "finding" && row.key === currentKey);
  const current = found >= 0 ? found : stepFrom(rows, -1, "next");

  const virtual = useVirtualRows({
    keys: useMemo(() => rows.map((row) => row.key), [rows]),
    guess: (index) => (rows[index]?.kind === "finding" ? 60 : 64),
    scroller,
    margin: offset.margin,
    covered: offset.covered,
    kept: current,
  });

  useLostRow({ rows, openKey, list, onLost: (key) => {
    setOpenKey(null);
    setCurrentKey(key);
  } });

  const toggle = useCallback((key: string, finding: Finding) => {
    setCurrentKey(key);
    setOpenKey((open) => (open === key ? null : key));
    requestAnimationFrame(() => rowOf(list.current, key)?.closest("li")?.scrollIntoView({ block: "nearest" }));
    if (canReveal && openKey !== key) goTo(finding.at);
  }, [canReveal, goTo, openKey]);

  const walk = (event: KeyboardEvent): void => {
    const step = stepOfKey(event);
    const index = step === null ? -1 : stepFrom(rows, current, step);
    const key = rows[index]?.key;
    if (key === undefined) return;
    event.preventDefault();
    setCurrentKey(key);
    virtual.scrollTo(index);
    requestAnimationFrame(() => rowOf(list.current, key)?.focus({ preventScroll: true }));
  };

  return (
    <ul ref={list} className={styles.list} aria-label={text.label} style={{ height: virtual.height }} onKeyDown={walk}>
      {virtual.items.map((item) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        return (
          <li key={item.key} ref={virtual.measure} data-index={item.index} className={styles.item} aria-setsize={rows.length} aria-posinset={item.index + 1}
            style={{ transform: `translateY(${String(virtual.topOf(item))}px)`, scrollMarginTop: offset.covered }}>
            {row.kind === "finding" ? (
              <FindingRow id={row.key} finding={row.finding} isSettled={row.isSettled} isOpen={openKey === row.key} isCurrent={item.index === current} onToggle={toggle} />
            ) : <OtherRow row={row} />}
          </li>
        );
      })}
    </ul>
  );
}

function OtherRow({ row }: { readonly row: Exclude<ListRow, { kind: "finding" }> }): ReactNode {
  return row.kind === "form" ? <FormRow checked={row.checked} count={row.count} /> : <ClosingRow row={row} />;
}
