import { dateRenderer, isDateSection } from "./date-section";
import { formatSections, type FormatSection } from "./format-tokens";
import { generalText } from "./general";
import { numberRenderer } from "./number-section";

/** A number format ready for use. */
export interface NumberFormat {
  readonly code: string;
  numberText(value: number): string;
  textText(value: string): string;
}

interface CompiledSection {
  /** Shows a magnitude; null when the section cannot show this value (a negative date). */
  readonly render: (value: number) => string | null;
  readonly accepts: ((value: number) => boolean) | null;
  /** True when the section itself says how a negative number looks. */
  readonly dropsSign: boolean;
  readonly isDate: boolean;
}

/** Compiles a number format code; a code not understood shows numbers as General does. */
export function compileNumberFormat(code: string, date1904: boolean): NumberFormat {
  const sections = formatSections(code) ?? [];
  const texts = sections.find((section) => section.tokens.some(({ kind }) => kind === "text"));
  const textSection = sections.length === 4 ? sections[3] : texts;
  const numeric = sections.filter((section, index) => index < 3 && section !== textSection);
  const compiled: CompiledSection[] = [];
  for (const [index, section] of numeric.entries()) {
    const render = sectionRenderer(section, date1904);
    if (render === null) return { code, numberText: generalText, textText: (value) => value };
    compiled.push({ render, accepts: acceptance(section), dropsSign: dropsSign(section, index), isDate: isDateSection(section) });
  }
  return {
    code,
    numberText: compiled.length === 0 ? generalText : (value) => sectionText(compiled, value),
    textText: textSection === undefined ? (value) => value : (value) => textThrough(textSection, value),
  };
}

function sectionRenderer(section: FormatSection, date1904: boolean): ((value: number) => string | null) | null {
  if (isDateSection(section)) {
    return dateRenderer(section, date1904);
  }
  if (section.tokens.some(({ kind }) => kind === "general")) return (value) => generalThrough(section, value);
  return section.chineseNumerals ? null : numberRenderer(section.tokens);
}

function acceptance({ condition }: FormatSection): ((value: number) => boolean) | null {
  if (condition === null) return null;
  const { operator, operand } = condition;
  switch (operator) {
    case "<": return (value) => value < operand;
    case "<=": return (value) => value <= operand;
    case ">": return (value) => value > operand;
    case ">=": return (value) => value >= operand;
    case "<>": return (value) => value !== operand;
    default: return (value) => value === operand;
  }
}

function dropsSign({ condition }: FormatSection, index: number): boolean {
  if (condition === null) return index === 1;
  return condition.operator === "<" ? condition.operand <= 0 : condition.operator === "<=" && condition.operand < 0;
}

function sectionText(sections: readonly CompiledSection[], value: number): string {
  if (!Number.isFinite(value)) return generalText(value);
  const section = chosenSection(sections, value);
  if (section === undefined) return generalText(value);
  const text = section.render(Math.abs(value));
  if (text === null || (value < 0 && section.isDate)) return generalText(value);
  return value < 0 && !section.dropsSign ? "-" + text : text;
}

function chosenSection(sections: readonly CompiledSection[], value: number): CompiledSection | undefined {
  if (sections.some(({ accepts }) => accepts !== null)) {
    return sections.find(({ accepts }) => accepts?.(value) === true) ?? [...sections].reverse().find(({ accepts }) => accepts === null);
  }
  const [positive, negative = positive, zero = positive] = sections;
  return value > 0 ? positive : value < 0 ? negative : zero;
}

function generalThrough(section: FormatSection, value: number): string {
  let text = "";
  for (const token of section.tokens) {
    if (token.kind === "literal") text += token.text;
    else if (token.kind === "general") text += generalText(value);
  }
  return text;
}

function textThrough(section: FormatSection, value: string): string {
  let text = "";
  for (const token of section.tokens) {
    if (token.kind === "literal") text += token.text;
    else if (token.kind === "text" || token.kind === "general") text += value;
  }
  return text;
}
