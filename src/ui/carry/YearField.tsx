import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { narrowCarryCommand, type CarryTable } from "../../app";
import { useCommand, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  field: { flex: "0 0 96px", minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  input: { width: "96px", minWidth: 0 },
});

/** Lets a person say which year the forms are about when they do not print it. */
export function YearField({ table }: { readonly table: CarryTable }): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry.preview;
  const setYear = useCommand(narrowCarryCommand);
  const [typed, setTyped] = useState(table.wish.year === null ? "" : String(table.wish.year));
  const isWrong = typed !== "" && !/^(?:19|20)\d{2}$/.test(typed);
  const type = (value: string): void => {
    setTyped(value);
    if (value === "") setYear({ year: null });
    else if (/^(?:19|20)\d{2}$/.test(value)) setYear({ year: Number(value) });
  };
  return (
    <Field className={styles.field} label={text.year} {...(isWrong && typed.length > 3 ? { validationState: "error", validationMessage: text.yearWrong } : {})}>
      <Input className={styles.input} size="small" inputMode="numeric" maxLength={4} value={typed} onChange={(_, { value }) => type(value.trim())} />
    </Field>
  );
}
