import type { ReactNode } from "react";
import type { Form } from "../../core";
import { CellLink } from "../page/CellLink";
import { useStrings } from "../session/session-context";
import { Section, useReadingStyles } from "./Section";

/** The single answers around the tables, each with its cell. */
export function FieldList({ form }: { readonly form: Form }): ReactNode {
  const styles = useReadingStyles();
  const all = useStrings();
  const text = all.reading;
  if (form.fields.length === 0) return null;
  return (
    <Section title={text.fields}>
      <ul className={styles.list}>
        {form.fields.map(({ name, item }, index) => (
          <li key={`${name}:${String(index)}`} className={styles.item}>
            <CellLink at={item.at} sheet={form.sheet} /> <span className={styles.label}>{text.field[name]}</span> {item.raw.trim() === "" ? all.blank : item.raw}
          </li>
        ))}
      </ul>
    </Section>
  );
}
