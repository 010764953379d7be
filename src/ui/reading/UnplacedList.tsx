import type { ReactNode } from "react";
import type { Form } from "../../core";
import { CellLink } from "../page/CellLink";
import { useStrings } from "../session/session-context";
import { Section, useReadingStyles } from "./Section";

/** Cells inside the form that the reader could not place. */
export function UnplacedList({ form }: { readonly form: Form }): ReactNode {
  const styles = useReadingStyles();
  const text = useStrings().reading;
  if (form.unplaced.length === 0) return null;
  return (
    <Section title={text.unplaced(form.unplaced.length)}>
      <ul className={styles.list}>
        {form.unplaced.map((cell) => (
          <li key={`${String(cell.at.row)},${String(cell.at.column)}`} className={styles.item}><CellLink at={cell.at} sheet={form.sheet} /> {cell.text}</li>
        ))}
      </ul>
    </Section>
  );
}
