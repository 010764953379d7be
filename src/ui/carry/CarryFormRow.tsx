import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { pickCarriedFormCommand, type CarryTable } from "../../app";
import { formWords, type CarriedPair } from "../../core";
import { useCommand, useSay, useStrings } from "../session/session-context";
import { Likely } from "./Likely";

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  names: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  by: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  box: { alignItems: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Which prior form fills which form, why, and a way to pick all of it. */
export function CarryFormRow({ pair, table }: { readonly pair: CarriedPair; readonly table: CarryTable }): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry.preview;
  const say = useSay();
  const pick = useCommand(pickCarriedFormCommand);
  const picked = pair.cells.filter((cell) => table.picked.has(cell)).length;
  const names = text.pair(say(formWords(pair.prior)), say(formWords(pair.template)));
  return (
    <div role="cell" aria-colspan={3} className={styles.row}>
      <h2 className={styles.names}>{names}</h2>
      <p className={styles.by}>{pair.isCertain ? null : <Likely />}{say(pair.by)}</p>
      <Checkbox className={styles.box} checked={picked === 0 ? false : picked === pair.cells.length ? true : "mixed"} onChange={() => pick(pair)} label={text.whole(pair.cells.length)} />
    </div>
  );
}
