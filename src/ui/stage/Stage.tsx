import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef, type ReactNode } from "react";
import { useNavigation, type View } from "../navigation/navigation";
import { PreviewScreen } from "../preview/PreviewScreen";
import { ReceiptScreen } from "../receipt/ReceiptScreen";
import { useSessionState, useStrings } from "../session/session-context";
import { StartScreen } from "../start/StartScreen";
import { RefusedScreen } from "../refused/RefusedScreen";
import { ReviewScreen } from "./ReviewScreen";
import { useReturnFocus } from "./return-focus";
import { useShortcuts } from "./shortcuts";

const MoreScreen = lazy(async () => ({ default: (await import("../more/MoreScreen")).MoreScreen }));
const ReadingScreen = lazy(async () => ({ default: (await import("../reading/ReadingScreen")).ReadingScreen }));
const ExplanationsScreen = lazy(async () => ({ default: (await import("../explanations/ExplanationsScreen")).ExplanationsScreen }));
const RuleScreen = lazy(async () => ({ default: (await import("../rule-help/RuleScreen")).RuleScreen }));
const CarryScreen = lazy(async () => ({ default: (await import("../carry/CarryScreen")).CarryScreen }));
const CompareScreen = lazy(async () => ({ default: (await import("../compare/CompareScreen")).CompareScreen }));
const SummaryScreen = lazy(async () => ({ default: (await import("../summary/SummaryScreen")).SummaryScreen }));
const SelfReportScreen = lazy(async () => ({ default: (await import("../self-report/SelfReportScreen")).SelfReportScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import("../settings/SettingsScreen")).SettingsScreen }));

const useStyles = makeStyles({
  stage: { position: "relative", height: "100%", overflow: "hidden" },
  base: { height: "100%" },
  wait: { display: "flex", height: "100%", alignItems: "center", justifyContent: "center" },
  cover: { position: "absolute", inset: 0, backgroundColor: tokens.colorNeutralBackground1 },
});

/** Which screen is on: the findings stay below whatever covers them, so that the place in the list is kept. */
export function Stage(): ReactNode {
  const styles = useStyles();
  const text = useStrings();
  const state = useSessionState();
  const { view } = useNavigation();
  useShortcuts();
  const base = useRef<HTMLDivElement>(null);
  const cover = coverOf(state.preview, state.notice, view);
  const rememberFocus = useReturnFocus(base, cover !== null);
  if (state.phase.kind === "starting") return <main className={styles.wait}><Spinner delay={500} label={text.start.preparing} /></main>;
  if (state.phase.kind === "refused") return <RefusedScreen why={state.phase.why} />;
  return (
    <div className={styles.stage}>
      <div ref={base} className={styles.base} onFocus={rememberFocus} style={cover === null ? {} : { visibility: "hidden" }}>
        {state.result === null ? <StartScreen /> : <ReviewScreen />}
      </div>
      {cover === null ? null : <Suspense fallback={<div className={styles.cover} />}>{cover}</Suspense>}
    </div>
  );
}

type State = ReturnType<typeof useSessionState>;

function coverOf(preview: State["preview"], notice: State["notice"], view: View | null): ReactNode {
  if (notice?.kind === "written") return <ReceiptScreen receipt={notice.receipt} />;
  if (preview !== null) return <PreviewScreen preview={preview} />;
  switch (view?.kind) {
    case undefined:
      return null;
    case "more":
      return <MoreScreen />;
    case "reading":
      return <ReadingScreen formId={view.formId} />;
    case "explanations":
      return <ExplanationsScreen />;
    case "rule":
      return <RuleScreen id={view.id} />;
    case "carry":
      return <CarryScreen />;
    case "compare":
      return <CompareScreen />;
    case "summary":
      return <SummaryScreen />;
    case "self-report":
      return <SelfReportScreen />;
    case "settings":
      return <SettingsScreen />;
  }
}
