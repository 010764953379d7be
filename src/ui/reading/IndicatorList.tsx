import type { ReactNode } from "react";
import type { Form, IndicatorColumn } from "../../core";
import { CellLink } from "../page/CellLink";
import { useStrings } from "../session/session-context";
import { Section, useReadingStyles } from "./Section";

const COLUMNS: readonly IndicatorColumn[] = ["operator", "target", "unit", "actual", "weight", "score", "reason"];

/** The level-3 indicators with everything read in their rows. */
export function IndicatorList({ form }: { readonly form: Form }): ReactNode {
  const styles = useReadingStyles();
  const all = useStrings();
  const text = all.reading;
  if (form.indicators.length === 0) return null;
  return (
    <Section title={text.indicators(form.indicators.length)}>
      <ul className={styles.list}>
        {form.indicators.map(({ cells, level1, level2, term }, index) => (
          <li key={index} className={styles.item}>
            <CellLink at={cells.name.at} sheet={form.sheet} /> <span className={styles.strong}>{cells.name.raw.trim() === "" ? all.blank : cells.name.raw}</span>
            <div className={styles.label}>{[level1, level2, ...(term === "mid" ? [text.term.mid] : [])].filter((words) => words !== null).join(" · ")}</div>
            <div>
              {COLUMNS.flatMap((column) => {
                const raw = cells[column]?.raw.trim();
                return raw === undefined ? [] : [`${text.role[column]} ${raw === "" ? all.blank : raw}`];
              }).join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
