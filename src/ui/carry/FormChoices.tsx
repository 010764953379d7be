import { Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { narrowCarryCommand, templatesFor, type CarryTable } from "../../app";
import type { Form } from "../../core";
import { formName } from "../page/form-name";
import { useCommand, useSessionState, useStrings } from "../session/session-context";
import { YearField } from "./YearField";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  field: { flex: "1 1 130px", minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  hints: { flexBasis: "100%", alignItems: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Which prior form and which form to fill, where there are several. */
export function FormChoices({ table }: { readonly table: CarryTable }): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry.preview;
  const { result, preferences } = useSessionState();
  const narrow = useCommand(narrowCarryCommand);
  const templates = result === null ? [] : templatesFor(table.prior, result);
  const choice = (label: string, forms: readonly Form[], chosen: string | null, choose: (id: string | null) => void): ReactNode =>
    forms.length < 2 ? null : (
      <Field className={styles.field} label={label}>
        <Select size="small" value={chosen ?? ""} onChange={(_, { value }) => choose(value === "" ? null : value)}>
          <option value="">{text.allForms(forms.length)}</option>
          {forms.map((form) => <option key={form.id} value={form.id}>{`${formName(form, preferences.language)}（${form.sheet}）`}</option>)}
        </Select>
      </Field>
    );
  return (
    <div className={styles.fields}>
      {choice(text.priorForm, table.prior.forms, table.wish.priorForm, (priorForm) => narrow({ priorForm }))}
      {choice(text.template, templates, table.wish.template, (template) => narrow({ template }))}
      <YearField table={table} />
      <Checkbox className={styles.hints} checked={table.wish.hints} onChange={(_, { checked }) => narrow({ hints: checked === true })} label={text.hints} />
    </div>
  );
}
