import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { pickCommand, type Offer, type Preview } from "../../app";
import { refusalWords } from "../../core";
import { CellLink } from "../page/CellLink";
import { useCommand, useSay, useStrings } from "../session/session-context";
import { BeforeAfter } from "../page/BeforeAfter";

const useStyles = makeStyles({
  row: { paddingBottom: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  box: { alignItems: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  label: { overflowWrap: "anywhere" },
  title: { margin: 0, paddingLeft: "24px", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  edits: { margin: 0, padding: `0 0 0 24px`, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  edit: { overflowWrap: "anywhere" },
  warn: { margin: 0, paddingLeft: "24px", fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** One correction on offer: pick it, see each cell before and after. */
export function OfferRow({ offer, preview }: { readonly offer: Offer; readonly preview: Preview }): ReactNode {
  const styles = useStyles();
  const text = useStrings().preview;
  const say = useSay();
  const pick = useCommand(pickCommand);
  const isPicked = preview.picked.has(offer.correction);
  const isAlternative = preview.offers.filter((other) => other.finding === offer.finding).length > 1;
  const conflict = preview.planned.conflicts.some(({ proposals }) => proposals.some((proposal) => proposal.correction === offer.correction));
  const refusal = preview.planned.refused.find((proposal) => proposal.correction === offer.correction);
  return (
    <div className={styles.row}>
      <Checkbox className={styles.box} checked={isPicked} onChange={() => pick(offer)} label={<span className={styles.label}>{say(offer.finding.what)}</span>} />
      {isAlternative ? <p className={styles.title}>{say(offer.correction.title)}</p> : null}
      <ul className={styles.edits}>
        {offer.edits.map((edit) => (
          <li key={`${edit.at.sheet}:${String(edit.at.row)}:${String(edit.at.column)}`} className={styles.edit}>
            <CellLink at={edit.at} sheet="" /> <BeforeAfter before={edit.before} after={edit.after} />
          </li>
        ))}
      </ul>
      {offer.edits.some((edit) => edit.losesFormula) ? <p className={styles.warn}>{text.losesFormula}</p> : null}
      {conflict ? <p className={styles.warn}>{text.conflict}</p> : null}
      {refusal === undefined ? null : <p className={styles.warn}>{text.refused(say(refusalWords(refusal.why)))}</p>}
    </div>
  );
}
