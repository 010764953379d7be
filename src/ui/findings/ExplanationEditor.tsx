import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { explainCommand } from "../../app";
import { findingKey, type Finding } from "../../core";
import { useCommand, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  editor: { marginTop: tokens.spacingVerticalS, scrollMarginBottom: tokens.spacingVerticalM },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  box: { minWidth: 0 },
  button: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

/** Where a person types why a finding may stand. */
export function ExplanationEditor({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const text = useStrings().explain;
  const { kept } = useSessionState();
  const explain = useCommand(explainCommand);
  const known = kept.explanations.find((item) => item.finding === findingKey(finding))?.text ?? "";
  const [words, setWords] = useState(known);
  const box = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    editor.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const finish = (typed: string): void => {
    explain(finding, typed);
    onClose();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose();
  };
  return (
    <div className={styles.editor} ref={editor} onKeyDown={leave}>
      <Field className={styles.field} label={text.label} hint={text.keeps}>
        <Textarea className={styles.box} textarea={{ ref: box }} value={words} placeholder={text.hint} resize="vertical" rows={3} onChange={(_, { value }) => setWords(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button className={styles.button} size="small" appearance="primary" disabledFocusable={words.trim() === ""} onClick={() => finish(words)}>{text.save}</Button>
        <Button className={styles.button} size="small" onClick={onClose}>{text.cancel}</Button>
        {known === "" ? null : <Button size="small" appearance="subtle" onClick={() => finish("")}>{text.remove}</Button>}
      </div>
    </div>
  );
}
