import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ListRow } from "../../app";
import { useSay, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
});

/** What stands below the findings: what was not checked, forms without findings. */
export function ClosingRow({ row }: { readonly row: Exclude<ListRow, { kind: "form" | "finding" }> }): ReactNode {
  const styles = useStyles();
  const text = useStrings().findings;
  const say = useSay();
  switch (row.kind) {
    case "unchecked":
      return (
        <div className={styles.head}>
          <h2 className={styles.title}>{text.unchecked}</h2>
          <p className={styles.small}>{text.uncheckedLead}</p>
        </div>
      );
    case "gap":
      return <div className={styles.row}><p className={styles.small}>{`${say(row.gap.what)}：${say(row.gap.why)}`}</p></div>;
    case "clean":
      return <div className={styles.row}><p className={styles.small}>{text.clean(row.forms)}</p></div>;
  }
}
