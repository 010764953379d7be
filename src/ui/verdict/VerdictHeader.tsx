import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle24Filled } from "@fluentui/react-icons/svg/error-circle";
import { QuestionCircle24Regular } from "@fluentui/react-icons/svg/question-circle";
import { Warning24Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { workbookVerdict, type WorkbookVerdict } from "../../app";
import { CORNER } from "../page/scroller";
import { useSay, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalM} ${CORNER} 0 ${tokens.spacingHorizontalM}` },
  icon: { flexShrink: 0, width: "24px", height: "24px" },
  ready: { color: tokens.colorPaletteGreenForeground1 },
  open: { color: tokens.colorPaletteDarkOrangeForeground1 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  "no-form": { color: tokens.colorNeutralForeground3 },
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  part: { whiteSpace: "nowrap" },
  more: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

const ICONS = { ready: CheckmarkCircle24Filled, open: Warning24Filled, wrong: ErrorCircle24Filled, "no-form": QuestionCircle24Regular };

/** The verdict line over the workbook, and below it what else there is to know. */
export function VerdictHeader(): ReactNode {
  const styles = useStyles();
  const text = useStrings();
  const say = useSay();
  const state = useSessionState();
  const verdict = workbookVerdict(state);
  if (verdict === null || state.result === null) return null;
  const Icon = ICONS[verdict.tone];
  const parts = say(verdict.words).split(" · ");
  return (
    <header className={styles.head}>
      <Icon className={mergeClasses(styles.icon, styles[verdict.tone])} aria-hidden="true" />
      <div>
        <h1 className={styles.line}>
          {parts.map((part) => <span key={part} className={styles.part}>{part}</span>)}
        </h1>
        <p className={styles.more}>{besides(verdict, state.result.report.forms.length, text.verdict)}</p>
        {state.isStale ? <p className={styles.more}>{text.verdict.stale}</p> : null}
      </div>
    </header>
  );
}

function besides({ tally, tone }: WorkbookVerdict, forms: number, text: ReturnType<typeof useStrings>["verdict"]): string {
  if (tone === "no-form") return text.noForm;
  return [text.forms(forms), ...(tally.advice > 0 ? [text.advice(tally.advice)] : []), ...(tally.explained > 0 ? [text.explained(tally.explained)] : [])].join(" · ");
}
