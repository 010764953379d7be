/** Rows of cells of a text taken from a spreadsheet: tabs between cells, quotes around cells with line breaks. */
export function pastedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let place = 0; place < plain.length; place++) {
    const character = plain[place] ?? "";
    if (isQuoted && character === '"' && plain[place + 1] === '"') {
      cell += '"';
      place++;
    } else if (character === '"' && (isQuoted || cell === "")) isQuoted = !isQuoted;
    else if (!isQuoted && character === "\t") endCell();
    else if (!isQuoted && character === "\n") {
      endCell();
      rows.push([]);
    } else cell += character;
  }
  endCell();
  return rows;
}
