import { sized } from "../addresses";
import { apiType, NOTHING, textArgument, type ApiObject, type Argument, type Outcome } from "../api-object";
import { itemNotFound, type Json } from "../protocol";
import type { Session } from "../session";
import { range } from "./range";
import { commentCollection, noteCollection } from "./remarks";
import { worksheetCollection } from "./worksheet";

const stored = (session: Session, key: string): Json => session.book.settings.get(key) as Json;

/** Excel.Setting. */
const setting = apiType<string>({
  name: "Setting",
  id: (key) => key,
  scalars: {
    Key: { since: 4, get: (key) => key },
    Value: { since: 4, get: (key, session) => stored(session, key), set: (key, value, session) => void session.book.settings.set(key, value) },
  },
  methods: {
    Delete: {
      since: 4,
      call: (key, _, session) => {
        if (!session.book.settings.delete(key)) throw itemNotFound();
        return NOTHING;
      },
    },
  },
});

function settingObject(key: Argument | undefined, session: Session): ApiObject | null {
  const name = textArgument(key);
  return session.book.settings.has(name) ? setting(name, session) : null;
}

/** Excel.SettingCollection. */
const settingCollection = apiType<null>({
  name: "SettingCollection",
  items: (_, session) => [...session.book.settings.keys()].map((key) => setting(key, session)),
  item: (_, key, session) => {
    const found = settingObject(key, session);
    if (found === null) throw itemNotFound();
    return found;
  },
  methods: {
    Add: {
      since: 4,
      call: (_, [key, value], session) => {
        const name = textArgument(key);
        session.book.settings.set(name, value);
        return { object: setting(name, session) };
      },
    },
    GetItemOrNullObject: { since: 4, call: (_, [key], session) => ({ object: settingObject(key, session) }) },
    GetCount: { since: 4, call: (_, __, session) => ({ value: session.book.settings.size }) },
  },
});

/** Excel.Application. */
const application = apiType<null>({
  name: "Application",
  scalars: { CalculationMode: { since: 1, get: () => "Automatic" } },
  methods: {
    SuspendApiCalculationUntilNextSync: {
      since: 6,
      call: (_, __, session) => {
        session.putOffCalculation();
        return NOTHING;
      },
    },
    SuspendScreenUpdatingUntilNextSync: { since: 9, call: () => NOTHING },
  },
});

function activeCell(session: Session): Outcome {
  const { book } = session;
  const sheet = book.selection?.sheet ?? book.sheets[book.activeSheet];
  if (sheet === undefined) throw itemNotFound();
  const { top, left } = book.selection?.area ?? { top: 0, left: 0 };
  return { object: range({ sheet, area: sized(top, left, 1, 1) }, session) };
}

/** Excel.Workbook, the root of every request. */
export const workbook = apiType<null>({
  name: "Workbook",
  scalars: {
    Name: { since: 7, get: (_, session) => session.book.name },
    ReadOnly: { since: 8, get: (_, session) => session.book.isReadOnly },
  },
  links: {
    Worksheets: { since: 1, open: worksheetCollection },
    Application: { since: 1, open: application },
    Settings: { since: 4, open: settingCollection },
    Comments: { since: 10, open: (_, session) => commentCollection({ sheets: session.book.sheets }, session) },
    Notes: { since: 18, open: (_, session) => noteCollection({ sheets: session.book.sheets }, session) },
  },
  methods: {
    GetActiveCell: { since: 7, call: (_, __, session) => activeCell(session) },
    GetSelectedRange: {
      since: 1,
      call: (_, __, session) => (session.book.selection === null ? activeCell(session) : { object: range(session.book.selection, session) }),
    },
    _RemoveReference: {
      since: 1,
      call: (_, [reference], session) => {
        session.forget(textArgument(reference));
        return NOTHING;
      },
    },
    _RemoveAllReferences: {
      since: 1,
      call: (_, __, session) => {
        session.forgetAll();
        return NOTHING;
      },
    },
  },
});

/** The client's own service, which it tells that ribbon commands may come. */
export const addinInternalService = apiType<null>({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: { since: 1, call: () => NOTHING } },
});
