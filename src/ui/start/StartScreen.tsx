import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactNode } from "react";
import { checkCommand, setPreferenceCommand } from "../../app";
import { CommandIcon } from "../icons/CommandIcon";
import { ProductMark } from "../icons/ProductMark";
import { useNavigation } from "../navigation/navigation";
import { NoticeBar } from "../notice/NoticeBar";
import { CORNER, useScroller } from "../page/scroller";
import { ProgressStrip } from "../progress/ProgressStrip";
import { useCommand, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalL} ${CORNER} 0 ${tokens.spacingHorizontalM}` },
  title: { margin: 0, wordBreak: "keep-all", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  hint: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, border: `1px solid ${tokens.colorTransparentStroke}` },
  hintTitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  steps: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, paddingLeft: "1.4em" },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** Before the first check: what this is, one button, and for newcomers three sentences. */
export function StartScreen(): ReactNode {
  const styles = useStyles();
  const { scroller } = useScroller();
  const text = useStrings();
  const state = useSessionState();
  const { open } = useNavigation();
  const check = useCommand(checkCommand);
  const setPreference = useCommand(setPreferenceCommand);
  return (
    <main className={scroller}>
      <div className={styles.head}>
        <ProductMark />
        <h1 className={styles.title}>{text.title}</h1>
      </div>
      <p className={styles.text}>{text.start.lead}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<CommandIcon name="check" />} aria-keyshortcuts={checkCommand.key ?? undefined} disabledFocusable={!checkCommand.isPossible(state)} onClick={() => check()}>
          {text.start.check}
        </Button>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular aria-hidden="true" />} onClick={() => open({ kind: "more" })}>{text.bar.more}</Button>
      </div>
      <ProgressStrip />
      <NoticeBar />
      {state.preferences.greeted ? null : (
        <section className={styles.hint} aria-label={text.start.hintTitle}>
          <h2 className={styles.hintTitle}>{text.start.hintTitle}</h2>
          <ol className={styles.steps}>
            {text.start.hints.map((hint) => <li key={hint}>{hint}</li>)}
          </ol>
          <Button size="small" onClick={() => setPreference({ greeted: true })}>{text.start.understood}</Button>
        </section>
      )}
      <p className={mergeClasses(styles.text, styles.small)}>{text.start.private}</p>
    </main>
  );
}
