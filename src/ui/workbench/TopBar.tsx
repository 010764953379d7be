import { Button, Caption1, Dropdown, makeStyles, Option, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { useEffect, useRef, type ReactNode } from "react";
import { ProductMark } from "../icons/ProductMark";
import type { WORKBENCH_STRINGS } from "../strings/workbench";
import type { Desk, DeskState } from "./desk";

/** What every part of the page is handed. */
export interface DeskPart {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly text: (typeof WORKBENCH_STRINGS)["zh"];
}

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `6px ${tokens.spacingHorizontalM}`, flexShrink: 0 },
  title: { whiteSpace: "nowrap", marginRight: tokens.spacingHorizontalM, "@media (max-width: 800px)": { display: "none" } },
  samples: { minWidth: "150px", width: "190px", flexShrink: 1 },
  list: { width: "320px" },
  end: { marginLeft: "auto", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2, display: "flex", gap: tokens.spacingHorizontalM, "@media (max-width: 1100px)": { display: "none" } },
  button: { whiteSpace: "nowrap", flexShrink: 0 },
});

const ACCEPTED = ".xlsx,.xlsm,.xls,.et,.docx,.docm,.txt,.md,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel";

/** Open, samples, save, and how the sheet is shown. */
export function TopBar({ desk, state, text, version }: DeskPart & { readonly version: string }): ReactNode {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const active = state.files.find(({ id }) => id === state.activeId);
  const canSave = active !== undefined && !active.isReadOnly;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key === "o") chooser.current?.click();
      else if (key === "s" && active !== undefined && !active.isReadOnly) desk.save(active.id);
      if (key === "o" || key === "s") event.preventDefault();
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, [desk, active]);
  const isTable = state.view === "table";
  return (
    <header className={styles.bar} data-region="bar">
      <ProductMark />
      <Text as="h1" size={400} weight="semibold" className={styles.title}>{text.page}</Text>
      <Button className={styles.button} icon={<FolderOpen20Regular aria-hidden="true" />} title={text.openHint} aria-keyshortcuts="Control+O" onClick={() => chooser.current?.click()}>{text.open}</Button>
      <input ref={chooser} type="file" multiple hidden accept={ACCEPTED} aria-label={text.open}
        onChange={({ currentTarget }) => {
          desk.openFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen once more.
          currentTarget.value = "";
        }} />
      <Dropdown className={styles.samples} listbox={{ className: styles.list }} aria-label={text.samples} placeholder={text.chooseSample} value="" selectedOptions={[]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) desk.openSample(optionValue);
        }}>
        {state.samples.map(({ file, title }) => <Option key={file} value={file} text={title}>{title}</Option>)}
      </Dropdown>
      <Button className={styles.button} appearance={active?.isUnsaved === true ? "primary" : "secondary"} icon={<Save20Regular aria-hidden="true" />} title={text.saveHint} aria-keyshortcuts="Control+S"
        disabledFocusable={!canSave} onClick={() => (active === undefined ? undefined : desk.save(active.id))}>
        {text.save}
      </Button>
      <ToggleButton className={styles.button} appearance="subtle" icon={<Table20Regular aria-hidden="true" />} checked={isTable} title={text.viewHint.table} disabledFocusable={active === undefined}
        onClick={() => desk.setView(isTable ? "grid" : "table")}>
        {text.views.table}
      </ToggleButton>
      <div className={styles.end}>
        <Caption1>{text.regionKey}</Caption1>
        <Caption1>{text.private}</Caption1>
        {state.canWorkOffline ? <Caption1>{text.offline}</Caption1> : null}
        <Caption1>{text.version(version)}</Caption1>
      </div>
    </header>
  );
}
