import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import type { ProgramName } from "../../app";
import { App } from "../app-root/App";
import { WORKBENCH_STRINGS } from "../strings/workbench";
import { themeBeside } from "../theme/office-theme";
import { ClosingQuestion } from "./ClosingQuestion";
import type { Desk } from "./desk";
import { FileTabs } from "./FileTabs";
import { MessageLine } from "./MessageLine";
import { useRegionKey } from "./region-key";
import { SheetTable } from "./SheetTable";
import { TopBar } from "./TopBar";

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column", overflow: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  body: { flexGrow: 1, minHeight: 0, display: "flex", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  sheet: { flexGrow: 1, minWidth: 0, position: "relative", margin: 0 },
  // Laid out even while the table stands before it, so that the grid keeps its size and place.
  grid: { position: "absolute", inset: 0 },
  hidden: { visibility: "hidden" },
  waiting: { position: "absolute", inset: 0, display: "flex", alignItems: "center", justifyContent: "center", padding: tokens.spacingHorizontalXXL, color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground1 },
  pane: { width: "400px", flexShrink: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, minHeight: 0, "@media (max-width: 900px)": { width: "350px" } },
  drop: { position: "absolute", inset: "8px", zIndex: 10, display: "flex", alignItems: "center", justifyContent: "center", pointerEvents: "none", border: `3px dashed ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1, opacity: 0.92, fontSize: tokens.fontSizeBase500 },
});

/** The whole page: files above, the sheet at the left, the pane at the right. */
export function Workbench({ desk, program }: { readonly desk: Desk; readonly program: ProgramName }): ReactNode {
  const styles = useStyles();
  const state = useSyncExternalStore(desk.store.subscribe, desk.store.getSnapshot);
  const active = state.files.find(({ id }) => id === state.activeId) ?? null;
  const text = WORKBENCH_STRINGS[useLanguage(active?.session.store)];
  const place = useRef<HTMLDivElement>(null);
  const isDropping = useDrop(desk);
  useRegionKey(desk);
  useEffect(() => {
    if (place.current !== null) desk.takePlace(place.current);
  }, [desk]);
  const isTable = state.view === "table";
  return (
    <FluentProvider theme={themeBeside(null)} className={styles.root}>
      <TopBar desk={desk} state={state} text={text} version={program.version} />
      <FileTabs desk={desk} state={state} text={text} />
      <MessageLine desk={desk} state={state} text={text} />
      <div className={styles.body}>
        <main className={styles.sheet} aria-label={text.sheet} aria-description={text.regionKey} data-region="grid">
          <div ref={place} className={isTable ? `${styles.grid} ${styles.hidden}` : styles.grid} data-grid="" />
          {isTable && state.table !== null && active !== null ? <SheetTable desk={desk} table={state.table} file={active.name} text={text} /> : null}
          {active === null && state.opening === null ? <div className={styles.waiting}>{text.empty}</div> : null}
          {state.opening !== null || (!state.isGridReady && !isTable && active !== null)
            ? <div className={styles.waiting}><Spinner size="small" label={state.opening === null ? text.loadingGrid : text.opening(state.opening)} /></div>
            : null}
          {isDropping ? <div className={styles.drop}>{text.drop}</div> : null}
        </main>
        <aside className={styles.pane} aria-label={text.pane} data-region="pane">
          {active === null ? null : <App key={active.id} session={active.session} program={program} colours={null} />}
        </aside>
      </div>
      <ClosingQuestion desk={desk} state={state} text={text} />
    </FluentProvider>
  );
}

type SessionStore = Parameters<typeof App>[0]["session"]["store"];

/** The language of the pane is that of the page. */
function useLanguage(store: SessionStore | undefined): "zh" | "en" {
  return useSyncExternalStore(store?.subscribe ?? neverChanges, () => store?.getSnapshot().preferences.language ?? "zh");
}

const neverChanges = () => () => undefined;

/** Files may be dropped anywhere on the page. */
function useDrop(desk: Desk): boolean {
  const [isDropping, setDropping] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setDropping(false);
      desk.openFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [desk]);
  return isDropping;
}
