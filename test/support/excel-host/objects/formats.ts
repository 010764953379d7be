import type { SheetArea } from "../addresses";
import { apiType, NOTHING, type Argument } from "../api-object";
import { uniform, writeFormat } from "../cell-writing";
import type { CellModel, FillModel } from "../model";
import { invalidArgument, type Json } from "../protocol";
import type { Session } from "../session";

/** A format object stands for one or several rectangles of a sheet. */
export type Places = readonly SheetArea[];

/** A colour as Excel writes it. */
function color(value: Json): string {
  if (typeof value !== "string" || !/^#?[0-9a-f]{6}$/i.test(value)) throw invalidArgument();
  return `#${value.replace("#", "").toUpperCase()}`;
}

function repaint(places: Places, input: Argument, paint: (fill: FillModel | null, value: Json) => FillModel | null, session: Session): void {
  for (const place of places) {
    writeFormat(place, input, (cell, value) => void (cell.fill = paint(cell.fill, value)), session);
  }
}

const WHITE: FillModel = { color: "#FFFFFF", tint: 0 };

// A cell without a fill says white and no pattern, as a white one does; only the missing tint tells them apart.
const fillColor = (cell: CellModel | undefined): string => cell?.fill?.color ?? "#FFFFFF";
const fillTint = (cell: CellModel | undefined): number | null => cell?.fill?.tint ?? null;
const fillPattern = (cell: CellModel | undefined): string | null => cell?.fill?.pattern ?? null;
const patternColor = (cell: CellModel | undefined): string => cell?.fill?.patternColor ?? "#000000";

/** Excel.RangeFill. */
export const rangeFill = apiType<Places>({
  name: "RangeFill",
  scalars: {
    Color: {
      since: 1,
      get: (places) => uniform(places, fillColor),
      set: (places, value, session) => repaint(places, value, (_, to) => ({ color: color(to), tint: 0 }), session),
    },
    TintAndShade: { since: 9, get: (places) => uniform(places, fillTint) },
    Pattern: {
      since: 9,
      get: (places) => uniform(places, fillPattern),
      set: (places, value, session) => repaint(places, value, (fill, to) => patterned(fill ?? WHITE, to), session),
    },
    PatternColor: {
      since: 9,
      get: (places) => uniform(places, patternColor),
      set: (places, value, session) => repaint(places, value, (fill, to) => ({ ...(fill ?? WHITE), patternColor: color(to) }), session),
    },
  },
  methods: {
    Clear: {
      since: 1,
      call: (places, _, session) => {
        repaint(places, "", () => null, session);
        return NOTHING;
      },
    },
  },
});

function patterned(fill: FillModel, value: Json): FillModel | null {
  if (typeof value !== "string") throw invalidArgument();
  if (value === "None") return null;
  return value === "Solid" ? { color: fill.color, tint: fill.tint } : { ...fill, pattern: value };
}

/** Excel.FormatProtection. */
export const formatProtection = apiType<Places>({
  name: "FormatProtection",
  scalars: {
    Locked: { since: 2, get: (places) => uniform(places, (cell) => cell?.locked ?? true) },
  },
});

/** Excel.RangeFormat. */
export const rangeFormat = apiType<Places>({
  name: "RangeFormat",
  links: {
    Fill: { since: 1, open: rangeFill },
    Protection: { since: 2, open: formatProtection },
  },
});

/** The part of a cell's look that getCellProperties gives. */
export function cellProperties(cell: CellModel | undefined): Json {
  const fill = { color: fillColor(cell), tintAndShade: fillTint(cell), pattern: fillPattern(cell), patternColor: patternColor(cell) };
  return { format: { fill, protection: { locked: cell?.locked ?? true } } };
}

/** Applies what setCellProperties was given to one cell. */
export function setCellProperties(cell: CellModel, value: Json): void {
  const fill = member(member(value, "format"), "fill");
  const to = member(fill, "color");
  if (to !== undefined) cell.fill = { color: color(to), tint: 0 };
}

function member(value: Json | undefined, name: string): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
