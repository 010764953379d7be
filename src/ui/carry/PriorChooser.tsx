import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { choosePriorFileCommand, choosePriorSheetCommand, isBusy } from "../../app";
import { CommandIcon } from "../icons/CommandIcon";
import { useCommand, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  lead: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  small: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
});

const ACCEPTED = ".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Where last year's forms come from: a file, or a sheet of the open workbook. */
export function PriorChooser(): ReactNode {
  const styles = useStyles();
  const text = useStrings().carry;
  const state = useSessionState();
  const chooseFile = useCommand(choosePriorFileCommand);
  const chooseSheet = useCommand(choosePriorSheetCommand);
  const chooser = useRef<HTMLInputElement>(null);
  const sheets = state.result?.sheets.filter(({ reading }) => reading.forms.length > 0).map(({ grid }) => grid.sheet) ?? [];
  const give = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
    chooseFile(file.name, bytes);
  };
  return (
    <>
      <p className={styles.lead}>{text.lead}</p>
      <Button appearance="primary" icon={<CommandIcon name="open" />} disabledFocusable={isBusy(state)} onClick={() => chooser.current?.click()}>{text.fromFile}</Button>
      <input ref={chooser} type="file" hidden accept={ACCEPTED} aria-label={text.choose}
        onChange={({ currentTarget }) => {
          void give(currentTarget.files?.[0]);
          // The same file may be chosen once more.
          currentTarget.value = "";
        }} />
      <p className={styles.small}>{text.fileHint} {text.notHere}</p>
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
