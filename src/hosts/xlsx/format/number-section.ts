import { decimalDigits, roundedDigits, scaled } from "./decimal-digits";
import type { FormatToken } from "./format-tokens";

/** Shows a magnitude (no sign) under one section. */
export type NumberRenderer = (value: number) => string;

interface Shape {
  readonly whole: readonly FormatToken[];
  readonly fraction: readonly FormatToken[];
  readonly power: readonly FormatToken[];
  readonly powerPlus: boolean;
  readonly hasPower: boolean;
  readonly hasPoint: boolean;
  readonly grouped: boolean;
  /** Power of ten the value is multiplied by: +2 for each %, −3 for each trailing comma. */
  readonly scale: number;
}

/** Compiles a section of digit placeholders, or null when it is not one. */
export function numberRenderer(tokens: readonly FormatToken[]): NumberRenderer | null {
  const shape = shapeOf(tokens);
  if (shape === null) return null;
  const places = countDigits(shape.fraction);
  if (shape.hasPower) return (value) => scientificText(value, shape, places);
  return (value) => {
    const { whole, fraction } = roundedDigits(scaled(decimalDigits(value), shape.scale), places);
    return joined(shape, whole, fraction);
  };
}

function joined(shape: Shape, whole: string, fraction: string): string {
  const left = wholeText(shape.whole, whole, shape.grouped);
  return left + (shape.hasPoint ? "." : "") + fractionText(shape.fraction, fraction);
}

function shapeOf(tokens: readonly FormatToken[]): Shape | null {
  const whole: FormatToken[] = [];
  const fraction: FormatToken[] = [];
  const power: FormatToken[] = [];
  let part = whole;
  let [scale, commas] = [0, 0];
  let [grouped, hasPoint, hasPower, powerPlus] = [false, false, false, false];
  for (const token of tokens) {
    if (token.kind === "comma") {
      commas++;
      continue;
    }
    if (token.kind === "digit" && commas > 0 && countDigits(whole) > 0) {
      grouped = true;
      commas = 0;
    }
    if (token.kind === "percent") {
      scale += 2;
      part.push({ kind: "literal", text: "%" });
    } else if (token.kind === "point") {
      if (hasPoint) return null;
      hasPoint = true;
      part = fraction;
    } else if (token.kind === "exponent") {
      if (hasPower) return null;
      [hasPower, powerPlus] = [true, token.plus];
      part = power;
    } else if (token.kind === "digit" || token.kind === "literal") part.push(token);
    else return null;
  }
  // A slash between placeholders asks for a fraction (1/3), which is not shown here.
  if (countDigits(whole) > 0 && hasSlashBetweenDigits(whole)) return null;
  return { whole, fraction, power, powerPlus, hasPower, hasPoint, grouped, scale: scale - 3 * commas };
}

function hasSlashBetweenDigits(tokens: readonly FormatToken[]): boolean {
  const slash = tokens.findIndex((token) => token.kind === "literal" && token.text === "/");
  return slash > 0 && tokens.slice(slash).some(isDigit) && tokens.slice(0, slash).some(isDigit);
}

function isDigit(token: FormatToken): boolean {
  return token.kind === "digit";
}

function countDigits(tokens: readonly FormatToken[]): number {
  let count = 0;
  for (const token of tokens) if (token.kind === "digit") count++;
  return count;
}

/** Fills placeholders from the right; the leftmost one takes all digits that remain. */
function wholeText(tokens: readonly FormatToken[], digits: string, grouped: boolean): string {
  let text = "";
  let shown = 0;
  let rest = digits;
  let left = countDigits(tokens);
  const put = (digit: string): void => {
    text = digit + (grouped && shown > 0 && shown % 3 === 0 ? "," : "") + text;
    shown++;
  };
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token?.kind === "literal") text = token.text + text;
    if (token?.kind !== "digit") continue;
    left--;
    if (rest !== "") {
      put(rest.slice(-1));
      rest = rest.slice(0, -1);
    } else if (token.placeholder === "0") put("0");
    else if (token.placeholder === "?") text = " " + text;
    while (left === 0 && rest !== "") {
      put(rest.slice(-1));
      rest = rest.slice(0, -1);
    }
  }
  return text;
}

function fractionText(tokens: readonly FormatToken[], digits: string): string {
  const needed = digits.replace(/0+$/, "").length;
  let text = "";
  let index = 0;
  for (const token of tokens) {
    if (token.kind === "literal") text += token.text;
    if (token.kind !== "digit") continue;
    if (index < needed || token.placeholder === "0") text += digits.charAt(index);
    else if (token.placeholder === "?") text += " ";
    index++;
  }
  return text;
}

function scientificText(value: number, shape: Shape, places: number): string {
  const span = Math.max(1, countDigits(shape.whole));
  const decimal = scaled(decimalDigits(value), shape.scale);
  let power = value === 0 ? 0 : Math.floor((decimal.point - 1) / span) * span;
  let rounded = roundedDigits(scaled(decimal, -power), places);
  if (rounded.whole.length > span) {
    power += span;
    rounded = roundedDigits(scaled(decimal, -power), places);
  }
  const sign = power < 0 ? "-" : shape.powerPlus ? "+" : "";
  const mantissa = joined(shape, rounded.whole, rounded.fraction);
  return `${mantissa}E${sign}${wholeText(shape.power, String(Math.abs(power)), false)}`;
}
