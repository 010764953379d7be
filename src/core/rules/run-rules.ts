import type { Finding } from "../findings/finding";
import type { FormFacts } from "./form-facts";
import type { Fault, Rule } from "./rule";

/** Runs a rule over one form; a rule that the profile switches off stays silent. */
export function findingsOf(facts: FormFacts, rule: Rule): readonly Finding[] {
  const set = facts.parameters.severities[rule.id];
  const severity = set ?? rule.severity;
  if (severity === "off") return NOTHING;
  let found: Finding[] | null = null;
  for (const fault of rule.find(facts)) (found ??= []).push(toFinding(rule, fault, facts, set === undefined ? (fault.severity ?? severity) : severity));
  return found ?? NOTHING;
}

const NOTHING: readonly Finding[] = [];

function toFinding(rule: Rule, fault: Fault<unknown>, facts: FormFacts, severity: Finding["severity"]): Finding {
  const words = rule.explain(fault, facts);
  return {
    rule: rule.id,
    code: rule.code,
    severity,
    formId: facts.form.id,
    at: fault.at,
    related: fault.related ?? [],
    what: words.what,
    why: words.why ?? rule.basis,
    todo: words.todo,
    says: words.says,
    expected: words.expected ?? null,
    how: words.how ?? null,
    evidence: words.evidence ?? [],
    fixes: rule.fix?.(fault, facts) ?? [],
  };
}
