import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useScroller } from "../page/scroller";
import { useStrings } from "../session/session-context";

const useStyles = makeStyles({
  text: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}` },
  title: { margin: `0 0 ${tokens.spacingVerticalM}`, paddingRight: "32px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  ways: { paddingLeft: "1.4em" },
});

/** Said instead of a broken pane: this Excel cannot do it, and what can. */
export function TooOldScreen(): ReactNode {
  const styles = useStyles();
  const { scroller } = useScroller();
  const text = useStrings().tooOld;
  return (
    <main className={scroller}>
      <div className={styles.text}>
        <h1 className={styles.title}>{text.title}</h1>
        <p>{text.why}</p>
        <p>{text.next}</p>
        <ul className={styles.ways}>
          {text.ways.map((way) => <li key={way}>{way}</li>)}
        </ul>
      </div>
    </main>
  );
}
