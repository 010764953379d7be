import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { cellAt, columnLetters, type Grid } from "../../core";
import type { DeskPart } from "./TopBar";
import type { Desk, DeskState } from "./desk";

const useStyles = makeStyles({
  root: { position: "absolute", inset: 0, display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1 },
  sheets: { display: "flex", gap: tokens.spacingHorizontalXS, padding: tokens.spacingHorizontalS, overflowX: "auto", flexShrink: 0 },
  sheet: { whiteSpace: "nowrap", minWidth: 0, flexShrink: 0 },
  scroller: { flexGrow: 1, minHeight: 0, overflow: "auto", padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingHorizontalS}` },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& caption": { textAlign: "left", padding: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
    "& th, & td": { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: "3px 6px", verticalAlign: "middle", maxWidth: "320px", whiteSpace: "pre-wrap", overflowWrap: "break-word" },
    "& th": { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: "center" },
    "& td[aria-current=true]": { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
  },
  more: { margin: tokens.spacingVerticalS },
});

/** Rows drawn at once; a browser grows slow with more. */
const CHUNK = 500;

/** The sheet as a real table: what the canvas shows, for screen readers and keyboards. */
export function SheetTable({ desk, table: { grid, sheets, at }, file, text }: { readonly desk: Desk; readonly table: NonNullable<DeskState["table"]>; readonly file: string; readonly text: DeskPart["text"] }): ReactNode {
  const styles = useStyles();
  const [wanted, setWanted] = useState({ sheet: grid.sheet, rows: CHUNK });
  const limit = Math.max(wanted.sheet === grid.sheet ? wanted.rows : CHUNK, at === null ? 0 : at.row + 1);
  const place = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (at !== null) place.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [at, grid]);
  const shown = Math.min(limit, grid.rowCount);
  const merges = useMemo(() => mergeMap(grid), [grid]);
  const columns = Array.from({ length: grid.columnCount }, (_, column) => column).filter((column) => !grid.hiddenColumns.has(column));
  return (
    <div className={styles.root}>
      <nav className={styles.sheets} aria-label={text.sheets}>
        {sheets.map((name) => (
          <Button key={name} size="small" className={styles.sheet} appearance={name === grid.sheet ? "primary" : "subtle"} aria-current={name === grid.sheet ? "page" : undefined} onClick={() => desk.showSheet(name)}>{name}</Button>
        ))}
      </nav>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={grid.sheet}>
        <table ref={place} className={styles.table}>
          <caption>{text.caption(grid.sheet, file)}</caption>
          <thead>
            <tr>
              <th scope="col">{text.row}</th>
              {columns.map((column) => <th key={column} scope="col">{columnLetters(column)}</th>)}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: shown }, (_, row) => row).filter((row) => !grid.hiddenRows.has(row)).map((row) => (
              <tr key={row}>
                <th scope="row">{row + 1}</th>
                {columns.map((column) => <TableCell key={column} grid={grid} row={row} column={column} merges={merges} lastRow={shown - 1} isCurrent={at !== null && at.row === row && at.column === column} />)}
              </tr>
            ))}
          </tbody>
        </table>
        {shown < grid.rowCount ? <Button className={styles.more} onClick={() => setWanted({ sheet: grid.sheet, rows: shown + CHUNK })}>{text.more(Math.min(CHUNK, grid.rowCount - shown))}</Button> : null}
      </div>
    </div>
  );
}

type Span = { readonly rows: number; readonly columns: number } | "covered";

function TableCell({ grid, row, column, merges, lastRow, isCurrent }: { readonly grid: Grid; readonly row: number; readonly column: number; readonly merges: ReadonlyMap<string, Span>; readonly lastRow: number; readonly isCurrent: boolean }): ReactNode {
  const span = merges.get(`${row},${column}`);
  if (span === "covered") return null;
  const text = cellAt(grid, row, column)?.text ?? "";
  const current = isCurrent ? true : undefined;
  return span === undefined ? <td aria-current={current}>{text}</td> : <td aria-current={current} rowSpan={Math.min(span.rows, lastRow - row + 1)} colSpan={span.columns}>{text}</td>;
}

/** Merged areas by cell; hidden rows and columns do not count. */
function mergeMap(grid: Grid): ReadonlyMap<string, Span> {
  const map = new Map<string, Span>();
  for (const { top, left, bottom, right } of grid.merges) {
    const rows = visible(top, Math.min(bottom, grid.rowCount - 1), grid.hiddenRows);
    const columns = visible(left, Math.min(right, grid.columnCount - 1), grid.hiddenColumns);
    for (const row of rows) for (const column of columns) map.set(`${row},${column}`, "covered");
    const [row, column] = [rows[0], columns[0]];
    // When its first row or column is hidden, the area's content is hidden too, and the next place stands for it.
    if (row !== undefined && column !== undefined) map.set(`${row},${column}`, { rows: rows.length, columns: columns.length });
  }
  return map;
}

function visible(from: number, to: number, hidden: ReadonlySet<number>): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step).filter((place) => !hidden.has(place));
}
