import type { Finding } from "../findings/finding";
import type { FormFacts } from "./form-facts";
import type { Fault, Rule } from "./rule";

/** Runs rules over one form; rules switched off by name or by the profile stay silent. */
export function findingsOf(facts: FormFacts, rules: readonly Rule[], without: ReadonlySet<string>): Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    const severity = facts.parameters.severities[rule.id] ?? rule.severity;
    if (severity === "off" || without.has(rule.id)) continue;
    for (const fault of rule.find(facts)) found.push(toFinding(rule, fault, facts, facts.parameters.severities[rule.id] === undefined ? (fault.severity ?? severity) : severity));
  }
  return found;
}

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
