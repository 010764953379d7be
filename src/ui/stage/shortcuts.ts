import { useEffect } from "react";
import { applyCarryCommand, applyPickedCommand, cancelCommand, checkCommand, closeNoticeCommand, leaveCarryCommand, leavePreviewCommand, previewCommand, type Command } from "../../app";
import { useNavigation } from "../navigation/navigation";
import { useSession } from "../session/session-context";

/** Of several commands on one key, the first that is possible is performed. */
const BEFORE_PAGES: readonly Command[] = [applyPickedCommand, applyCarryCommand, checkCommand, previewCommand, cancelCommand, leavePreviewCommand, leaveCarryCommand];

/** The keys of the commands, wherever the focus is inside the pane; Escape also leaves the page on top. */
export function useShortcuts(): void {
  const session = useSession();
  const { view, back } = useNavigation();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = keyName(event);
      const state = session.store.getSnapshot();
      const isTheOne = (command: Command): boolean => command.key === key && command.isPossible(state);
      const command = BEFORE_PAGES.find(isTheOne);
      if (command !== undefined) void command.perform(session);
      else if (key === "Escape" && view !== null) back();
      else if (isTheOne(closeNoticeCommand)) void closeNoticeCommand.perform(session);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [session, view, back]);
}

/** A pressed key as `aria-keyshortcuts` writes it. */
function keyName(event: KeyboardEvent): string {
  return [...(event.ctrlKey || event.metaKey ? ["Control"] : []), ...(event.shiftKey ? ["Shift"] : []), event.key].join("+");
}
