import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { compareWithFileCommand, forgetPriorCommand, workbookComparison } from "../../app";
import { comparisonSections, type ComparisonSection } from "../../core";
import { useNavigation } from "../navigation/navigation";
import { NoticeBar } from "../notice/NoticeBar";
import { BeforeAfter } from "../page/BeforeAfter";
import { FileChooser } from "../page/FileChooser";
import { Page } from "../page/Page";
import { ProgressStrip } from "../progress/ProgressStrip";
import { useCommand, useSay, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  lead: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  source: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  head: { margin: `${tokens.spacingVerticalL} 0 0`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  what: { display: "block", fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  button: { minWidth: 0 },
});

/** What is otherwise than in an earlier workbook; while it is chosen the findings are held against it too. */
export function CompareScreen(): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry.compare;
  const state = useSessionState();
  const { back } = useNavigation();
  const choose = useCommand(compareWithFileCommand);
  const forget = useCommand(forgetPriorCommand);
  const { priors, result } = state;
  const [prior] = priors;
  const foot = prior === undefined ? undefined : <Button className={styles.button} disabledFocusable={!forgetPriorCommand.isPossible(state)} onClick={() => forget()}>{text.stop}</Button>;
  return (
    // Another page once a file is chosen, so that its title takes the focus.
    <Page key={prior === undefined ? "choose" : "shown"} title={text.title} onBack={back} {...(foot === undefined ? {} : { foot })}>
      <ProgressStrip />
      <NoticeBar />
      {prior === undefined ? (
        <>
          <p className={styles.lead}>{text.lead}</p>
          <FileChooser label={text.choose} hint={text.hint} onFile={choose} />
        </>
      ) : (
        <>
          <p className={styles.source}>{text.source(prior.name ?? "")}</p>
          <p className={styles.small}>{text.inFindings}</p>
          {result === null ? null : <Sections />}
        </>
      )}
    </Page>
  );
}

function Sections(): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry.compare;
  const say = useSay();
  const { priors, result, preferences } = useSessionState();
  const comparison = useMemo(() => (result === null ? null : workbookComparison(priors, result)), [priors, result]);
  const sections = useMemo(() => (comparison === null ? [] : comparisonSections(comparison, preferences.language)), [comparison, preferences.language]);
  if (comparison === null) return null;
  return (
    <>
      {sections.length === 0 ? <p>{text.nothing}</p> : sections.map((section, index) => <Section key={index} section={section} />)}
      {comparison.unpaired.length === 0 ? null : (
        <section aria-label={text.alone(comparison.unpaired.length)}>
          <h2 className={styles.head}>{text.alone(comparison.unpaired.length)}</h2>
          <ul className={styles.list}>
            {comparison.unpaired.map(({ what, why }, index) => <li key={index} className={styles.item}>{say(what)} <span className={styles.quiet}>{say(why)}</span></li>)}
          </ul>
        </section>
      )}
    </>
  );
}

function Section({ section: { title, remarks, lines } }: { readonly section: ComparisonSection }): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry.compare;
  return (
    <section aria-label={title}>
      <h2 className={styles.head}>{title}</h2>
      {remarks.map((remark) => <p key={remark} className={styles.small}>{remark}</p>)}
      {lines.length === 0 ? <p className={styles.small}>{text.same}</p> : (
        <ul className={styles.list}>
          {lines.map(([what, change, before, after, cells], index) => (
            <li key={index} className={styles.item}>
              <span className={styles.what}>{what}</span>
              {change} {before === "" && after === "" ? null : <BeforeAfter before={before} after={after} />} <span className={styles.quiet}>{cells}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
