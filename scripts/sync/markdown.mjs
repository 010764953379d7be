// Small pieces of Markdown for the generated pages.

/** A text that stays inside its table cell. */
export function inCell(text) {
  return text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll("*", "\\*").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
}

/** A table; the first row is the heading. */
export function table(rows) {
  const [heading = [], ...body] = rows;
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...body.map(line)].join("\n");
}

/** A small spreadsheet with its letters and row numbers; the marked cells are bold. */
export function sheetTable(rows, columnLetters, marked) {
  const cells = rows.map((row) => row.split("\t"));
  const width = Math.max(1, ...cells.map((row) => row.length));
  const letters = Array.from({ length: width }, (_, column) => columnLetters(column));
  const body = cells.map((row, index) => [
    String(index + 1),
    ...letters.map((letter, column) => {
      const text = inCell((row[column] ?? "").replace(/^'/, ""));
      return marked.has(`${letter}${index + 1}`) ? `**${text === "" ? "（空）" : text}**` : text;
    }),
  ]);
  return table([["", ...letters], ...body]);
}
