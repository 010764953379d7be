import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import type { Finding } from "../../core";
import { CellLink } from "../page/CellLink";
import { useSay, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  numbers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, margin: `0 0 ${tokens.spacingVerticalS}` },
  number: {
    flex: "1 1 100px",
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  value: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  list: { display: "grid", gridTemplateColumns: "minmax(3.5em, max-content) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  term: { color: tokens.colorNeutralForeground2 },
  said: { margin: 0, overflowWrap: "anywhere" },
  right: { gridColumn: "2" },
});

/** The two numbers and the arithmetic: what a person looks at before anything else. */
export function FindingNumbers({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const all = useStrings();
  const text = all.findings;
  return (
    <>
      {finding.expected === null && finding.says === "" ? null : (
        <div className={styles.numbers}>
          <Figure label={text.says} value={finding.says === "" ? all.blank : finding.says} />
          {finding.expected === null ? null : <Figure label={text.expected} value={finding.expected} />}
        </div>
      )}
      {finding.how === null || finding.how === "" ? null : <Lines lines={[[text.how, finding.how]]} />}
    </>
  );
}

/** What to do, on what ground, and the cells to compare. */
export function FindingGrounds({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const text = useStrings().findings;
  const say = useSay();
  return (
    <Lines lines={[[text.todo, say(finding.todo)], [text.why, say(finding.why)]]}>
      {finding.evidence.length === 0 ? null : (
        <>
          <dt className={styles.term}>{text.evidence}</dt>
          {finding.evidence.map((item, index) => (
            <dd key={index} className={mergeClasses(styles.said, styles.right)}>
              <CellLink at={item.at} sheet={finding.at.sheet} /> {say(item.words)}
            </dd>
          ))}
        </>
      )}
    </Lines>
  );
}

function Lines({ lines, children }: { readonly lines: readonly (readonly [string, string])[]; readonly children?: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {lines.filter(([, words]) => words !== "").map(([label, words]) => (
        <Fragment key={label}>
          <dt className={styles.term}>{label}</dt>
          <dd className={styles.said}>{words}</dd>
        </Fragment>
      ))}
      {children}
    </dl>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.number}>
      <div className={styles.label}>{label}</div>
      <div className={styles.value}>{value}</div>
    </div>
  );
}
