import type { ReactNode } from "react";
import { waitingLines } from "../../app";
import { useNavigation } from "../navigation/navigation";
import { NoticeBar } from "../notice/NoticeBar";
import { Page } from "../page/Page";
import { ProgressStrip } from "../progress/ProgressStrip";
import { useSessionState, useStrings } from "../session/session-context";
import { CarryPreview } from "./CarryPreview";
import { PriorChooser } from "./PriorChooser";
import { WaitingScreen } from "./WaitingScreen";

/** Filling this year's blanks from last year: choose, preview, and confirm what was filled. */
export function CarryScreen(): ReactNode {
  const text = useStrings().carry;
  const state = useSessionState();
  const { back } = useNavigation();
  if (state.carry !== null) return <CarryPreview table={state.carry} />;
  const lines = waitingLines(state);
  if (lines.length > 0) return <WaitingScreen lines={lines} />;
  return (
    <Page title={text.title} onBack={back}>
      <ProgressStrip />
      <NoticeBar />
      <PriorChooser />
    </Page>
  );
}
