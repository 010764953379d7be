import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../session/session-context";

const useStyles = makeStyles({
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  blank: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  silent: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** What a cell held and what it gets. */
export function BeforeAfter({ before, after }: { readonly before: string; readonly after: string }): ReactNode {
  const styles = useStyles();
  const text = useStrings();
  return (
    <span>
      {before === "" ? <span className={styles.blank}>{text.blank}</span> : <del className={styles.before}>{before}</del>}
      <span aria-hidden="true">{" → "}</span>
      <span className={styles.silent}>{text.preview.to}</span>
      <ins className={styles.after} style={{ textDecoration: "none" }}>{after === "" ? text.blank : after}</ins>
    </span>
  );
}
