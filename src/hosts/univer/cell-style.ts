import type { BorderSide, CellStyle } from "hucre";
import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/presets";
import { colourOf } from "./colours";

type Line = IBorderStyleData["s"];

/** The grid's numbers for kinds of lines. */
const LINES: Readonly<Record<string, Line>> = {
  thin: 1, hair: 2, dotted: 3, dashed: 4, dashDot: 5, dashDotDot: 6, double: 7, medium: 8, mediumDashed: 9, mediumDashDot: 10, mediumDashDotDot: 11, slantDashDot: 12, thick: 13,
};
const ACROSS: Readonly<Record<string, NonNullable<IStyleData["ht"]>>> = { left: 1, center: 2, centerContinuous: 2, right: 3, justify: 4, distributed: 6 };
const DOWN: Readonly<Record<string, NonNullable<IStyleData["vt"]>>> = { top: 1, center: 2, justify: 2, distributed: 2, bottom: 3 };
/** Excel's bottom alignment where a cell says nothing, and wrapping. */
const BOTTOM = 3;
const WRAP = 3;

/** A cell's look as the grid takes it. */
export function styleOf({ font = {}, fill, border, alignment = {}, numFmt }: CellStyle, theme: readonly string[]): IStyleData {
  const ink = colourOf(font.color, theme);
  const ground = fill?.type === "pattern" && fill.pattern === "solid" ? colourOf(fill.fgColor, theme) : null;
  const across = ACROSS[alignment.horizontal ?? ""];
  return {
    ...(font.name === undefined ? {} : { ff: font.name }),
    ...(font.size === undefined ? {} : { fs: font.size }),
    ...(font.bold === true ? { bl: 1 } : {}),
    ...(font.italic === true ? { it: 1 } : {}),
    ...(font.underline === undefined || font.underline === false ? {} : { ul: { s: 1 } }),
    ...(font.strikethrough === true ? { st: { s: 1 } } : {}),
    ...(ink === null ? {} : { cl: { rgb: ink } }),
    ...(ground === null ? {} : { bg: { rgb: ground } }),
    ...(border === undefined ? {} : { bd: borders(border, theme) }),
    ...(across === undefined ? {} : { ht: across }),
    vt: DOWN[alignment.vertical ?? ""] ?? BOTTOM,
    ...(alignment.wrapText === true ? { tb: WRAP } : {}),
    ...(alignment.indent === undefined || alignment.indent === 0 ? {} : { pd: { l: alignment.indent * 9 } }),
    ...(alignment.textRotation === undefined || alignment.textRotation === 0 ? {} : { tr: rotation(alignment.textRotation) }),
    ...(numFmt === undefined || numFmt === "General" ? {} : { n: { pattern: numFmt } }),
  };
}

function borders(border: NonNullable<CellStyle["border"]>, theme: readonly string[]): IBorderData {
  const side = (line: BorderSide | undefined): IBorderStyleData | null => {
    const kind = line === undefined ? undefined : LINES[line.style];
    return kind === undefined ? null : { s: kind, cl: { rgb: colourOf(line?.color, theme) ?? "#000000" } };
  };
  const [t, r, b, l] = [side(border.top), side(border.right), side(border.bottom), side(border.left)];
  return { ...(t === null ? {} : { t }), ...(r === null ? {} : { r }), ...(b === null ? {} : { b }), ...(l === null ? {} : { l }) };
}

/** A file counts 0 to 90 upwards, 91 to 180 downwards, and has 255 for letters one below the other; the grid turns clockwise. */
function rotation(turn: number): NonNullable<IStyleData["tr"]> {
  return turn === 255 ? { a: 0, v: 1 } : { a: turn <= 90 ? -turn : turn - 90 };
}
