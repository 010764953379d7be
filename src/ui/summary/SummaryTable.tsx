import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { numberShown, verdictWords, KIND_WORDS, type Summary, type SummaryRow, type SummaryTotal } from "../../core";
import { useSay, useStrings } from "../session/session-context";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  form: { width: "31%" },
  funds: { width: "25%" },
  score: { width: "20%" },
  head: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, textAlign: "start", verticalAlign: "bottom", borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
  cell: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, textAlign: "start", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  line: { display: "block" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  sum: { backgroundColor: tokens.colorNeutralBackground3 },
  caption: { padding: `0 0 ${tokens.spacingVerticalXS}`, textAlign: "start", color: tokens.colorNeutralForeground2 },
  more: { marginTop: tokens.spacingVerticalS },
});

/** How many forms are drawn at a time. */
const CHUNK = 100;

/** A line a form: funds, score and verdict; the sums by kind and year below. */
export function SummaryTable({ summary: { rows, totals } }: { readonly summary: Summary }): ReactNode {
  const styles = useStyles();
  const text = useStrings().reports.summary;
  const [shown, setShown] = useState(CHUNK);
  const left = rows.length - shown;
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{text.count(rows.length)}</caption>
        <colgroup><col className={styles.form} /><col className={styles.funds} /><col className={styles.score} /><col /></colgroup>
        <thead>
          <tr>{[text.columns.form, text.columns.funds, text.columns.score, text.columns.verdict].map((heading) => <th key={heading} scope="col" className={styles.head}>{heading}</th>)}</tr>
        </thead>
        <tbody>{rows.slice(0, shown).map((row) => <FormLine key={row.formId} row={row} />)}</tbody>
        {totals.length === 0 || rows.length < 2 ? null : <tfoot>{totals.map((total) => <TotalLine key={`${total.kind} ${String(total.year)}`} total={total} />)}</tfoot>}
      </table>
      {left > 0 ? <Button className={styles.more} size="small" onClick={() => setShown(shown + CHUNK)}>{text.more(Math.min(CHUNK, left))}</Button> : null}
    </>
  );
}

function FormLine({ row }: { readonly row: SummaryRow }): ReactNode {
  const styles = useStyles();
  const text = useStrings().reports.summary;
  const say = useSay();
  const { project, unit, sheet, year, kind, counts, notChecked } = row;
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <span className={styles.name}>{project === "" ? (unit === "" ? sheet : unit) : project}</span>
        <span className={styles.quiet}>{[say(KIND_WORDS[kind]), ...(year === null ? [] : [String(year)])].join(" · ")}</span>
      </th>
      <td className={styles.cell}><Funds money={row} /></td>
      <td className={styles.cell}>
        <Points label="" value={row.scoreComputed ?? row.scoreWritten} />
        {row.scoreComputed !== null && row.scoreWritten !== null && row.scoreComputed !== row.scoreWritten ? <span className={styles.quiet}>{text.written(row.scoreWritten)}</span> : null}
        {(row.gradeComputed ?? row.gradeWritten) === "" ? null : <span className={styles.line}>{`${text.grade} ${row.gradeComputed ?? row.gradeWritten}`}</span>}
        <Points label={text.weights} value={row.weightTotal} />
      </td>
      <td className={styles.cell}>{say(verdictWords(counts, notChecked)).split(" · ").map((part) => <span key={part} className={styles.line}>{part}</span>)}</td>
    </tr>
  );
}

function TotalLine({ total }: { readonly total: SummaryTotal }): ReactNode {
  const styles = useStyles();
  const text = useStrings().reports.summary;
  const say = useSay();
  return (
    <tr className={styles.sum}>
      <th scope="row" className={styles.cell}>
        <span className={styles.name}>{text.total(total.forms)}</span>
        <span className={styles.quiet}>{[say(KIND_WORDS[total.kind]), ...(total.year === null ? [] : [String(total.year)])].join(" · ")}</span>
      </th>
      <td className={styles.cell}><Funds money={total} /></td>
      <td className={styles.cell} />
      <td className={styles.cell}>{say(verdictWords(total.counts, total.notChecked)).split(" · ").map((part) => <span key={part} className={styles.line}>{part}</span>)}</td>
    </tr>
  );
}

function Funds({ money: { budget, executed, rate } }: { readonly money: Pick<SummaryRow, "budget" | "executed" | "rate"> }): ReactNode {
  const styles = useStyles();
  const text = useStrings().reports.summary;
  const line = (label: string, value: string | null, look: "money" | "percent"): ReactNode =>
    value === null ? null : <span className={styles.line}>{`${label} ${numberShown(value, look)}`}</span>;
  return <>{line(text.budget, budget, "money")}{line(text.executed, executed, "money")}{line(text.rate, rate, "percent")}</>;
}

function Points({ label, value }: { readonly label: string; readonly value: string | null }): ReactNode {
  const styles = useStyles();
  if (value === null) return null;
  const points = numberShown(value, "points");
  return label === "" ? <span className={styles.name}>{points}</span> : <span className={styles.quiet}>{`${label} ${points}`}</span>;
}
