import { readAddress, sized, type SheetArea } from "../addresses";
import { apiType, type ApiType, isApiObject, NOTHING, textArgument, wholeArgument, type ApiObject, type Argument } from "../api-object";
import type { RemarkModel, SheetModel } from "../model";
import { accessDenied, alreadyExists, invalidArgument, itemNotFound } from "../protocol";
import type { Session } from "../session";
import { range } from "./range";

/** The remarks of one sheet, or of all. */
interface Scope {
  readonly sheets: readonly SheetModel[];
}

type Kind = "notes" | "comments";

interface Remark {
  readonly sheet: SheetModel;
  readonly remark: RemarkModel;
}

const AUTHOR = "审核人";

const all = ({ sheets }: Scope, kind: Kind): readonly Remark[] => sheets.flatMap((sheet) => sheet[kind].map((remark) => ({ sheet, remark })));

function place({ sheet, remark }: Remark): SheetArea {
  return { sheet, area: sized(remark.row, remark.column, 1, 1) };
}

/** The single cell an argument names: a range, or an address. */
function cellArgument(argument: Argument | undefined, scope: Scope, session: Session): SheetArea {
  const home = scope.sheets[0] ?? session.book.sheets[0];
  if (home === undefined) throw itemNotFound();
  const given = isApiObject(argument) ? argument.place : readAddress(session.book, home, textArgument(argument));
  if (given === null || given.area.top !== given.area.bottom || given.area.left !== given.area.right) throw invalidArgument();
  return given;
}

function isAt({ sheet, remark }: Remark, cell: SheetArea): boolean {
  return sheet === cell.sheet && remark.row === cell.area.top && remark.column === cell.area.left;
}

/** Adds a remark; a cell bears one note or one comment, and a protected sheet takes none. */
function add(scope: Scope, kind: Kind, args: readonly Argument[], session: Session): Remark {
  const cell = cellArgument(args[0], scope, session);
  if (cell.sheet.protection?.allowEditObjects === false) throw accessDenied();
  const everywhere = { sheets: session.book.sheets };
  if ([...all(everywhere, "notes"), ...all(everywhere, "comments")].some((one) => isAt(one, cell))) throw alreadyExists();
  const remark = { id: session.book.newId(), row: cell.area.top, column: cell.area.left, content: textArgument(args[1]) };
  cell.sheet[kind].push(remark);
  return { sheet: cell.sheet, remark };
}

function remove({ sheet, remark }: Remark, kind: Kind): void {
  if (sheet.protection?.allowEditObjects === false) throw accessDenied();
  sheet[kind].splice(sheet[kind].indexOf(remark), 1);
}

const remarkType = (name: string, kind: Kind, since: number): ApiType<Remark> =>
  apiType({
    name,
    ...(kind === "comments" ? { id: ({ remark }: Remark) => remark.id } : {}),
    scalars: {
      ...(kind === "comments" ? { Id: { since, get: ({ remark }: Remark) => remark.id } } : {}),
      Content: { since, get: ({ remark }) => remark.content, set: ({ remark }, value) => void (remark.content = textArgument(value)) },
      AuthorName: { since, get: () => AUTHOR },
    },
    methods: {
      GetLocation: { since, call: (one, _, session) => ({ object: range(place(one), session) }) },
      Delete: {
        since,
        call: (one) => {
          remove(one, kind);
          return NOTHING;
        },
      },
    },
  });

/** Excel.Comment and Excel.Note. */
const comment = remarkType("Comment", "comments", 10);
const note = remarkType("Note", "notes", 18);

function at(found: Remark | undefined, make: (one: Remark, session: Session) => ApiObject, session: Session): ApiObject {
  if (found === undefined) throw itemNotFound();
  return make(found, session);
}

/** Excel.CommentCollection. */
export const commentCollection: ApiType<Scope> = apiType({
  name: "CommentCollection",
  items: (scope, session) => all(scope, "comments").map((one) => comment(one, session)),
  item: (scope, key, session) => at(all(scope, "comments").find(({ remark }) => remark.id === key), comment, session),
  methods: {
    Add: { since: 10, call: (scope, args, session) => ({ object: comment(add(scope, "comments", args, session), session) }) },
    GetCount: { since: 10, call: (scope) => ({ value: all(scope, "comments").length }) },
    GetItemByCell: {
      since: 10,
      call: (scope, [cell], session) => {
        const where = cellArgument(cell, scope, session);
        return { object: at(all(scope, "comments").find((one) => isAt(one, where)), comment, session) };
      },
    },
  },
});

function noteOn(scope: Scope, key: Argument | undefined, session: Session): Remark | undefined {
  const where = cellArgument(key, scope, session);
  return all(scope, "notes").find((one) => isAt(one, where));
}

/** Excel.NoteCollection; its items are found by the address of their cell. */
export const noteCollection: ApiType<Scope> = apiType({
  name: "NoteCollection",
  items: (scope, session) => all(scope, "notes").map((one) => note(one, session)),
  item: (scope, key, session) => at(noteOn(scope, key, session), note, session),
  methods: {
    Add: { since: 18, call: (scope, args, session) => ({ object: note(add(scope, "notes", args, session), session) }) },
    GetCount: { since: 18, call: (scope) => ({ value: all(scope, "notes").length }) },
    GetItemAt: { since: 18, call: (scope, [index], session) => ({ object: at(all(scope, "notes")[wholeArgument(index)], note, session) }) },
    GetItemOrNullObject: {
      since: 18,
      call: (scope, [key], session) => {
        const found = noteOn(scope, key, session);
        return { object: found === undefined ? null : note(found, session) };
      },
    },
  },
});
