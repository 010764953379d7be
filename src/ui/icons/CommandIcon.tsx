import type { FluentIcon } from "@fluentui/react-icons";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { ClipboardTaskListLtr20Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { ColumnEdit20Regular } from "@fluentui/react-icons/svg/column-edit";
import { CommentEdit20Regular } from "@fluentui/react-icons/svg/comment-edit";
import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { Eraser20Regular } from "@fluentui/react-icons/svg/eraser";
import { Eye20Regular } from "@fluentui/react-icons/svg/eye";
import { EyeOff20Regular } from "@fluentui/react-icons/svg/eye-off";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Globe20Regular } from "@fluentui/react-icons/svg/globe";
import { Pulse20Regular } from "@fluentui/react-icons/svg/pulse";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { Target20Regular } from "@fluentui/react-icons/svg/target";
import { Wand20Regular } from "@fluentui/react-icons/svg/wand";
import type { ReactNode } from "react";
import type { IconName } from "../../app";

const ICONS: Readonly<Record<IconName, FluentIcon>> = {
  check: ClipboardTaskListLtr20Regular,
  locate: Target20Regular,
  preview: Wand20Regular,
  apply: Checkmark20Regular,
  undo: ArrowUndo20Regular,
  clear: Eraser20Regular,
  explain: CommentEdit20Regular,
  dismiss: EyeOff20Regular,
  restore: Eye20Regular,
  column: ColumnEdit20Regular,
  profile: Globe20Regular,
  export: ArrowDownload20Regular,
  open: FolderOpen20Regular,
  live: Pulse20Regular,
  cancel: Dismiss20Regular,
  settings: Settings20Regular,
  close: Dismiss20Regular,
};

/** The picture of a command; it only accompanies the label and is silent for screen readers. */
export function CommandIcon({ name }: { readonly name: IconName }): ReactNode {
  const Icon = ICONS[name];
  return <Icon aria-hidden="true" />;
}
