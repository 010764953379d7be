import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DeskPart } from "./TopBar";

/** Asks before an unsaved file is closed. */
export function ClosingQuestion({ desk, state, text }: DeskPart): ReactNode {
  const file = state.files.find(({ id }) => id === state.closing);
  if (file === undefined) return null;
  return (
    <Dialog open modalType="alert" onOpenChange={() => desk.keepOpen()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.closingTitle(file.name)}</DialogTitle>
          <DialogContent>{text.closing}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => {
              desk.keepOpen();
              desk.save(file.id);
            }}>{text.saveFirst}</Button>
            <Button onClick={() => desk.close(file.id, true)}>{text.closeAnyway}</Button>
            <Button onClick={() => desk.keepOpen()}>{text.keepOpen}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
