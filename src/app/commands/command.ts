import type { Words } from "../../core";
import type { Session } from "../session";
import type { SessionState } from "../state";

/** Pictures a command can bear; the screen decides how they look. */
export type IconName =
  | "check" | "locate" | "preview" | "apply" | "undo" | "clear" | "explain" | "dismiss" | "restore"
  | "column" | "profile" | "export" | "open" | "live" | "cancel" | "settings" | "close";

/** Something a person can make the session do, from the pane, the ribbon or the keyboard. */
export interface Command<A extends readonly unknown[] = []> {
  readonly id: string;
  readonly label: Words;
  readonly icon: IconName;
  /** Key inside the pane, as `aria-keyshortcuts` writes it; null for none. */
  readonly key: string | null;
  /** False while performing it would do nothing. */
  isPossible(state: SessionState): boolean;
  perform(session: Session, ...args: A): Promise<void>;
}
