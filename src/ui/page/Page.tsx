import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import { useStrings } from "../session/session-context";
import { CORNER, useScroller } from "./scroller";

const useStyles = makeStyles({
  cover: { position: "absolute", inset: 0, display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1 },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "40px", padding: `0 ${CORNER} 0 ${tokens.spacingHorizontalXS}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, outlineOffset: "2px" },
  body: { flexGrow: 1, minHeight: 0 },
  inner: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}` },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A page over the findings: a way back, a title that takes the focus, a body that scrolls and, if any, buttons that stay. */
export function Page({ title, onBack, foot, bodyRef, headRef, children }: {
  readonly title: string;
  readonly onBack: () => void;
  readonly foot?: ReactNode;
  readonly bodyRef?: (element: HTMLElement | null) => void;
  readonly headRef?: RefObject<HTMLDivElement>;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const { scroller, sticky } = useScroller();
  const text = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.cover} aria-label={title}>
      <div className={mergeClasses(scroller, styles.body)} ref={bodyRef}>
        <div className={mergeClasses(sticky, styles.head)} ref={headRef}>
          <Button appearance="subtle" icon={<ArrowLeft20Regular aria-hidden="true" />} aria-label={text.back} onClick={onBack} />
          <h1 className={styles.title} tabIndex={-1} ref={heading}>{title}</h1>
        </div>
        <div className={styles.inner}>{children}</div>
      </div>
      {foot === undefined ? null : <div className={styles.foot}>{foot}</div>}
    </section>
  );
}
