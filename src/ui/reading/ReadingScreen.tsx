import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useNavigation } from "../navigation/navigation";
import { NoticeBar } from "../notice/NoticeBar";
import { formName } from "../page/form-name";
import { Page } from "../page/Page";
import { useSessionState, useStrings } from "../session/session-context";
import { ColumnChoices } from "./ColumnChoices";
import { FieldList } from "./FieldList";
import { FormSummary } from "./FormSummary";
import { FundingList } from "./FundingList";
import { IndicatorList } from "./IndicatorList";
import { UnplacedList } from "./UnplacedList";

const useStyles = makeStyles({ choose: { gridTemplateColumns: "minmax(0, 1fr)", marginBottom: tokens.spacingVerticalS } });

/** What the reader saw in each form: the ground on which everything else stands. */
export function ReadingScreen({ formId }: { readonly formId: string | null }): ReactNode {
  const styles = useStyles();
  const text = useStrings().reading;
  const { result, preferences } = useSessionState();
  const { back } = useNavigation();
  const [chosen, setChosen] = useState(formId);
  const forms = result?.report.forms ?? [];
  const checked = forms.find(({ form }) => form.id === chosen) ?? forms[0];
  const grid = result?.sheets.find((sheet) => sheet.grid.sheet === checked?.form.sheet)?.grid;
  return (
    <Page title={text.title} onBack={back}>
      <NoticeBar />
      {forms.length > 1 ? (
        <Field label={text.choose} className={styles.choose}>
          <Select value={checked?.form.id ?? ""} onChange={(_, { value }) => setChosen(value)}>
            {forms.map(({ form }) => <option key={form.id} value={form.id}>{`${formName(form, preferences.language)}（${form.sheet}）`}</option>)}
          </Select>
        </Field>
      ) : null}
      {checked === undefined || grid === undefined ? <p>{text.none}</p> : (
        <>
          <FormSummary checked={checked} />
          <ColumnChoices form={checked.form} grid={grid} />
          <FieldList form={checked.form} />
          <FundingList form={checked.form} />
          <IndicatorList form={checked.form} />
          <UnplacedList form={checked.form} />
        </>
      )}
    </Page>
  );
}
