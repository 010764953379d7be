import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { cellAddress, SEVERITY_WORDS, type Finding } from "../../core";
import { SeverityIcon } from "../icons/SeverityIcon";
import { useSay, useStrings } from "../session/session-context";
import { FindingDetail } from "./FindingDetail";

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  open: { backgroundColor: tokens.colorNeutralBackground2 },
  head: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  words: { flexGrow: 1, minWidth: 0 },
  what: { display: "block", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  small: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** One finding: a line that opens into everything there is to know about it. */
export const FindingRow = memo(function FindingRow({ id, finding, isSettled, isOpen, isCurrent, onToggle }: {
  readonly id: string;
  readonly finding: Finding;
  readonly isSettled: boolean;
  readonly isOpen: boolean;
  /** The one row that Tab reaches. */
  readonly isCurrent: boolean;
  readonly onToggle: (id: string, finding: Finding) => void;
}): ReactNode {
  const styles = useStyles();
  const text = useStrings().findings;
  const say = useSay();
  const canFix = finding.fixes.some((fix) => fix.trust !== "show");
  const facts = [cellAddress(finding.at.row, finding.at.column), finding.code, ...(isSettled ? [text.isExplained] : []), ...(canFix ? [text.canFix] : [])];
  return (
    <div className={mergeClasses(styles.row, isOpen && styles.open)}>
      <button type="button" className={styles.head} data-finding={id} tabIndex={isCurrent ? 0 : -1} aria-expanded={isOpen} onClick={() => onToggle(id, finding)}>
        <span role="img" aria-label={isSettled ? text.isExplained : say(SEVERITY_WORDS[finding.severity])}>
          <SeverityIcon kind={isSettled ? "settled" : finding.severity} />
        </span>
        <span className={styles.words}>
          <span className={styles.what}>{say(finding.what)}</span>
          <span className={styles.small}>{facts.join(" · ")}</span>
        </span>
      </button>
      {isOpen ? <FindingDetail finding={finding} isSettled={isSettled} /> : null}
    </div>
  );
});
