import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ASSIGNABLE_ROLES, assignColumnCommand, headingChoices, type AssignableRole, type HeadingChoice } from "../../app";
import { cellAddress, type Form, type Grid } from "../../core";
import { CellLink } from "../page/CellLink";
import { useCommand, useSessionState, useStrings } from "../session/session-context";
import type { Strings } from "../strings";
import { Section, useReadingStyles } from "./Section";

const useStyles = makeStyles({
  item: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { flex: "1 1 110px", minWidth: 0, overflowWrap: "anywhere" },
  choice: { flex: "1 1 130px", minWidth: 0 },
});

/** The headings of the indicator table, and a way to say what a column means. */
export function ColumnChoices({ form, grid }: { readonly form: Form; readonly grid: Grid }): ReactNode {
  const styles = useStyles();
  const reading = useReadingStyles();
  const text = useStrings().reading;
  const { kept } = useSessionState();
  const assign = useCommand(assignColumnCommand);
  const choices = headingChoices(form, grid, kept.columns);
  if (choices.length === 0) return null;
  return (
    <Section title={text.columns}>
      <p className={reading.small}>{text.columnsLead}</p>
      <ul className={reading.list}>
        {choices.map((choice) => (
          <li key={cellAddress(choice.at.row, choice.at.column)} className={`${reading.item} ${styles.item}`}>
            <span className={styles.words}><CellLink at={choice.at} sheet={form.sheet} /> {choice.heading}</span>
            <Select className={styles.choice} size="small" aria-label={`${text.means}：${choice.heading}`} value={choice.assigned ?? ""}
              onChange={(_, { value }) => assign(choice.at, value === "" ? null : value)}>
              <option value="">{automaticWords(choice, text)}</option>
              {ASSIGNABLE_ROLES.map((role) => <option key={role} value={role}>{roleWords(role, text)}</option>)}
            </Select>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function roleWords(role: AssignableRole, text: Strings["reading"]): string {
  return role === "note" ? text.ignored : text.role[role];
}

/** What the reader makes of a column nobody assigned. */
function automaticWords(choice: HeadingChoice, text: Strings["reading"]): string {
  if (choice.assigned !== null) return text.automatic;
  const role = ASSIGNABLE_ROLES.find((known) => known === choice.role);
  return `${text.automatic}：${role === undefined ? text.ignored : roleWords(role, text)}`;
}
