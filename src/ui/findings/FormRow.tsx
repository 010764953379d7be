import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { areaAddress, KIND_WORDS, type CheckedForm } from "../../core";
import { formName } from "../page/form-name";
import { useSay, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: { margin: 0, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, flexShrink: 0 },
  place: { flexShrink: 1, overflowWrap: "anywhere" },
});

/** Heads the findings of one form; without a form, those of the workbook as a whole. */
export function FormRow({ checked, count }: { readonly checked: CheckedForm | null; readonly count: number }): ReactNode {
  const styles = useStyles();
  const text = useStrings().findings;
  const say = useSay();
  const { language } = useSessionState().preferences;
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <h2 className={styles.name}>{checked === null ? text.elsewhere : formName(checked.form, language)}</h2>
        <p className={styles.small}>{text.open(count)}</p>
      </div>
      {checked === null ? null : (
        <p className={`${styles.small} ${styles.place}`}>{`${say(KIND_WORDS[checked.form.kind])} · ${checked.form.sheet} ${areaAddress(checked.form.range)}`}</p>
      )}
    </div>
  );
}
