import type { SheetArea } from "./addresses";
import { invalidArgument, notKnown, type Json } from "./protocol";
import type { Session } from "./session";

/** An argument as a method sees it: plain JSON, or an object of the same request. */
export type Argument = Json | ApiObject;

/** What a method gives back: an object (null for a null object), or a plain value. */
export type Outcome = { readonly object: ApiObject | null } | { readonly value: Json };

/** The outcome of a method that gives nothing back. */
export const NOTHING: Outcome = { value: null };

/** An object of the workbook as a request addresses it. */
export interface ApiObject {
  readonly type: string;
  /** True for objects whose reference the client keeps over several requests. */
  readonly isKept: boolean;
  reference: string | null;
  readonly id: string | null;
  /** The cells it stands for, when it is a range. */
  readonly place: SheetArea | null;
  readonly scalarNames: readonly string[];
  read(property: string): Json;
  write(property: string, value: Argument): void;
  hasScalar(property: string): boolean;
  open(link: string): ApiObject | null;
  call(method: string, args: readonly Argument[]): Outcome;
  items(): readonly ApiObject[] | null;
  item(key: Argument): ApiObject;
}

/** A property; `since` is the minor number of the ExcelApi set that brought it (1.13 is 13). */
export interface Scalar<T> {
  readonly since: number;
  readonly get: (target: T, session: Session) => Json;
  readonly set?: (target: T, value: Argument, session: Session) => void;
}

/** A property that leads to another object. */
export interface Link<T> {
  readonly since: number;
  readonly open: (target: T, session: Session) => ApiObject | null;
}

/** A method. */
export interface Method<T> {
  readonly since: number;
  readonly call: (target: T, args: readonly Argument[], session: Session) => Outcome;
}

/** Everything the emulated Excel knows about a type of object; what is not here does not exist. */
export interface TypeSpec<T> {
  readonly name: string;
  readonly isKept?: boolean;
  readonly id?: (target: T) => string;
  readonly place?: (target: T) => SheetArea;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, Link<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly items?: (target: T, session: Session) => readonly ApiObject[];
  readonly item?: (target: T, key: Argument, session: Session) => ApiObject;
}

/** Makes the objects of one type. */
export type ApiType<T> = (target: T, session: Session) => ApiObject;

/** Describes a type of objects; names are found whatever their case, since the client sends both. */
export function apiType<T>(spec: TypeSpec<T>): ApiType<T> {
  const scalars = byLowerCase(spec.scalars);
  const links = byLowerCase(spec.links);
  const methods = byLowerCase(spec.methods);
  return (target, session) => {
    const member = <M extends { readonly since: number }>(known: ReadonlyMap<string, M>, name: string, mark = ""): M => {
      const full = `${spec.name}.${name}${mark}`;
      const found = known.get(name.toLowerCase());
      if (found === undefined) throw notKnown(full);
      session.uses(full, found.since);
      return found;
    };
    return {
      type: spec.name,
      isKept: spec.isKept ?? false,
      reference: null,
      id: spec.id?.(target) ?? null,
      place: spec.place?.(target) ?? null,
      scalarNames: Object.keys(spec.scalars ?? {}),
      hasScalar: (name) => scalars.has(name.toLowerCase()),
      read: (name) => member(scalars, name).get(target, session),
      write: (name, value) => {
        const { set } = member(scalars, name, "=");
        if (set === undefined) throw notKnown(`${spec.name}.${name}=`);
        set(target, value, session);
      },
      open: (name) => member(links, name).open(target, session),
      call: (name, args) => member(methods, name, "()").call(target, args, session),
      items: () => spec.items?.(target, session) ?? null,
      item: (key) => {
        if (spec.item === undefined) throw notKnown(`${spec.name}.getItem()`);
        session.uses(`${spec.name}.getItem()`, 1);
        return spec.item(target, key, session);
      },
    };
  };
}

function byLowerCase<M>(members: Readonly<Record<string, M>> | undefined): ReadonlyMap<string, M> {
  return new Map(Object.entries(members ?? {}).map(([name, member]) => [name.toLowerCase(), member]));
}

/** True when an argument is an object of the request. */
export function isApiObject(value: Argument | undefined): value is ApiObject {
  return typeof value === "object" && value !== null && "scalarNames" in value;
}

/** The argument as text, or refused. */
export function textArgument(value: Argument | undefined): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** The argument as a whole number, or refused. */
export function wholeArgument(value: Argument | undefined): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}
