import type { Color } from "hucre";

/** Indexes 8 to 63 of the palette that old files refer to; 0 to 7 are the same as 8 to 15. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF " +
  "660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
/** A file counts light before dark, its theme lists dark before light. */
const THEME_ORDER = [1, 0, 3, 2];

/** A colour of a file as "#RRGGBB", or null for the automatic one. */
export function colourOf(colour: Color | undefined, theme: readonly string[]): string | null {
  if (colour === undefined) return null;
  const hex = plainHex(colour, theme);
  return hex === null ? null : `#${tinted(hex, colour.tint ?? 0)}`;
}

function plainHex({ rgb, theme: place, indexed }: Color, theme: readonly string[]): string | null {
  if (rgb !== undefined && rgb.length >= 6) return rgb.slice(-6).toUpperCase();
  if (place !== undefined) return theme[THEME_ORDER[place] ?? place] ?? null;
  return indexed === undefined || indexed > 63 ? null : (PALETTE[indexed < 8 ? indexed : indexed - 8] ?? null);
}

function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  return [0, 2, 4]
    .map((start) => {
      const part = parseInt(hex.slice(start, start + 2), 16);
      const moved = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
      return Math.round(moved).toString(16).padStart(2, "0");
    })
    .join("");
}
