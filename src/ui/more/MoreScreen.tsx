import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSwap20Regular } from "@fluentui/react-icons/svg/arrow-swap";
import { DataBarHorizontal20Regular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { DocumentArrowRight20Regular } from "@fluentui/react-icons/svg/document-arrow-right";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { TableSearch20Regular } from "@fluentui/react-icons/svg/table-search";
import type { ReactNode } from "react";
import { clearMarksCommand, exportReportCommand, toggleLiveCommand, undoCommand } from "../../app";
import { CommandIcon } from "../icons/CommandIcon";
import { useNavigation } from "../navigation/navigation";
import { NoticeBar } from "../notice/NoticeBar";
import { Page } from "../page/Page";
import { ProgressStrip } from "../progress/ProgressStrip";
import { useCommand, useProgram, useSay, useSessionState, useStrings } from "../session/session-context";
import { MoreItem } from "./MoreItem";

const useStyles = makeStyles({
  head: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  bleed: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
});

/** Everything that is done less often, with a line on what it does. */
export function MoreScreen(): ReactNode {
  const styles = useStyles();
  const all = useStrings();
  const { more: text, reports } = all;
  const say = useSay();
  const state = useSessionState();
  const program = useProgram();
  const { open, back } = useNavigation();
  const undo = useCommand(undoCommand);
  const clear = useCommand(clearMarksCommand);
  const toggleLive = useCommand(toggleLiveCommand);
  const exportReport = useCommand(exportReportCommand);
  const isUnchecked = state.result === null;
  const isMarked = state.marks > 0;
  const canWatch = toggleLiveCommand.isPossible(state);
  return (
    <Page title={text.title} onBack={back}>
      <div className={styles.bleed}><ProgressStrip /><NoticeBar /></div>
      <h2 className={styles.head}>{text.look}</h2>
      <MoreItem icon={<TableSearch20Regular aria-hidden="true" />} label={text.reading} hint={isUnchecked ? text.needCheck : text.readingHint} disabled={isUnchecked} onClick={() => open({ kind: "reading", formId: null })} />
      <MoreItem icon={<CommandIcon name="explain" />} label={text.explanations} hint={text.explanationsHint(state.kept.explanations.length)} onClick={() => open({ kind: "explanations" })} />
      <h2 className={styles.head}>{reports.head}</h2>
      <MoreItem icon={<CommandIcon name={exportReportCommand.icon} />} label={say(exportReportCommand.label)} hint={isUnchecked ? text.needCheck : text.exportHint}
        disabled={!exportReportCommand.isPossible(state)} onClick={() => exportReport(program)} />
      <MoreItem icon={<DocumentTable20Regular aria-hidden="true" />} label={reports.checkBook} hint={isUnchecked ? text.needCheck : reports.checkBookHint}
        disabled={!exportReportCommand.isPossible(state)} onClick={() => exportReport(program, "xlsx")} />
      <MoreItem icon={<DataBarHorizontal20Regular aria-hidden="true" />} label={reports.summary.title} hint={isUnchecked ? text.needCheck : reports.summary.menuHint} disabled={isUnchecked} onClick={() => open({ kind: "summary" })} />
      <MoreItem icon={<DocumentText20Regular aria-hidden="true" />} label={reports.selfReport.title} hint={isUnchecked ? text.needCheck : reports.selfReport.menuHint} disabled={isUnchecked} onClick={() => open({ kind: "self-report" })} />
      <h2 className={styles.head}>{text.lastYear}</h2>
      <MoreItem icon={<DocumentArrowRight20Regular aria-hidden="true" />} label={all.carry.title} hint={all.carry.menuHint} onClick={() => open({ kind: "carry" })} />
      <MoreItem icon={<ArrowSwap20Regular aria-hidden="true" />} label={all.carry.compare.title} hint={state.priors[0]?.name ?? all.carry.compare.menuHint} onClick={() => open({ kind: "compare" })} />
      <h2 className={styles.head}>{text.marks}</h2>
      <MoreItem icon={<CommandIcon name={undoCommand.icon} />} label={say(undoCommand.label)} hint={isMarked ? text.undoHint : text.noMarks} disabled={!undoCommand.isPossible(state)} onClick={() => undo()} />
      <MoreItem icon={<CommandIcon name={clearMarksCommand.icon} />} label={say(clearMarksCommand.label)} hint={isMarked ? text.clearHint : text.noMarks} disabled={!clearMarksCommand.isPossible(state)} onClick={() => clear()} />
      <h2 className={styles.head}>{text.settings}</h2>
      <MoreItem icon={<CommandIcon name={toggleLiveCommand.icon} />} label={say(toggleLiveCommand.label)} hint={canWatch ? text.liveHint : text.liveUnavailable}
        pressed={canWatch && state.preferences.live} disabled={!canWatch} onClick={() => toggleLive()} />
      <MoreItem icon={<CommandIcon name="settings" />} label={text.settings} hint={text.settingsHint} onClick={() => open({ kind: "settings" })} />
    </Page>
  );
}
