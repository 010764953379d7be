import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { applyCarryCommand, leaveCarryCommand, touchedCells, type CarryTable } from "../../app";
import { CommandIcon } from "../icons/CommandIcon";
import { NoticeBar } from "../notice/NoticeBar";
import { Page } from "../page/Page";
import { useListOffset } from "../page/list-offset";
import { useVirtualRows } from "../page/virtual-rows";
import { ProgressStrip } from "../progress/ProgressStrip";
import { useCommand, useSessionState, useStrings } from "../session/session-context";
import { CarryCellRow } from "./CarryCellRow";
import { CarryFormRow } from "./CarryFormRow";
import { carryRows } from "./carry-rows";
import { FormChoices } from "./FormChoices";
import { LeftOver } from "./LeftOver";

const useStyles = makeStyles({
  lead: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  source: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  table: { position: "relative" },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/** What a prior form would fill, as a table of from and to, before anything is written. */
export function CarryPreview({ table }: { readonly table: CarryTable }): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry.preview;
  const state = useSessionState();
  const apply = useCommand(applyCarryCommand);
  const leave = useCommand(leaveCarryCommand);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const head = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const offset = useListOffset(list, body, head);
  const all = useMemo(() => carryRows(table), [table]);
  const rows = useMemo(() => all.flatMap((row) => (row.kind === "left" ? [] : [row])), [all]);
  const left = all.find((row) => row.kind === "left");
  const virtual = useVirtualRows({
    keys: useMemo(() => rows.map(({ key }) => key), [rows]),
    guess: (index) => (rows[index]?.kind === "cell" ? 84 : 64),
    scroller: body,
    margin: offset.margin,
    covered: offset.covered,
  });
  const cells = touchedCells(table);
  const hasLikely = rows.some((row) => row.kind === "cell" && !row.cell.isCertain);
  const foot = (
    <Button appearance="primary" icon={<CommandIcon name="apply" />} aria-keyshortcuts={applyCarryCommand.key ?? undefined} disabledFocusable={!applyCarryCommand.isPossible(state)} onClick={() => apply()}>
      {cells === 0 ? text.nothingPicked : text.apply(cells)}
    </Button>
  );
  return (
    <Page title={text.title} onBack={() => leave()} foot={foot} bodyRef={setBody} headRef={head}>
      <ProgressStrip />
      <NoticeBar />
      <p className={styles.source}>{text.source(table.prior.source.name)}</p>
      <p className={styles.lead}>{text.lead}</p>
      {hasLikely ? <p className={styles.lead}>{text.likelyLead}</p> : null}
      <FormChoices table={table} />
      {rows.length === 0 ? <p>{emptyWords(table, state.result?.report.forms.length ?? 0, text)}</p> : (
        <div ref={list} role="table" className={styles.table} aria-label={text.label} aria-rowcount={rows.length} style={{ height: virtual.height }}>
          {virtual.items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div key={item.key} ref={virtual.measure} data-index={item.index} role="row" aria-rowindex={item.index + 1} className={styles.item}
                style={{ transform: `translateY(${String(virtual.topOf(item))}px)`, scrollMarginTop: offset.covered }}>
                {row.kind === "form" ? <CarryFormRow pair={row.pair} table={table} /> : <CarryCellRow cell={row.cell} table={table} />}
              </div>
            );
          })}
        </div>
      )}
      {left === undefined ? null : <LeftOver items={left.items} />}
    </Page>
  );
}

function emptyWords({ prior }: CarryTable, forms: number, text: ReturnType<typeof useStrings>["carry"]["preview"]): string {
  if (prior.forms.length === 0) return text.noForms;
  return forms === 0 ? text.noTemplates : text.nothing;
}
