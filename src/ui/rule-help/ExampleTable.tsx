import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellAddress, columnLetters } from "../../core";

const useStyles = makeStyles({
  wide: { overflowX: "auto" },
  table: { width: "max-content", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: `2px ${tokens.spacingHorizontalXS}`, verticalAlign: "top", textAlign: "start", minWidth: "24px", maxWidth: "160px", overflowWrap: "anywhere" },
  edge: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: "center" },
  marked: { outline: `2px solid ${tokens.colorPaletteRedBorder2}`, outlineOffset: "-2px", fontWeight: tokens.fontWeightSemibold },
});

/** A small sheet with its column letters and row numbers; the marked cell is framed. */
export function ExampleTable({ rows, marked, label }: { readonly rows: readonly string[]; readonly marked: string | null; readonly label: string }): ReactNode {
  const styles = useStyles();
  const cells = rows.map((row) => row.split("\t"));
  const width = Math.max(...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    <div className={styles.wide} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={mergeClasses(styles.cell, styles.edge)} />
            {columns.map((column) => <th key={column} scope="col" className={mergeClasses(styles.cell, styles.edge)}>{columnLetters(column)}</th>)}
          </tr>
        </thead>
        <tbody>
          {cells.map((row, index) => (
            <tr key={index}>
              <th scope="row" className={mergeClasses(styles.cell, styles.edge)}>{index + 1}</th>
              {columns.map((column) => (
                <td key={column} className={mergeClasses(styles.cell, cellAddress(index, column) === marked && styles.marked)}>{row[column] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
