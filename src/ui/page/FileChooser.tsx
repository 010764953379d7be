import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { isBusy } from "../../app";
import { CommandIcon } from "../icons/CommandIcon";
import { useSessionState } from "../session/session-context";

const useStyles = makeStyles({
  small: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

const ACCEPTED = ".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A button that lets a person choose a workbook file; its bytes are null when the browser cannot read it. */
export function FileChooser({ label, hint, onFile }: { readonly label: string; readonly hint: string; readonly onFile: (name: string, bytes: Uint8Array | null) => void }): ReactNode {
  const styles = useStyles();
  const state = useSessionState();
  const chooser = useRef<HTMLInputElement>(null);
  const give = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    onFile(file.name, await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null));
  };
  return (
    <>
      <Button appearance="primary" icon={<CommandIcon name="open" />} disabledFocusable={isBusy(state)} onClick={() => chooser.current?.click()}>{label}</Button>
      <input ref={chooser} type="file" hidden accept={ACCEPTED} aria-label={label}
        onChange={({ currentTarget }) => {
          void give(currentTarget.files?.[0]);
          // The same file may be chosen once more.
          currentTarget.value = "";
        }} />
      <p className={styles.small}>{hint}</p>
    </>
  );
}
