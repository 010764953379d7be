import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { Severity } from "../../core";

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  advice: { color: tokens.colorBrandForeground1 },
  settled: { color: tokens.colorPaletteGreenForeground1 },
});

/** How a finding is marked: by shape first, by colour besides; `settled` when an explanation answers it. */
export function SeverityIcon({ kind }: { readonly kind: Severity | "settled" }): ReactNode {
  const styles = useStyles();
  const className = mergeClasses(styles.icon, styles[kind]);
  switch (kind) {
    case "error":
      return <ErrorCircle20Filled className={className} aria-hidden="true" />;
    case "warning":
      return <Warning20Filled className={className} aria-hidden="true" />;
    case "advice":
      return <Info20Regular className={className} aria-hidden="true" />;
    case "settled":
      return <CheckmarkCircle20Filled className={className} aria-hidden="true" />;
  }
}
