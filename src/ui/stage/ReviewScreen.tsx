import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { findingList, NO_FILTER, workbookVerdict, type FindingFilter } from "../../app";
import { WaitingNote } from "../carry/WaitingNote";
import { CommandBar } from "../command-bar/CommandBar";
import { DismissedLine } from "../filters/DismissedLine";
import { FilterBar } from "../filters/FilterBar";
import { FindingsList } from "../findings/FindingsList";
import { NoticeBar } from "../notice/NoticeBar";
import { useScroller } from "../page/scroller";
import { ProgressStrip } from "../progress/ProgressStrip";
import { useSessionState, useStrings } from "../session/session-context";
import { VerdictHeader } from "../verdict/VerdictHeader";

const useStyles = makeStyles({
  main: { height: "100%" },
  empty: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

/** Verdict, commands, filter and findings: what a person looks at nearly all the time. */
export function ReviewScreen(): ReactNode {
  const styles = useStyles();
  const { scroller, sticky } = useScroller();
  const text = useStrings();
  const state = useSessionState();
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const [isSearching, setIsSearching] = useState(false);
  const wanted = useDeferredValue(filter);
  const { result, kept, dismissed } = state;
  const list = useMemo(() => findingList({ result, kept, dismissed }, wanted), [result, kept, dismissed, wanted]);
  const head = useRef<HTMLDivElement>(null);
  const [area, setArea] = useState<HTMLElement | null>(null);

  const openSearch = useCallback((isOpen: boolean) => {
    setIsSearching(isOpen);
    if (!isOpen) setFilter((known) => ({ ...NO_FILTER, severity: known.severity }));
  }, []);
  useSearchKey(openSearch);

  const verdict = workbookVerdict(state);
  const hasFindings = (result?.report.findings.length ?? 0) > 0;
  return (
    <main className={mergeClasses(scroller, styles.main)} ref={setArea}>
      <div className={sticky} ref={head}>
        <VerdictHeader />
        <NoticeBar />
        <ProgressStrip />
        <CommandBar />
      </div>
      <div>
        {hasFindings ? <FilterBar filter={filter} list={list} isOpen={isSearching} onFilter={setFilter} onOpen={openSearch} /> : null}
        <DismissedLine />
        <WaitingNote />
      </div>
      <FindingsList rows={list.rows} scroller={area} head={head} />
      {list.shown === 0 && verdict?.tone !== "no-form" ? <p className={styles.empty}>{hasFindings ? text.filters.nothing : text.findings.none}</p> : null}
    </main>
  );
}

/** Ctrl+F opens the search of the pane; Excel's own search is reached from the grid. */
function useSearchKey(open: (isOpen: boolean) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.key.toLowerCase() !== "f") return;
      event.preventDefault();
      open(true);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [open]);
}
