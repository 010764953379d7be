import { Button, makeStyles, SearchBox, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useEffect, useRef, type ReactNode } from "react";
import { isUnfiltered, NO_FILTER, type FindingFilter, type FindingList } from "../../app";
import type { CheckReport, Severity } from "../../core";
import { formName } from "../page/form-name";
import { useSessionState, useStrings } from "../session/session-context";
import { RuleSelect } from "./RuleSelect";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  chip: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  end: { marginLeft: "auto", minWidth: "28px" },
  panel: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  whole: { width: "100%", maxWidth: "none" },
  half: { flex: "1 1 120px", minWidth: 0 },
});

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
      {isOpen && result !== null ? <SearchPanel filter={filter} report={result.report} onFilter={onFilter} /> : null}
    </div>
  );
}

function SearchPanel({ filter, report, onFilter }: { readonly filter: FindingFilter; readonly report: CheckReport; readonly onFilter: (filter: FindingFilter) => void }): ReactNode {
  const styles = useStyles();
  const text = useStrings().filters;
  const { language } = useSessionState().preferences;
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  return (
    <div className={styles.panel}>
      <SearchBox input={{ ref: search }} className={styles.whole} size="small" aria-label={text.search} placeholder={text.searchHint} value={filter.search}
        onChange={(_, { value }) => onFilter({ ...filter, search: value })} />
      <Select className={styles.half} size="small" aria-label={text.form} value={filter.formId ?? ""}
        onChange={(_, { value }) => onFilter({ ...filter, formId: value === "" ? null : value })}>
        <option value="">{text.allForms}</option>
        {report.forms.map(({ form }) => <option key={form.id} value={form.id}>{formName(form, language)}</option>)}
      </Select>
      <RuleSelect className={styles.half} findings={report.findings} rule={filter.rule} onRule={(rule) => onFilter({ ...filter, rule })} />
      {isUnfiltered(filter) ? null : <Button size="small" appearance="subtle" onClick={() => onFilter(NO_FILTER)}>{text.reset}</Button>}
    </div>
  );
}
