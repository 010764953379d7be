import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { explainedKeys, forgetExplanationCommand, type Explanation } from "../../app";
import { findingKey } from "../../core";
import { useNavigation } from "../navigation/navigation";
import { NoticeBar } from "../notice/NoticeBar";
import { Page } from "../page/Page";
import { useCommand, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  about: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  words: { margin: `${tokens.spacingVerticalXS} 0`, whiteSpace: "pre-wrap" },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

/** Every 审核说明 kept in the workbook, and whether it still answers something. */
export function ExplanationsScreen(): ReactNode {
  const styles = useStyles();
  const text = useStrings().explain;
  const { kept, result } = useSessionState();
  const { back } = useNavigation();
  const forget = useCommand(forgetExplanationCommand);
  const findings = result?.report.findings ?? [];
  const settled = explainedKeys(findings, kept);
  const known = new Set(findings.map(findingKey));
  const stateOf = (item: Explanation): string => {
    if (result === null) return "";
    if (settled.has(item.finding)) return text.settled;
    return known.has(item.finding) ? text.changed : text.gone;
  };
  return (
    <Page title={text.title} onBack={back}>
      <NoticeBar />
      {kept.explanations.length === 0 ? <p className={styles.about}>{text.none}</p> : null}
      <ul className={styles.list}>
        {kept.explanations.map((item) => (
          <li key={item.finding} className={styles.item}>
            <p className={styles.about}>{item.about}</p>
            <p className={styles.words}>{item.text}</p>
            <div className={styles.foot}>
              <p className={styles.about}>{[text.on(item.on), stateOf(item)].filter((words) => words !== "").join(" · ")}</p>
              <Button size="small" appearance="subtle" onClick={() => forget(item.finding)}>{text.remove}</Button>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}
