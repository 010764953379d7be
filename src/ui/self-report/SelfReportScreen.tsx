import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { reportChoices, saveSelfReportCommand, selfReport, WHOLE_REPORT, type SelfReportWish } from "../../app";
import type { CheckReport, Form } from "../../core";
import { CommandIcon } from "../icons/CommandIcon";
import { useNavigation } from "../navigation/navigation";
import { NoticeBar } from "../notice/NoticeBar";
import { formName } from "../page/form-name";
import { Page } from "../page/Page";
import { ProgressStrip } from "../progress/ProgressStrip";
import { useCommand, useSessionState, useStrings } from "../session/session-context";
import { ReportText } from "./ReportText";

const useStyles = makeStyles({
  lead: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  field: { gridTemplateColumns: "minmax(0, 1fr)", marginBottom: tokens.spacingVerticalS },
  forms: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0 },
  box: { display: "flex", alignItems: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, overflowWrap: "anywhere" },
  button: { minWidth: 0 },
});

/** Writes the 自评报告 from the self-evaluations: choose, read it through, save. */
export function SelfReportScreen(): ReactNode {
  const text = useStrings().reports.selfReport;
  const { result } = useSessionState();
  const { back } = useNavigation();
  const report = result?.report;
  const choices = useMemo(() => (report === undefined ? null : reportChoices(report)), [report]);
  if (report === undefined || choices === null || choices.forms.length === 0) return <Page title={text.title} onBack={back}><p>{text.none}</p></Page>;
  return <SelfReportPage report={report} choices={choices} />;
}

function SelfReportPage({ report, choices }: { readonly report: CheckReport; readonly choices: { readonly units: readonly string[]; readonly forms: readonly Form[] } }): ReactNode {
  const styles = useStyles();
  const text = useStrings().reports.selfReport;
  const state = useSessionState();
  const { back } = useNavigation();
  const save = useCommand(saveSelfReportCommand);
  const [wish, setWish] = useState<SelfReportWish>(WHOLE_REPORT);
  const document = useMemo(() => selfReport(report, wish), [report, wish]);
  const toggle = (id: string): void => {
    const forms = new Set(wish.forms ?? choices.forms.map((form) => form.id));
    if (!forms.delete(id)) forms.add(id);
    setWish({ ...wish, forms });
  };
  const canSave = document !== null && saveSelfReportCommand.isPossible(state);
  const foot = (
    <>
      <Button className={styles.button} appearance="primary" icon={<CommandIcon name="export" />} disabledFocusable={!canSave} onClick={() => save("docx", wish)}>{text.save.docx}</Button>
      <Button className={styles.button} disabledFocusable={!canSave} onClick={() => save("md", wish)}>{text.save.md}</Button>
    </>
  );
  return (
    <Page title={text.title} onBack={back} foot={foot}>
      <ProgressStrip />
      <NoticeBar />
      <p className={styles.lead}>{text.lead}</p>
      {choices.units.length < 2 ? null : (
        <Field className={styles.field} label={text.unit}>
          <Select value={wish.unit ?? ""} onChange={(_, { value }) => setWish({ ...wish, unit: value === "" ? null : value })}>
            <option value="">{text.allUnits}</option>
            {choices.units.map((unit) => <option key={unit} value={unit}>{unit}</option>)}
          </Select>
        </Field>
      )}
      {choices.forms.length < 2 ? null : (
        <fieldset className={styles.forms}>
          <legend className={styles.legend}>{text.forms}</legend>
          {choices.forms.map((form) => (
            <Checkbox key={form.id} className={styles.box} checked={wish.forms?.has(form.id) ?? true} onChange={() => toggle(form.id)} label={formName(form, state.preferences.language)} />
          ))}
        </fieldset>
      )}
      {document === null ? <p>{text.empty}</p> : <p className={styles.lead}>{text.gaps(document.gaps)}</p>}
      {document === null ? null : <ReportText document={document} />}
    </Page>
  );
}
