import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DrawnChart } from "../../app";
import { numberShown } from "../../core";
import { useSay, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  figure: { margin: `0 0 ${tokens.spacingVerticalL}` },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "16px" },
  drawing: { flexShrink: 0, width: "40%", height: "10px", overflow: "visible" },
  ground: { fill: tokens.colorNeutralBackground4, "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText", strokeWidth: "1px" } },
  first: { fill: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  second: { fill: tokens.colorPaletteDarkOrangeForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
  value: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Horizontal bars with their names and numbers as plain words: the drawing adds nothing that is not also said. */
export function Chart({ drawn: { chart, lines } }: { readonly drawn: DrawnChart }): ReactNode {
  const styles = useStyles();
  const text = useStrings().reports.summary;
  const say = useSay();
  const look = chart.id === "funds" ? "money" : "points";
  const isSingle = chart.series.length === 1;
  const words = (series: number, value: string | null): string => {
    const shown = value === null ? text.nothing : numberShown(value, look);
    const name = chart.series[series];
    return isSingle || name === undefined ? shown : text.bar(say(name), shown);
  };
  return (
    <figure className={styles.figure} aria-label={say(chart.title)}>
      <figcaption className={styles.title}>{say(chart.title)}</figcaption>
      <ul className={styles.list}>
        {lines.map(({ label, bars }, index) => (
          <li key={index} className={styles.item}>
            {label}
            {bars.map(({ value, share }, series) => (
              <span key={series} className={styles.bar}>
                <svg className={styles.drawing} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect className={styles.ground} width="100" height="10" />
                  <rect className={series === 0 ? styles.first : styles.second} width={share} height="10" />
                </svg>
                <span className={styles.value}>{words(series, value)}</span>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {chart.leftOut > 0 ? <p className={styles.quiet}>{text.leftOut(chart.leftOut)}</p> : null}
    </figure>
  );
}
