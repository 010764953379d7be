import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  mark: { width: "32px", height: "32px", flexShrink: 0, color: tokens.colorBrandForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
});

/** The product's own picture: a form whose last line is ticked. */
export function ProductMark(): ReactNode {
  const styles = useStyles();
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d="M23 15V6a2 2 0 0 0-2-2H7a2 2 0 0 0-2 2v20a2 2 0 0 0 2 2h7" />
      <path d="M10 10h8M10 15h5" />
      <path d="m17 23 4 4 7-8" strokeWidth="3" />
    </svg>
  );
}
