import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { dismissCommand, goToCellCommand, previewCommand } from "../../app";
import { findingKey, type Finding } from "../../core";
import { CommandIcon } from "../icons/CommandIcon";
import { useNavigation } from "../navigation/navigation";
import { useCommand, useSessionState, useStrings } from "../session/session-context";
import { ExplanationEditor } from "./ExplanationEditor";
import { FindingGrounds, FindingNumbers } from "./FindingFacts";

const useStyles = makeStyles({
  detail: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} calc(${tokens.spacingHorizontalM} + 20px + ${tokens.spacingHorizontalS})`, "@media (max-width: 240px)": { paddingLeft: tokens.spacingHorizontalM } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
  button: { minWidth: 0, paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalSNudge, fontWeight: tokens.fontWeightRegular },
  words: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  grounds: { marginTop: tokens.spacingVerticalS },
  rule: { display: "inline-block", marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
});

/** Everything about one finding, and what can be done with it. */
export function FindingDetail({ finding, isSettled }: { readonly finding: Finding; readonly isSettled: boolean }): ReactNode {
  const styles = useStyles();
  const text = useStrings().findings;
  const state = useSessionState();
  const { open } = useNavigation();
  const goTo = useCommand(goToCellCommand);
  const preview = useCommand(previewCommand);
  const dismiss = useCommand(dismissCommand);
  const [isExplaining, setIsExplaining] = useState(false);
  const detail = useRef<HTMLDivElement>(null);
  const closeEditor = (): void => {
    setIsExplaining(false);
    detail.current?.querySelector<HTMLElement>("[data-explain]")?.focus();
  };
  const canFix = finding.fixes.some((fix) => fix.trust !== "show");
  const hasWords = state.kept.explanations.some((item) => item.finding === findingKey(finding));
  return (
    <div className={styles.detail} ref={detail}>
      <FindingNumbers finding={finding} />
      <div className={styles.buttons}>
        {state.canReveal ? <Button className={styles.button} size="small" icon={<CommandIcon name="locate" />} onClick={() => goTo(finding.at)}>{text.locate}</Button> : null}
        {canFix ? <Button className={styles.button} size="small" appearance="primary" icon={<CommandIcon name="preview" />} onClick={() => preview(finding)}>{text.correct}</Button> : null}
        {finding.severity === "warning" ? (
          <Button className={styles.button} size="small" icon={<CommandIcon name="explain" />} data-explain="" aria-expanded={isExplaining} onClick={() => setIsExplaining(!isExplaining)}>
            {hasWords ? text.editExplanation : text.explain}
          </Button>
        ) : null}
        <Button className={styles.button} size="small" appearance="subtle" onClick={() => dismiss(finding)}>{text.dismiss}</Button>
      </div>
      {isExplaining ? <ExplanationEditor finding={finding} onClose={closeEditor} /> : null}
      {!isExplaining && hasWords ? <KeptWords finding={finding} isSettled={isSettled} /> : null}
      <div className={styles.grounds}><FindingGrounds finding={finding} /></div>
      <Link as="button" className={styles.rule} onClick={() => open({ kind: "rule", id: finding.rule })}>{text.rule}</Link>
    </div>
  );
}

function KeptWords({ finding, isSettled }: { readonly finding: Finding; readonly isSettled: boolean }): ReactNode {
  const styles = useStyles();
  const text = useStrings().explain;
  const { kept } = useSessionState();
  const item = kept.explanations.find((explanation) => explanation.finding === findingKey(finding));
  if (item === undefined) return null;
  return <p className={styles.words}>{`${text.label}：${item.text}${isSettled ? "" : `（${text.changed}）`}`}</p>;
}
