/** One piece of a number format section. */
export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly placeholder: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "text" | "general" }
  | { readonly kind: "exponent"; readonly plus: boolean }
  | { readonly kind: "half-day"; readonly morning: string; readonly afternoon: string }
  | { readonly kind: "elapsed"; readonly letter: "h" | "m" | "s"; readonly width: number }
  | { readonly kind: "date"; readonly letter: DateLetter; readonly width: number };

/** Letters that stand for parts of a date: year, month, day, hour, second, Chinese weekday. */
export type DateLetter = "y" | "m" | "d" | "h" | "s" | "a";

/** A condition such as [>=100] on a section. */
export interface SectionCondition {
  readonly operator: string;
  readonly operand: number;
}

/** One section of a number format code. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition: SectionCondition | null;
  /** True when [DBNum1] asks for Chinese numerals (二〇二一). */
  readonly chineseNumerals: boolean;
  /** True when a locale mark asks for Chinese weekday names. */
  readonly chineseLocale: boolean;
}

const HALF_DAYS: readonly (readonly [string, string, string])[] = [
  ["AM/PM", "AM", "PM"],
  ["A/P", "A", "P"],
  ["上午/下午", "上午", "下午"],
];
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?(?:E[+-]?\d+)?)$/i;
const GENERAL = /^(?:General|G\/通用格式|常规)/i;
const PLAIN = /^[\s$+\-/():^&'~{}<>=¥￥€£,，。、|]$|[\u0080-\uffff]/;

/** Splits a number format code into sections, or null when it holds something not understood here. */
export function formatSections(code: string): readonly FormatSection[] | null {
  const sections: FormatSection[] = [];
  let at = 0;
  while (at <= code.length) {
    const reader = new SectionReader(code, at);
    if (!reader.run()) return null;
    sections.push(reader.section());
    at = reader.at + 1;
  }
  return sections.length > 4 ? null : sections;
}

class SectionReader {
  private readonly tokens: FormatToken[] = [];
  private condition: SectionCondition | null = null;
  private chineseNumerals = false;
  private chineseLocale = false;

  constructor(private readonly code: string, public at: number) {}

  section(): FormatSection {
    const { condition, chineseNumerals, chineseLocale } = this;
    return { tokens: this.tokens, condition, chineseNumerals, chineseLocale };
  }

  /** Reads up to the next ";" outside quotes; false when a character is not understood. */
  run(): boolean {
    while (this.at < this.code.length && this.code[this.at] !== ";") {
      if (!this.step(this.code.charAt(this.at))) return false;
    }
    return true;
  }

  private step(char: string): boolean {
    if (char === '"') return this.quoted();
    if (char === "\\" || char === "!") return this.literal(this.code.charAt(this.at + 1), 2);
    if (char === "_") return this.literal(" ", 2);
    if (char === "*") return this.literal("", 2);
    if (char === "[") return this.bracket();
    const general = GENERAL.exec(this.code.slice(this.at, this.at + 8));
    if (general !== null) return this.push({ kind: "general" }, general[0].length);
    const half = HALF_DAYS.find(([mark]) => this.code.slice(this.at, this.at + mark.length).toUpperCase() === mark);
    if (half !== undefined) return this.push({ kind: "half-day", morning: half[1], afternoon: half[2] }, half[0].length);
    if (char === "0" || char === "#" || char === "?") return this.push({ kind: "digit", placeholder: char }, 1);
    if (char === ".") return this.push({ kind: "point" }, 1);
    if (char === ",") return this.push({ kind: "comma" }, 1);
    if (char === "%") return this.push({ kind: "percent" }, 1);
    if (char === "@") return this.push({ kind: "text" }, 1);
    if (/^[Ee][+-]/.test(this.code.slice(this.at, this.at + 2))) {
      return this.push({ kind: "exponent", plus: this.code[this.at + 1] === "+" }, 2);
    }
    return this.dateLetter(char.toLowerCase()) || (PLAIN.test(char) && this.literal(char, 1));
  }

  private dateLetter(char: string): boolean {
    const letter = char === "e" ? "y" : char;
    if (letter !== "y" && letter !== "m" && letter !== "d" && letter !== "h" && letter !== "s" && letter !== "a") return false;
    let width = 1;
    while (this.code.charAt(this.at + width).toLowerCase() === char) width++;
    if (letter === "a" && width < 3) return false;
    return this.push({ kind: "date", letter, width: char === "e" ? 4 : width }, width);
  }

  private bracket(): boolean {
    const end = this.code.indexOf("]", this.at);
    if (end < 0) return false;
    const body = this.code.slice(this.at + 1, end);
    const length = end + 1 - this.at;
    if (body.startsWith("$")) {
      const [symbol = "", locale = ""] = body.slice(1).split("-");
      if (/804$|^zh/i.test(locale)) this.chineseLocale = true;
      return this.literal(symbol, length);
    }
    const elapsed = /^(h+|m+|s+)$/i.exec(body);
    if (elapsed !== null) {
      const letter = body.charAt(0).toLowerCase();
      return this.push({ kind: "elapsed", letter: letter === "h" ? "h" : letter === "m" ? "m" : "s", width: body.length }, length);
    }
    const condition = CONDITION.exec(body);
    if (condition !== null) this.condition = { operator: condition[1] ?? "=", operand: Number(condition[2]) };
    if (/^DBNum1$/i.test(body)) this.chineseNumerals = true;
    else if (/^DBNum/i.test(body)) return false;
    return this.literal("", length);
  }

  private quoted(): boolean {
    const end = this.code.indexOf('"', this.at + 1);
    const stop = end < 0 ? this.code.length : end;
    return this.literal(this.code.slice(this.at + 1, stop), stop + 1 - this.at);
  }

  private literal(text: string, length: number): boolean {
    return text === "" ? this.skip(length) : this.push({ kind: "literal", text }, length);
  }

  private push(token: FormatToken, length: number): boolean {
    this.tokens.push(token);
    return this.skip(length);
  }

  private skip(length: number): boolean {
    this.at = Math.min(this.at + length, this.code.length);
    return true;
  }
}
