import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { GAP, type ReportBlock, type ReportDocument } from "../../core";
import { useStrings } from "../session/session-context";

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, overflowWrap: "anywhere" },
  title: { margin: `0 0 ${tokens.spacingVerticalM}`, textAlign: "center", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  head: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: `0 0 ${tokens.spacingVerticalXS}`, textIndent: "2em" },
  signature: { margin: 0, textAlign: "end" },
  scroll: { overflowX: "auto", margin: `0 0 ${tokens.spacingVerticalS}`, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, minWidth: "480px" },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  cell: { padding: tokens.spacingHorizontalXS, border: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: "top" },
  gap: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" } },
});

/** A written report as a person reads it through; what has to be filled in stands out. */
export function ReportText({ document: { title, blocks } }: { readonly document: ReportDocument }): ReactNode {
  const styles = useStyles();
  const text = useStrings().reports.selfReport;
  return (
    <article className={styles.page} lang="zh-CN" aria-label={text.preview}>
      <h2 className={styles.title}><Words text={title} /></h2>
      {blocks.map((block, index) => <Block key={index} block={block} />)}
    </article>
  );
}

function Block({ block }: { readonly block: ReportBlock }): ReactNode {
  const styles = useStyles();
  if (block.kind === "heading") {
    const Heading = block.level === 1 ? "h3" : block.level === 2 ? "h4" : "h5";
    return <Heading className={styles.head}><Words text={block.text} /></Heading>;
  }
  if (block.kind === "paragraph") return <p className={block.align === "right" ? styles.signature : styles.words}><Words text={block.text} /></p>;
  return (
    // A table wider than the pane is scrolled by itself, also with the keyboard.
    <div className={styles.scroll} role="region" aria-label={block.caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{block.caption}</caption>
        <thead><tr>{block.columns.map(({ heading }, column) => <th key={column} scope="col" className={styles.cell}>{heading}</th>)}</tr></thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>{row.map((cell, column) => <td key={column} className={styles.cell} style={{ textAlign: block.columns[column]?.align ?? "left" }}><Words text={cell} /></td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A text with its gaps marked. */
function Words({ text }: { readonly text: string }): ReactNode {
  const styles = useStyles();
  return text.split(GAP).map((part, index) => <Fragment key={index}>{index === 0 ? null : <mark className={styles.gap}>{GAP}</mark>}{part}</Fragment>);
}
