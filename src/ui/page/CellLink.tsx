import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { goToCellCommand } from "../../app";
import { cellAddress, type CellRef } from "../../core";
import { useCommand, useSessionState, useStrings } from "../session/session-context";

/** A cell's address that leads to the cell; its sheet is named when it is not the one spoken of. */
export function CellLink({ at, sheet }: { readonly at: CellRef; readonly sheet?: string }): ReactNode {
  const text = useStrings();
  const goTo = useCommand(goToCellCommand);
  const { canReveal } = useSessionState();
  const address = cellAddress(at.row, at.column);
  const shown = sheet === undefined || sheet === at.sheet ? address : text.place(at.sheet, address);
  if (!canReveal) return <span>{shown}</span>;
  return <Link as="button" inline aria-label={text.goTo(shown)} onClick={() => goTo(at)}>{shown}</Link>;
}
