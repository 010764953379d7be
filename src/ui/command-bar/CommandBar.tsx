import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactNode } from "react";
import { checkCommand, previewCommand } from "../../app";
import { CommandIcon } from "../icons/CommandIcon";
import { useNavigation } from "../navigation/navigation";
import { useCommand, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  button: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  end: { minWidth: 0, marginLeft: "auto", paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

/** The three things done most: check again, correct, everything else. */
export function CommandBar(): ReactNode {
  const styles = useStyles();
  const text = useStrings();
  const state = useSessionState();
  const { open } = useNavigation();
  const check = useCommand(checkCommand);
  const preview = useCommand(previewCommand);
  const fixable = state.result?.report.findings.filter((finding) => finding.fixes.some((fix) => fix.trust !== "show")).length ?? 0;
  return (
    <div className={styles.bar} role="toolbar" aria-label={text.bar.label}>
      <Button className={styles.button} appearance={fixable > 0 ? "secondary" : "primary"} icon={<CommandIcon name="check" />} aria-keyshortcuts={checkCommand.key ?? undefined}
        disabledFocusable={!checkCommand.isPossible(state)} onClick={() => check()}>
        {text.bar.check}
      </Button>
      {fixable > 0 ? (
        <Button className={styles.button} appearance="primary" icon={<CommandIcon name="preview" />} aria-keyshortcuts={previewCommand.key ?? undefined}
          disabledFocusable={!previewCommand.isPossible(state)} onClick={() => preview()}>
          {text.bar.correct(fixable)}
        </Button>
      ) : null}
      <Button className={styles.end} appearance="subtle" icon={<MoreHorizontal20Regular aria-hidden="true" />} onClick={() => open({ kind: "more" })}>
        {text.bar.more}
      </Button>
    </div>
  );
}
