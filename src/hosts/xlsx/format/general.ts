import { decimalDigits, roundedDigits } from "./decimal-digits";

const WIDTH = 11;

/** A number as a cell without number format shows it: at most eleven characters of digits and point. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && value < 1e11 && value > -1e11) return value === 0 ? "0" : String(value);
  if (!Number.isFinite(value)) return String(value);
  const sign = value < 0 ? "-" : "";
  const decimal = decimalDigits(value);
  const significant = decimal.digits.replace(/0+$/, "");
  const tooSmall = decimal.point <= -4 && significant.length - decimal.point > WIDTH - 2;
  if (decimal.point > WIDTH || tooSmall) return sign + scientific(decimal.digits, decimal.point - 1);
  const places = Math.max(0, WIDTH - 1 - Math.max(decimal.point, 1));
  const { whole, fraction } = roundedDigits(decimal, places);
  if (whole.length > WIDTH) return sign + scientific(decimal.digits, decimal.point - 1);
  const decimals = fraction.replace(/0+$/, "");
  return sign + (whole === "" ? "0" : whole) + (decimals === "" ? "" : "." + decimals);
}

function scientific(digits: string, exponent: number): string {
  const { whole, fraction } = roundedDigits({ digits, point: 1 }, 5);
  const carried = whole.length > 1;
  const power = carried ? exponent + 1 : exponent;
  const decimals = (carried ? "" : fraction).replace(/0+$/, "");
  const size = String(Math.abs(power)).padStart(2, "0");
  return `${whole.charAt(0)}${decimals === "" ? "" : "." + decimals}E${power < 0 ? "-" : "+"}${size}`;
}
