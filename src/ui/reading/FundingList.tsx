import type { ReactNode } from "react";
import type { Form, FundingColumn } from "../../core";
import { CellLink } from "../page/CellLink";
import { useStrings } from "../session/session-context";
import { Section, useReadingStyles } from "./Section";

const COLUMNS: readonly FundingColumn[] = ["amount", "initial", "adjusted", "executed", "rate", "weight", "score"];

/** The lines of the funds block with their amounts. */
export function FundingList({ form }: { readonly form: Form }): ReactNode {
  const styles = useReadingStyles();
  const all = useStrings();
  const text = all.reading;
  if (form.funding.length === 0) return null;
  return (
    <Section title={text.funding}>
      <ul className={styles.list}>
        {form.funding.map((row, index) => (
          <li key={index} className={styles.item}>
            <span className={styles.strong}>{row.words}</span>
            {row.term === "mid" ? ` ${text.term.mid}` : ""}
            {COLUMNS.map((column) => {
              const item = row.cells[column];
              if (item === undefined) return null;
              return (
                <div key={column}>
                  <CellLink at={item.at} sheet={form.sheet} /> <span className={styles.label}>{text.role[column]}</span> {item.raw.trim() === "" ? all.blank : item.raw}
                </div>
              );
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
