/** A magnitude as decimal digits: 0.d₁d₂d₃… × 10^point, without sign. */
export interface DecimalDigits {
  readonly digits: string;
  readonly point: number;
}

/** Integer and fraction digits of a rounded magnitude; `whole` is "" for a magnitude below one. */
export interface RoundedDigits {
  readonly whole: string;
  readonly fraction: string;
}

/** The 15 significant digits a spreadsheet works with, so that 1.005 is 1.005 and not 1.00499…. */
export function decimalDigits(value: number): DecimalDigits {
  if (value === 0) return { digits: "0", point: 1 };
  const text = Math.abs(value).toExponential(14);
  return { digits: text.charAt(0) + text.slice(2, 16), point: Number(text.slice(17)) + 1 };
}

/** Multiplies by a power of ten. */
export function scaled(decimal: DecimalDigits, power: number): DecimalDigits {
  return decimal.digits === "0" ? decimal : { digits: decimal.digits, point: decimal.point + power };
}

/** Rounds half up (away from zero, as spreadsheets show it) to a number of decimal places. */
export function roundedDigits({ digits, point }: DecimalDigits, places: number): RoundedDigits {
  const kept = point + places;
  if (kept < 0) return { whole: "", fraction: "0".repeat(places) };
  let significant = digits.slice(0, kept).padEnd(kept, "0");
  if (digits.charCodeAt(kept) >= 53) significant = incremented(significant);
  // A carry out of the first digit makes the text one longer and moves nothing else.
  const padded = significant.padStart(places, "0");
  return {
    whole: padded.slice(0, padded.length - places).replace(/^0+/, ""),
    fraction: padded.slice(padded.length - places),
  };
}

function incremented(digits: string): string {
  for (let i = digits.length - 1; i >= 0; i--) {
    if (digits[i] !== "9") {
      return digits.slice(0, i) + String.fromCharCode(digits.charCodeAt(i) + 1) + "0".repeat(digits.length - 1 - i);
    }
  }
  return "1" + "0".repeat(digits.length);
}
