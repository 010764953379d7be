import { Fragment, type ReactNode } from "react";
import { areaAddress, KIND_WORDS, profiles, type CheckedForm } from "../../core";
import { useSay, useStrings } from "../session/session-context";
import { useReadingStyles } from "./Section";

/** Kind, place, year, rule set and weight scheme of a form. */
export function FormSummary({ checked }: { readonly checked: CheckedForm }): ReactNode {
  const styles = useReadingStyles();
  const text = useStrings().reading;
  const say = useSay();
  const { form, weightScheme } = checked;
  const profile = profiles.find(({ id }) => id === checked.profile);
  const lines: readonly (readonly [string, string])[] = [
    [text.kind, say(KIND_WORDS[form.kind])],
    [text.range, `${form.sheet} ${areaAddress(form.range)}`],
    [text.year, form.year === null ? text.noYear : String(form.year.value)],
    [text.profile, profile === undefined ? checked.profile : say(profile.title)],
    ...(weightScheme === null ? [] : [[text.scheme, say(weightScheme.why)] as const]),
  ];
  return (
    <dl className={styles.pairs}>
      {lines.map(([label, words]) => (
        <Fragment key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.said}>{words}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
