import { Select } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { rules, type Finding } from "../../core";
import { useSay, useStrings } from "../session/session-context";

const TITLES = new Map(rules.map((rule) => [rule.id, rule.title]));

/** Chooses one of the rules that found something. */
export function RuleSelect({ findings, rule, onRule, className }: {
  readonly findings: readonly Finding[];
  readonly rule: string | null;
  readonly onRule: (rule: string | null) => void;
  readonly className: string;
}): ReactNode {
  const text = useStrings().filters;
  const say = useSay();
  const found = useMemo(() => [...new Map(findings.map((finding) => [finding.rule, finding.code]))].sort((a, b) => (a[1] < b[1] ? -1 : 1)), [findings]);
  return (
    <Select className={className} size="small" aria-label={text.rule} value={rule ?? ""} onChange={(_, { value }) => onRule(value === "" ? null : value)}>
      <option value="">{text.allRules}</option>
      {found.map(([id, code]) => {
        const title = TITLES.get(id);
        return <option key={id} value={id}>{title === undefined ? code : `${say(title)}（${code}）`}</option>;
      })}
    </Select>
  );
}
