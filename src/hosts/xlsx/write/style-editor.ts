import { builtinFormat } from "../format/builtin-formats";
import { END, OPEN, XmlCursor } from "../xml/xml-cursor";
import { resolveEntities } from "../xml/xml-text";
import { escapedAttribute } from "../xml/xml-writing";
import type { PackageEdit } from "./package-edit";
import { Splices } from "./splices";
import { attributeOf, StyleSection, withAttribute } from "./style-section";

/** The part of a cell's look that a correction may change, as it was before. */
export interface StoredLook {
  /** The fill element without prefixes, and whether the style said to apply it. */
  readonly fill: string;
  readonly applyFill: string | null;
  /** Number format code; null for General. */
  readonly format: string | null;
  readonly applyNumberFormat: string | null;
  readonly quotePrefix: string | null;
}

/** What a correction asks of a cell's look; everything else of it stays. */
export interface WantedLook {
  /** ARGB of a solid fill. */
  readonly fill?: string;
  /** True when numbers and formulas must not be kept as text. */
  readonly general?: boolean;
  /** True when the text must not be taken for a formula when somebody edits the cell. */
  readonly quotePrefix?: boolean;
}

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const NO_FILLS = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
const PLAIN_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
const EMPTY_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${NAMESPACE}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>` +
  `<fills count="2">${NO_FILLS.join("")}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1">${PLAIN_XF}</cellXfs></styleSheet>`;
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
const FIRST_CUSTOM_FORMAT = 164;

/** Adds styles to a workbook: each is a copy of a cell's own style with one thing changed. */
export class StyleEditor {
  private readonly fills = new StyleSection("fills");
  private readonly xfs = new StyleSection("cellXfs");
  private readonly formats = new StyleSection("numFmts");
  private readonly places = new Map<string, number>();
  private readonly source: Uint8Array;
  private readonly part: string;
  private prefix = "";
  private rootEnd = 0;

  constructor(private readonly edit: PackageEdit, private readonly mainPart: string) {
    const part = edit.linked(mainPart, "styles");
    const bytes = part === null ? null : edit.xml(part);
    this.part = part ?? (edit.has("xl/styles.xml") ? edit.freeName("xl/styles", ".xml") : "xl/styles.xml");
    this.source = bytes ?? new TextEncoder().encode(EMPTY_STYLES);
    this.readSections();
    this.isNew = bytes === null;
  }

  private readonly isNew: boolean;

  /** The style that looks as wanted and otherwise like `style`. */
  variant(style: number, wanted: WantedLook): number {
    let xf = this.xf(style);
    if (wanted.fill !== undefined) {
      const fill = `<fill><patternFill patternType="solid"><fgColor rgb="${wanted.fill}"/><bgColor indexed="64"/></patternFill></fill>`;
      xf = withAttribute(withAttribute(xf, "fillId", String(this.fills.indexOf(fill))), "applyFill", "1");
    }
    if (wanted.general === true && this.formatCode(xf) === "@") xf = withAttribute(xf, "numFmtId", "0");
    if (wanted.quotePrefix === true) xf = withAttribute(xf, "quotePrefix", "1");
    return this.xfs.indexOf(xf, style);
  }

  /** What a correction may change of a style's look, for the ledger. */
  look(style: number): StoredLook {
    const xf = this.xf(style);
    return {
      fill: this.fills.items[Number(attributeOf(xf, "fillId") ?? 0)] ?? NO_FILLS[0] ?? "",
      applyFill: attributeOf(xf, "applyFill"),
      format: this.formatCode(xf),
      applyNumberFormat: attributeOf(xf, "applyNumberFormat"),
      quotePrefix: attributeOf(xf, "quotePrefix"),
    };
  }

  /** The style like `style` with its fill, or what else a correction may have changed, put back. */
  restored(style: number, look: StoredLook, what: { readonly fill: boolean; readonly format: boolean }): number {
    let xf = this.xf(style);
    if (what.fill) {
      xf = withAttribute(withAttribute(xf, "fillId", String(this.fillId(look.fill))), "applyFill", look.applyFill);
    }
    if (what.format && this.formatCode(xf) !== look.format) {
      xf = withAttribute(withAttribute(xf, "numFmtId", String(this.formatId(look.format))), "applyNumberFormat", look.applyNumberFormat);
    }
    if (what.format) xf = withAttribute(xf, "quotePrefix", look.quotePrefix);
    return this.xfs.indexOf(xf, style);
  }

