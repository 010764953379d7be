import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { NotCarried } from "../../core";
import { useSay, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  head: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  small: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  why: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** More lines than this help nobody; the number in the heading counts them all. */
const LISTED = 300;

/** What found no place, and why. */
export function LeftOver({ items }: { readonly items: readonly NotCarried[] }): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry.preview;
  const say = useSay();
  return (
    <section aria-label={text.left(items.length)}>
      <h2 className={styles.head}>{text.left(items.length)}</h2>
      <p className={styles.small}>{text.rows}</p>
      <ul className={styles.list}>
        {items.slice(0, LISTED).map(({ what, why }, index) => (
          <li key={index} className={styles.item}>{say(what)}<span className={styles.why}>{say(why)}</span></li>
        ))}
      </ul>
    </section>
  );
}
