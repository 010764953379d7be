import { Button, Caption1, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import type { DeskPart } from "./TopBar";

const useStyles = makeStyles({
  row: { display: "flex", overflowX: "auto", flexShrink: 0, padding: `0 ${tokens.spacingHorizontalS}`, gap: tokens.spacingHorizontalS, alignItems: "center" },
  name: { display: "inline-block", maxWidth: "260px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", verticalAlign: "bottom" },
  undrawn: { marginLeft: "auto", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  close: { minWidth: "24px", width: "24px", height: "24px", padding: 0 },
});

/** The open files, one tab each; the close button belongs to the file shown, and so do the words about what its sheet holds undrawn. */
export function FileTabs({ desk, state, text }: DeskPart): ReactNode {
  const styles = useStyles();
  const active = state.files.find(({ id }) => id === state.activeId);
  const { pictures, charts } = state.undrawn;
  if (state.files.length === 0) return null;
  return (
    <div className={styles.row} data-region="files">
      <TabList size="small" aria-label={text.files} selectedValue={state.activeId} onTabSelect={(_, { value }) => desk.activate(String(value))}>
        {state.files.map(({ id, name, isUnsaved, isReadOnly }) => (
          <Tab key={id} value={id} title={name} aria-label={`${name}${isUnsaved ? `，${text.unsaved}` : ""}${isReadOnly ? `，${text.readOnly}` : ""}`}>
            <span className={styles.name}>{name}</span>
            {isUnsaved ? " ●" : ""}
            {isReadOnly ? ` (${text.readOnly})` : ""}
          </Tab>
        ))}
      </TabList>
      {active === undefined ? null
        : <Button className={styles.close} size="small" appearance="subtle" icon={<Dismiss16Regular aria-hidden="true" />} title={text.close(active.name)} aria-label={text.close(active.name)} onClick={() => desk.close(active.id, false)} />}
      {pictures + charts === 0 ? null : <Caption1 className={styles.undrawn} role="note">{text.undrawn(pictures, charts)}</Caption1>}
    </div>
  );
}
