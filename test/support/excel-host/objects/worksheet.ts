import type { Area } from "../../../../src/core/grid/grid";
import { readAddress, sized, splitAddresses, WHOLE } from "../addresses";
import { apiType, type ApiType, NOTHING, textArgument, wholeArgument, type Outcome } from "../api-object";
import type { SheetModel } from "../model";
import { ApiError, invalidArgument, itemNotFound } from "../protocol";
import type { Session } from "../session";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { commentCollection, noteCollection } from "./remarks";

/** The longest list of addresses that getRanges takes. */
const LONGEST_ADDRESS = 8_192;

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

function area(sheet: SheetModel, place: Area, session: Session): Outcome {
  return { object: range({ sheet, area: place }, session) };
}

/** Excel.WorksheetProtection; there is no way to lift it, because the product must never try. */
const worksheetProtection: ApiType<SheetModel> = apiType({
  name: "WorksheetProtection",
  scalars: {
    Protected: { since: 2, get: (sheet) => sheet.protection !== null },
    Options: {
      since: 2,
      get: ({ protection }) => (protection === null ? null : { allowFormatCells: protection.allowFormatCells, allowEditObjects: protection.allowEditObjects }),
    },
  },
});

/** Excel.Worksheet. */
export const worksheet: ApiType<SheetModel> = apiType({
  name: "Worksheet",
  id: (sheet) => sheet.id,
  scalars: {
    Id: { since: 1, get: (sheet) => sheet.id },
    Name: { since: 1, get: (sheet) => sheet.name },
    Position: { since: 1, get: (sheet, session) => session.book.sheets.indexOf(sheet) },
    Visibility: { since: 1, get: (sheet) => VISIBILITY[sheet.visibility] },
  },
  links: {
    Protection: { since: 2, open: worksheetProtection },
    Comments: { since: 10, open: (sheet, session) => commentCollection({ sheets: [sheet] }, session) },
    Notes: { since: 18, open: (sheet, session) => noteCollection({ sheets: [sheet] }, session) },
  },
  methods: {
    GetRange: {
      since: 1,
      call: (sheet, [address], session) => {
        if (address === undefined || address === null) return area(sheet, WHOLE, session);
        const place = readAddress(session.book, sheet, textArgument(address));
        return area(place.sheet, place.area, session);
      },
    },
    GetCell: { since: 1, call: (sheet, [row, column], session) => area(sheet, sized(wholeArgument(row), wholeArgument(column), 1, 1), session) },
    GetRangeByIndexes: {
      since: 7,
      call: (sheet, [row, column, rows, columns], session) =>
        area(sheet, sized(wholeArgument(row), wholeArgument(column), wholeArgument(rows), wholeArgument(columns)), session),
    },
    GetUsedRangeOrNullObject: {
      since: 4,
      call: (sheet, [valuesOnly], session) => {
        const used = sheet.usedArea(valuesOnly === true);
        return used === null ? { object: null } : area(sheet, used, session);
      },
    },
    GetRanges: {
      since: 9,
      call: (sheet, [address], session) => {
        const list = textArgument(address);
        if (list.length > LONGEST_ADDRESS) throw invalidArgument();
        return { object: rangeAreas({ areas: splitAddresses(list).map((one) => readAddress(session.book, sheet, one)) }, session) };
      },
    },
    Activate: {
      since: 1,
      call: (sheet, _, session) => {
        if (sheet.visibility !== "visible") throw new ApiError("InvalidOperation", "A hidden sheet can't be activated.");
        session.book.activeSheet = session.book.sheets.indexOf(sheet);
        return NOTHING;
      },
    },
  },
});

const found = (session: Session, key: unknown): SheetModel | undefined => (typeof key === "string" ? session.book.find(key) : undefined);

/** Event numbers of the protocol. */
export const EVENTS = { contentChanged: 10, formatChanged: 18 } as const;

const registers = (event: number, on: boolean) => ({
  since: 9,
  call: (_: null, __: readonly unknown[], session: Session): Outcome => {
    session.listen(event, on);
    return NOTHING;
  },
});

/** Excel.WorksheetCollection. */
export const worksheetCollection: ApiType<null> = apiType({
  name: "WorksheetCollection",
  items: (_, session) => session.book.sheets.map((sheet) => worksheet(sheet, session)),
  item: (_, key, session) => {
    const sheet = found(session, key);
    if (sheet === undefined) throw itemNotFound();
    return worksheet(sheet, session);
  },
  methods: {
    GetItemOrNullObject: {
      since: 4,
      call: (_, [key], session) => {
        const sheet = found(session, key);
        return { object: sheet === undefined ? null : worksheet(sheet, session) };
      },
    },
    GetActiveWorksheet: {
      since: 1,
      call: (_, __, session) => {
        const sheet = session.book.sheets[session.book.activeSheet];
        if (sheet === undefined) throw itemNotFound();
        return { object: worksheet(sheet, session) };
      },
    },
    GetCount: { since: 4, call: (_, __, session) => ({ value: session.book.sheets.length }) },
    _RegisterDataChangedEvent: registers(EVENTS.contentChanged, true),
    _UnregisterDataChangedEvent: registers(EVENTS.contentChanged, false),
    _RegisterFormatChangedEvent: registers(EVENTS.formatChanged, true),
    _UnregisterFormatChangedEvent: registers(EVENTS.formatChanged, false),
  },
});
