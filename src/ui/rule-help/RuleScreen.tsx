import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { rules } from "../../core";
import { useNavigation } from "../navigation/navigation";
import { Page } from "../page/Page";
import { useSay, useStrings } from "../session/session-context";
import { ExampleTable } from "./ExampleTable";

const useStyles = makeStyles({
  head: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  small: { margin: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
});

/** A rule's page: what it finds, on what ground, and a small form before and after. */
export function RuleScreen({ id }: { readonly id: string }): ReactNode {
  const styles = useStyles();
  const text = useStrings().rule;
  const say = useSay();
  const { back } = useNavigation();
  const rule = rules.find((known) => known.id === id);
  if (rule === undefined) return <Page title={text.title} onBack={back}><p>{text.unknown}</p></Page>;
  return (
    <Page title={say(rule.title)} onBack={back}>
      <p className={styles.text}>{text.severity[rule.severity]}</p>
      <h2 className={styles.head}>{text.basis}</h2>
      <p className={styles.text}>{say(rule.basis)}</p>
      <h2 className={styles.head}>{text.example}</h2>
      <p className={styles.small}>{`${text.before}（${text.at(rule.example.cell)}）`}</p>
      <ExampleTable rows={rule.example.before} marked={rule.example.cell} label={text.before} />
      <p className={styles.small}>{text.after}</p>
      <ExampleTable rows={rule.example.after} marked={null} label={text.after} />
      <p className={styles.small}>{`${rule.code} · ${rule.id}`}</p>
    </Page>
  );
}
