import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useScroller } from "../page/scroller";
import { useStrings } from "../session/session-context";

const useStyles = makeStyles({
  text: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}` },
  title: { margin: `0 0 ${tokens.spacingVerticalM}`, paddingRight: "32px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  ways: { paddingLeft: "1.4em" },
});

/** Said instead of a broken pane: why it cannot work here, and where it can. */
export function RefusedScreen({ why }: { readonly why: "too-old" | "not-in-excel" }): ReactNode {
  const styles = useStyles();
  const { scroller } = useScroller();
  const text = useStrings().refused;
  return (
    <main className={scroller}>
      <div className={styles.text}>
        <h1 className={styles.title}>{text[why].title}</h1>
        <p>{text[why].why}</p>
        <p>{text.next}</p>
        <ul className={styles.ways}>
          {text.ways.map((way) => <li key={way}>{way}</li>)}
        </ul>
      </div>
    </main>
  );
}
