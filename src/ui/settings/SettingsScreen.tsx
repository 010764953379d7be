import { Field, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { chooseProfileCommand, setPreferenceCommand, type Preferences } from "../../app";
import { profiles } from "../../core";
import { useNavigation } from "../navigation/navigation";
import { NoticeBar } from "../notice/NoticeBar";
import { Page } from "../page/Page";
import { useCommand, useProgram, useSay, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  flag: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, alignItems: "flex-start" },
});

type Flag = "notes" | "formulas" | "live" | "direct";

/** A person's own settings, and the workbook's rule set. */
export function SettingsScreen(): ReactNode {
  const styles = useStyles();
  const text = useStrings().settings;
  const say = useSay();
  const { preferences, kept, watching } = useSessionState();
  const program = useProgram();
  const { back } = useNavigation();
  const set = useCommand(setPreferenceCommand);
  const chooseProfile = useCommand(chooseProfileCommand);
  const flag = (name: Flag, label: string, hint?: string, disabled = false): ReactNode => (
    <Field className={styles.field} {...(hint === undefined ? {} : { hint })}>
      <Switch className={styles.flag} label={label} checked={preferences[name] && !disabled} disabled={disabled} onChange={(_, { checked }) => set(changeOf(name, checked))} />
    </Field>
  );
  return (
    <Page title={text.title} onBack={back}>
      <NoticeBar />
      <div className={styles.fields}>
        <Field className={styles.field} label={text.profile} hint={text.profileHint}>
          <Select value={kept.profile ?? ""} onChange={(_, { value }) => chooseProfile(value === "" ? null : value)}>
            <option value="">{text.automaticProfile}</option>
            {profiles.map((profile) => <option key={profile.id} value={profile.id}>{say(profile.title)}</option>)}
          </Select>
        </Field>
        {flag("notes", text.notes, text.notesHint)}
        {flag("formulas", text.formulas, text.formulasHint)}
        {flag("live", text.live, undefined, watching === "unavailable")}
        {flag("direct", text.direct, text.directHint)}
        <Field className={styles.field} label={text.answer}>
          <Select value={preferences.answer} onChange={(_, { value }) => set({ answer: value === "window" ? "window" : "pane" })}>
            <option value="pane">{text.answers.pane}</option>
            <option value="window">{text.answers.window}</option>
          </Select>
        </Field>
        <Field className={styles.field} label={text.language}>
          <Select value={preferences.language} onChange={(_, { value }) => set({ language: value === "en" ? "en" : "zh" })}>
            <option value="zh">{text.languages.zh}</option>
            <option value="en">{text.languages.en}</option>
          </Select>
        </Field>
      </div>
      <h2 className={styles.head}>{text.about}</h2>
      <p className={styles.small}>{text.version(program.version)}</p>
      <p className={styles.small}>{text.private}</p>
    </Page>
  );
}

function changeOf(name: Flag, value: boolean): Partial<Preferences> {
  return { [name]: value };
}
