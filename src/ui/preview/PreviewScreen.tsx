import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { applyPickedCommand, leavePreviewCommand, type Offer, type Preview } from "../../app";
import { CommandIcon } from "../icons/CommandIcon";
import { NoticeBar } from "../notice/NoticeBar";
import { Page } from "../page/Page";
import { useListOffset } from "../page/list-offset";
import { useVirtualRows } from "../page/virtual-rows";
import { ProgressStrip } from "../progress/ProgressStrip";
import { useCommand, useSessionState, useStrings } from "../session/session-context";
import { OfferRow } from "./OfferRow";

const useStyles = makeStyles({
  lead: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
  section: { margin: 0, padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});

type Row = { readonly kind: "section"; readonly title: string } | { readonly kind: "offer"; readonly offer: Offer };

/** What would be written, cell by cell, before anything is. */
export function PreviewScreen({ preview }: { readonly preview: Preview }): ReactNode {
  const styles = useStyles();
  const text = useStrings();
  const state = useSessionState();
  const apply = useCommand(applyPickedCommand);
  const leave = useCommand(leavePreviewCommand);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const head = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const offset = useListOffset(list, body, head);
  const rows = useMemo(() => sectionsOf(preview.offers, text.preview), [preview.offers, text.preview]);
  const virtual = useVirtualRows({
    keys: useMemo(() => rows.map((row) => (row.kind === "offer" ? row.offer.key : row.title)), [rows]),
    guess: (index) => (rows[index]?.kind === "offer" ? 92 : 44),
    scroller: body,
    margin: offset.margin,
    covered: offset.covered,
  });
  const cells = preview.planned.plan.edits.length;
  const foot = (
    <Button appearance="primary" icon={<CommandIcon name="apply" />} aria-keyshortcuts={applyPickedCommand.key ?? undefined} disabledFocusable={!applyPickedCommand.isPossible(state)} onClick={() => apply()}>
      {cells === 0 ? text.preview.nothingPicked : text.preview.apply(cells)}
    </Button>
  );
  return (
    <Page title={text.preview.title} onBack={() => leave()} foot={foot} bodyRef={setBody} headRef={head}>
      <ProgressStrip />
      <NoticeBar />
      <p className={styles.lead}>{text.preview.lead}</p>
      <ul ref={list} className={styles.list} aria-label={text.preview.label} style={{ height: virtual.height }}>
        {virtual.items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <li key={item.key} ref={virtual.measure} data-index={item.index} className={styles.item} aria-setsize={rows.length} aria-posinset={item.index + 1}
              style={{ transform: `translateY(${String(virtual.topOf(item))}px)`, scrollMarginTop: offset.covered }}>
              {row.kind === "section" ? <h2 className={styles.section}>{row.title}</h2> : <OfferRow offer={row.offer} preview={preview} />}
            </li>
          );
        })}
      </ul>
    </Page>
  );
}

function sectionsOf(offers: readonly Offer[], text: ReturnType<typeof useStrings>["preview"]): readonly Row[] {
  const certain = offers.filter((offer) => offer.correction.trust === "certain");
  const review = offers.filter((offer) => offer.correction.trust !== "certain");
  const section = (title: string, list: readonly Offer[]): readonly Row[] =>
    list.length === 0 ? [] : [{ kind: "section", title }, ...list.map((offer): Row => ({ kind: "offer", offer }))];
  return [...section(text.certain(certain.length), certain), ...section(text.review(review.length), review)];
}
