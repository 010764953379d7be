import { makeStyles, tokens } from "@fluentui/react-components";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import type { ReactNode } from "react";
import { useStrings } from "../session/session-context";

const useStyles = makeStyles({
  likely: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, marginRight: tokens.spacingHorizontalXS, color: tokens.colorPaletteDarkOrangeForeground1, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

/** Says that a person has to look whether two things are the same. */
export function Likely(): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry.preview;
  return <span className={styles.likely}><QuestionCircle16Regular aria-hidden="true" />{text.likely}</span>;
}
