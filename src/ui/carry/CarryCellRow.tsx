import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { pickCarriedCommand, type CarryTable } from "../../app";
import { cellAddress, contentText, type CarriedCell } from "../../core";
import { CellLink } from "../page/CellLink";
import { useCommand, useSay, useStrings } from "../session/session-context";
import { Likely } from "./Likely";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  what: { gridColumn: "1 / -1" },
  box: { alignItems: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  label: { overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground2 },
  side: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  first: { paddingLeft: "24px" },
  text: { display: "block" },
  new: { fontWeight: tokens.fontWeightSemibold },
});

/** One cell: pick it, see what it gets and what it comes from. */
export function CarryCellRow({ cell, table }: { readonly cell: CarriedCell; readonly table: CarryTable }): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry.preview;
  const say = useSay();
  const pick = useCommand(pickCarriedCommand);
  const { at, from, to, what } = cell;
  const isOpenHere = table.prior.source.kind === "sheet";
  return (
    <div role="presentation" className={styles.row}>
      <div role="rowheader" className={styles.what}>
        <Checkbox className={styles.box} checked={table.picked.has(cell)} onChange={() => pick(cell)} label={<span className={styles.label}>{cell.isCertain ? null : <Likely />}{say(what)}</span>} />
      </div>
      <div role="cell" className={mergeClasses(styles.side, styles.first)}>
        <span className={styles.place}>{text.columns.to} <CellLink at={at} sheet="" /></span>
        <span className={mergeClasses(styles.text, styles.new)}>{contentText(to)}</span>
      </div>
      <div role="cell" className={styles.side}>
        <span className={styles.place}>{text.columns.from} {isOpenHere ? <CellLink at={from.at} sheet="" /> : `${from.at.sheet} ${cellAddress(from.at.row, from.at.column)}`}</span>
        <span className={styles.text}>{from.text}</span>
      </div>
    </div>
  );
}