  /** ARGB of a style's solid fill, or null. */
  solidFill(style: number): string | null {
    const fill = this.fills.items[Number(attributeOf(this.xf(style), "fillId") ?? 0)] ?? "";
    if (!/patternType\s*=\s*["']solid["']/.test(fill)) return null;
    return /<fgColor[^>]*\srgb\s*=\s*["']([0-9A-Fa-f]{8})["']/.exec(fill)?.[1]?.toUpperCase() ?? null;
  }

  /** True when a cell of this style cannot be changed on a protected sheet. */
  isLocked(style: number): boolean {
    const protection = /<protection[^>]*>/.exec(this.xf(style))?.[0] ?? "";
    return !/^(?:0|false)$/.test(attributeOf(protection, "locked") ?? "1");
  }

  /** The number format code of a style; null for General. */
  format(style: number): string | null {
    return this.formatCode(this.xf(style));
  }

  /** Writes the styles part when styles were added. */
  save(): void {
    if (!this.fills.hasAdditions && !this.xfs.hasAdditions && !this.formats.hasAdditions) return;
    const splices = new Splices(this.source);
    for (const section of [this.formats, this.fills, this.xfs]) section.write(splices, this.prefix, this.placeFor(section.name));
    this.edit.set(this.part, splices.result());
    if (!this.isNew) return;
    this.edit.link(this.mainPart, "styles", this.part);
    this.edit.addType(this.part, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
  }

  private xf(style: number): string {
    return this.xfs.items[style] ?? this.xfs.items[0] ?? PLAIN_XF;
  }

  /** The number of a fill; "no fill", however it is spelled, is number 0 of every workbook. */
  private fillId(fill: string): number {
    const hasFill = /<(?:patternFill[^>]*\spatternType\s*=|gradientFill)/.test(fill);
    return hasFill ? this.fills.indexOf(fill) : Math.max(0, this.fills.existing(fill));
  }

  private formatCode(xf: string): string | null {
    const id = attributeOf(xf, "numFmtId") ?? "0";
    const own = this.formats.items.find((item) => attributeOf(item, "numFmtId") === id);
    const code = own === undefined ? builtinFormat(Number(id)) : resolveEntities(attributeOf(own, "formatCode") ?? "");
    return code === null || code === "" || /^General$/i.test(code) ? null : code;
  }

  private formatId(code: string | null): number {
    if (code === null) return 0;
    for (let id = 1; id < FIRST_CUSTOM_FORMAT; id++) if (builtinFormat(id) === code) return id;
    const ids = this.formats.items.map((item) => [Number(attributeOf(item, "numFmtId")), resolveEntities(attributeOf(item, "formatCode") ?? "")] as const);
    const known = ids.find(([, candidate]) => candidate === code);
    if (known !== undefined) return known[0];
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...ids.map(([number]) => number)) + 1;
    this.formats.items.push(`<numFmt numFmtId="${id}" formatCode="${escapedAttribute(code)}"/>`);
    return id;
  }

  private readSections(): void {
    const cursor = new XmlCursor(this.source);
    cursor.next();
    this.prefix = cursor.prefix();
    this.rootEnd = cursor.tagEnd;
    const sections = new Map([this.fills, this.xfs, this.formats].map((section) => [section.name, section]));
    for (let token = cursor.next(); token !== END; token = cursor.next()) {
      if (token !== OPEN) {
        this.rootEnd = cursor.tagStart;
        continue;
      }
      this.places.set(cursor.name, cursor.tagStart);
      const section = sections.get(cursor.name);
      if (section === undefined) cursor.skip();
      else section.read(cursor);
    }
    // What every program takes for granted must be there before anything is added behind it.
    if (this.fills.items.length === 0) this.fills.items.push(...NO_FILLS);
    if (this.xfs.items.length === 0) this.xfs.items.push(PLAIN_XF);
  }

  private placeFor(section: string): number {
    const later = ORDER.slice(ORDER.indexOf(section) + 1);
    return Math.min(this.rootEnd, ...later.flatMap((name) => this.places.get(name) ?? []));
  }
}
