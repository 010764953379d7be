import { makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    width: `calc(100% + 2 * ${tokens.spacingHorizontalS})`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    minHeight: "44px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "&[aria-disabled=true]": { color: tokens.colorNeutralForegroundDisabled, cursor: "default", backgroundColor: "transparent" },
    "@media (forced-colors: active)": { "&[aria-disabled=true]": { color: "GrayText" } },
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  label: { display: "block", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  hint: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  icon: { display: "flex", flexShrink: 0 },
});

/** A command with its picture and a line on what it does; `pressed` for one that is switched on or off. */
export function MoreItem({ icon, label, hint, disabled = false, pressed, onClick }: {
  readonly icon: ReactNode;
  readonly label: string;
  readonly hint: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <button type="button" className={styles.item} aria-disabled={disabled} aria-pressed={pressed} onClick={disabled ? undefined : onClick}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        <span className={styles.hint}>{hint}</span>
      </span>
      {pressed === true ? <span className={styles.icon}><Checkmark20Regular aria-hidden="true" /></span> : null}
    </button>
  );
}
