import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { choosePriorFileCommand, choosePriorSheetCommand, isBusy } from "../../app";
import { FileChooser } from "../page/FileChooser";
import { useCommand, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  lead: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Where last year's forms come from: a file, or a sheet of the open workbook. */
export function PriorChooser(): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry;
  const state = useSessionState();
  const chooseFile = useCommand(choosePriorFileCommand);
  const chooseSheet = useCommand(choosePriorSheetCommand);
  const sheets = state.result?.sheets.filter(({ reading }) => reading.forms.length > 0).map(({ grid }) => grid.sheet) ?? [];
  return (
    <>
      <p className={styles.lead}>{text.lead}</p>
      <FileChooser label={text.fromFile} hint={text.fileHint} onFile={chooseFile} />
      {sheets.length < 2 ? null : (
        <Field className={styles.field} label={text.fromSheet}>
          <Select value="" disabled={isBusy(state)} onChange={(_, { value }) => (value === "" ? undefined : chooseSheet(value))}>
            <option value="">{text.chooseSheet}</option>
            {sheets.map((sheet) => <option key={sheet} value={sheet}>{sheet}</option>)}
          </Select>
        </Field>
      )}
    </>
  );
}
