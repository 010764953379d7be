import { Button, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { isUnfiltered, NO_FILTER, type FindingFilter } from "../../app";
import type { CheckReport } from "../../core";
import { formName } from "../page/form-name";
import { useSessionState, useStrings } from "../session/session-context";
import { RuleSelect } from "./RuleSelect";

const useStyles = makeStyles({
  panel: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  whole: { width: "100%", maxWidth: "none" },
  half: { flex: "1 1 120px", minWidth: 0 },
});

/** Narrows the findings by words, form and rule. */
export function SearchPanel({ filter, report, onFilter }: { readonly filter: FindingFilter; readonly report: CheckReport; readonly onFilter: (filter: FindingFilter) => void }): ReactNode {
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
