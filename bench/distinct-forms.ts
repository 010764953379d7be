import { check, type CellRef, type Form, type Grid } from "../src/core";

/** Years, dates, shares and points stay what they are; every other number in an answer counts something. */
const COUNTED = /(?<![\d.])(?!(?:19|20)\d\d(?!\d))\d+(?:\.\d+)?(?![\d.]*(?:[%％年月日号分]|个?季度))/g;
const TAGS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
/** Shorter words are answers out of a list, such as 优 or 元. */
const SHORTEST_WORDS = 4;

type Answers = ReadonlyMap<string, "words" | "amount">;

const keyOf = ({ row, column }: Pick<CellRef, "row" | "column">): string => `${String(row)},${String(column)}`;

/** Cells of a form with what is typed by its author: words, and amounts that may be multiplied without contradicting one another. */
function answersOf({ fields, funding, indicators, paragraphs }: Form): Answers {
  const answers = new Map<string, "words" | "amount">();
  for (const { item } of [...fields, ...paragraphs.map((paragraph) => ({ item: paragraph }))]) if (item.ownsCell) answers.set(keyOf(item.at), "words");
  for (const { cells } of indicators) {
    for (const item of [cells.name, cells.reason]) if (item !== undefined) answers.set(keyOf(item.at), "words");
    for (const item of [cells.target, cells.actual]) if (item !== undefined && item.isPercent !== true) answers.set(keyOf(item.at), "amount");
  }
  for (const { cells } of funding) {
    for (const item of [cells.initial, cells.adjusted, cells.executed, cells.amount]) if (item !== undefined) answers.set(keyOf(item.at), "amount");
  }
  return answers;
}

/** Makes copies of a sheet in which every answer is another one: other words everywhere, and all amounts so many times as great. */
export function distinctSheets(grid: Grid): (copy: number) => Grid {
  const answers = new Map(check([grid]).forms.flatMap(({ form }) => [...answersOf(form)]));
  return (copy) => {
    const factor = copy + 1;
    const tag = tagOf(copy);
    const reworded = (text: string): string => {
      const multiplied = text.replace(COUNTED, (number) => times(number, factor));
      return multiplied.length < SHORTEST_WORDS ? multiplied : tag + multiplied;
    };
    const cells = grid.cells.map((row, rowIndex) => row?.map((cell, column) => {
      const answer = cell === undefined ? undefined : answers.get(keyOf({ row: rowIndex, column }));
      if (cell === undefined || answer === undefined) return cell;
      if (typeof cell.value === "number") return answer === "amount" ? { ...cell, value: Number(times(String(cell.value), factor)), text: cell.text.replace(COUNTED, (number) => times(number, factor)) } : cell;
      return answer === "amount" ? { ...cell, text: cell.text.replace(COUNTED, (number) => times(number, factor)) } : { ...cell, text: reworded(cell.text) };
    }));
    return { ...grid, cells };
  };
}

function tagOf(copy: number): string {
  let tag = "";
  for (let rest = copy + 1; rest > 0; rest = Math.floor(rest / TAGS.length)) tag += TAGS.charAt(rest % TAGS.length);
  return tag;
}

/** A written number so many times as great, with as many decimal places. */
function times(number: string, factor: number): string {
  const point = number.indexOf(".");
  const places = point < 0 ? 0 : number.length - point - 1;
  const whole = String(BigInt(number.replace(".", "")) * BigInt(factor)).padStart(places + 1, "0");
  return places === 0 ? whole : `${whole.slice(0, -places)}.${whole.slice(-places)}`;
}
