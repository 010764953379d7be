/** A colour as red, green and blue, 0 to 255. */
interface Rgb {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** The colour of "#RRGGBB" or "#RGB", or null when the text is neither. */
function parseColour(text: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const full = short === null ? text : `#${short.slice(1).map((digit) => digit + digit).join("")}`;
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(full);
  if (match === null) return null;
  const [, red = "", green = "", blue = ""] = match;
  return { red: parseInt(red, 16), green: parseInt(green, 16), blue: parseInt(blue, 16) };
}

/** Relative luminance after WCAG 2.2, 0 (black) to 1 (white); null for a text that is no colour. */
export function luminance(text: string): number | null {
  const colour = parseColour(text);
  if (colour === null) return null;
  const linear = (part: number): number => (part <= 10.31475 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

/** Contrast ratio after WCAG 2.2, 1 to 21; 1 when one of the texts is no colour. */
export function contrast(a: string, b: string): number {
  const one = luminance(a);
  const other = luminance(b);
  if (one === null || other === null) return 1;
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
