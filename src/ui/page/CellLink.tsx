import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { goToCellCommand } from "../../app";
import { cellAddress, type CellRef } from "../../core";
import { useCommand, useSessionState, useStrings } from "../session/session-context";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit" } });

/** A cell's address that leads to the cell; its sheet is named when it is not the one spoken of. */
export function CellLink({ at, sheet }: { readonly at: CellRef; readonly sheet?: string }): ReactNode {
  const styles = useStyles();
  const text = useStrings();
  const goTo = useCommand(goToCellCommand);
  const { canReveal } = useSessionState();
  const address = cellAddress(at.row, at.column);
  const isElsewhere = sheet !== undefined && sheet !== at.sheet;
  const place = isElsewhere ? text.place(at.sheet, address) : address;
  if (!canReveal) return <span>{place}</span>;
  return (
    <>
      {isElsewhere ? `${at.sheet} ` : ""}
      <Link as="button" inline className={styles.link} aria-label={text.goTo(place)} onClick={() => goTo(at)}>{address}</Link>
    </>
  );
}
