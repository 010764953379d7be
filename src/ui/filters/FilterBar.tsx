import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { lazy, Suspense, type ReactNode } from "react";
import type { FindingFilter, FindingList } from "../../app";
import type { Severity } from "../../core";
import { useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  chip: { minWidth: 0, paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge, fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  end: { marginLeft: "auto", minWidth: "28px" },
});

const SearchPanel = lazy(async () => ({ default: (await import("./SearchPanel")).SearchPanel }));

const SEVERITIES: readonly Severity[] = ["error", "warning", "advice"];

/** Narrows the findings by severity, and behind the looking glass by words, form and rule. */
export function FilterBar({ filter, list, isOpen, onFilter, onOpen }: {
  readonly filter: FindingFilter;
  readonly list: FindingList;
  readonly isOpen: boolean;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly onOpen: (isOpen: boolean) => void;
}): ReactNode {
  const styles = useStyles();
  const text = useStrings().filters;
  const { result } = useSessionState();
  const all = list.counts.error + list.counts.warning + list.counts.advice;
  const chip = (severity: Severity | null, label: string): ReactNode => (
    <ToggleButton key={severity ?? "all"} className={styles.chip} size="small" shape="circular" checked={filter.severity === severity}
      onClick={() => onFilter({ ...filter, severity })}>
      {label}
    </ToggleButton>
  );
  return (
    <div role="group" aria-label={text.label}>
      <div className={styles.chips}>
        {chip(null, text.count(text.all, all))}
        {SEVERITIES.map((severity) => chip(severity, text.count(text.severity[severity], list.counts[severity])))}
        <ToggleButton className={styles.end} size="small" appearance="subtle" icon={<Search20Regular aria-hidden="true" />} aria-label={text.search}
          checked={isOpen} aria-expanded={isOpen} aria-keyshortcuts="Control+F" onClick={() => onOpen(!isOpen)} />
      </div>
      {isOpen && result !== null ? <Suspense><SearchPanel filter={filter} report={result.report} onFilter={onFilter} /></Suspense> : null}
    </div>
  );
}
