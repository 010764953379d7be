import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { drawnCharts, exportSummaryCommand, workbookSummary } from "../../app";
import { CommandIcon } from "../icons/CommandIcon";
import { useNavigation } from "../navigation/navigation";
import { NoticeBar } from "../notice/NoticeBar";
import { Page } from "../page/Page";
import { ProgressStrip } from "../progress/ProgressStrip";
import { useCommand, useSessionState, useStrings } from "../session/session-context";
import { Chart } from "./Chart";
import { SummaryTable } from "./SummaryTable";

const useStyles = makeStyles({
  head: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  button: { minWidth: 0 },
});

/** All forms of the workbook in one table, and charts of their scores and funds. */
export function SummaryScreen(): ReactNode {
  const styles = useStyles();
  const text = useStrings().reports.summary;
  const state = useSessionState();
  const { back } = useNavigation();
  const save = useCommand(exportSummaryCommand);
  const { result, kept, lastReceipt, preferences, workbookName } = state;
  const summary = useMemo(() => workbookSummary({ result, kept, lastReceipt, preferences, workbookName }), [result, kept, lastReceipt, preferences, workbookName]);
  const charts = useMemo(() => (summary === null ? [] : drawnCharts(summary)), [summary]);
  if (summary === null || summary.rows.length === 0) return <Page title={text.title} onBack={back}><p>{text.none}</p></Page>;
  const foot = (
    <>
      <Button className={styles.button} appearance="primary" icon={<CommandIcon name="export" />} disabledFocusable={!exportSummaryCommand.isPossible(state)} onClick={() => save("xlsx")}>{text.save.xlsx}</Button>
      <Button className={styles.button} disabledFocusable={!exportSummaryCommand.isPossible(state)} onClick={() => save("html")}>{text.save.html}</Button>
    </>
  );
  return (
    <Page title={text.title} onBack={back} foot={foot}>
      <ProgressStrip />
      <NoticeBar />
      <SummaryTable summary={summary} />
      {charts.length === 0 ? null : <h2 className={styles.head}>{text.charts}</h2>}
      {charts.map((drawn) => <Chart key={drawn.chart.id} drawn={drawn} />)}
    </Page>
  );
}
