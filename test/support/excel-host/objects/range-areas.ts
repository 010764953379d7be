import { columnsOf, fullAddress, rowsOf, shared } from "../addresses";
import { apiType, type ApiType, NOTHING, wholeArgument } from "../api-object";
import { invalidArgument } from "../protocol";
import { rangeFormat, type Places } from "./formats";
import { range } from "./range";

/** Several rectangles of one sheet. */
interface Areas {
  readonly areas: Places;
  /** Merged areas give the address of their first cells only; the rectangles themselves lie in `areas`. */
  readonly showsFirstCellsOnly?: boolean;
}

/** Excel.RangeCollection. */
const rangeCollection: ApiType<Places> = apiType({
  name: "RangeCollection",
  items: (areas, session) => areas.map((area) => range(area, session)),
  methods: {
    GetCount: { since: 9, call: (areas) => ({ value: areas.length }) },
    GetItemAt: {
      since: 9,
      call: (areas, [index], session) => {
        const found = areas[wholeArgument(index)];
        if (found === undefined) throw invalidArgument();
        return { object: range(found, session) };
      },
    },
  },
});

/** Excel.ConditionalFormatCollection: the formats that touch any of the rectangles. */
const conditionalFormats: ApiType<Places> = apiType({
  name: "ConditionalFormatCollection",
  methods: {
    GetCount: { since: 6, call: (areas) => ({ value: new Set(areas.flatMap(({ sheet, area }) => sheet.conditionalFormats.filter((format) => shared(area, format) !== null))).size }) },
  },
});

/** Excel.RangeAreas. */
export const rangeAreas: ApiType<Areas> = apiType({
  name: "RangeAreas",
  isKept: true,
  scalars: {
    Address: {
      since: 9,
      get: ({ areas, showsFirstCellsOnly }) =>
        areas
          .map(({ sheet, area }) => fullAddress({ sheet, area: showsFirstCellsOnly === true ? { ...area, bottom: area.top, right: area.left } : area }))
          .join(","),
    },
    AreaCount: { since: 9, get: ({ areas }) => areas.length },
    CellCount: { since: 9, get: ({ areas }) => areas.reduce((sum, { area }) => sum + rowsOf(area) * columnsOf(area), 0) },
  },
  links: {
    Areas: { since: 9, open: ({ areas }, session) => rangeCollection(areas, session) },
    ConditionalFormats: { since: 9, open: ({ areas }, session) => conditionalFormats(areas, session) },
    Format: { since: 9, open: ({ areas }, session) => rangeFormat(areas, session) },
  },
  methods: {
    _KeepReference: { since: 9, call: () => NOTHING },
  },
});
