import type { ApiObject } from "./api-object";
import type { Json, QueryInfo } from "./protocol";

/** The properties a load asks for, as a tree: "format/fill/color" is three steps deep. */
interface Wanted {
  readonly [name: string]: Wanted;
}

/** Answers a load. */
export function query(target: ApiObject | null, info: QueryInfo): Json {
  if (target === null) return null;
  const wanted = tree([...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)]);
  const items = target.items();
  if (items === null) return project(target, wanted);
  const from = info.Skip ?? 0;
  return { _Items: items.slice(from, info.Top === undefined ? undefined : from + info.Top).map((item) => project(item, wanted)) };
}

interface MutableWanted {
  [name: string]: MutableWanted;
}

function tree(paths: readonly string[]): Wanted {
  const root: MutableWanted = {};
  for (const path of paths.length === 0 ? ["*"] : paths) {
    let node = root;
    for (const name of path.split(/[/.]/)) node = node[name] ??= {};
  }
  return root;
}

function project(target: ApiObject, wanted: Wanted): Json {
  const items = target.items();
  if (items !== null) return { _Items: items.map((item) => project(item, Object.keys(wanted).length === 0 ? { "*": {} } : wanted)) };
  const answer: Record<string, Json> = {
    ...(target.id === null ? {} : { Id: target.id }),
    ...(target.reference === null ? {} : { _ReferenceId: target.reference }),
  };
  for (const [name, below] of Object.entries(wanted)) Object.assign(answer, property(target, name, below));
  return answer;
}

function property(target: ApiObject, name: string, below: Wanted): Record<string, Json> {
  if (/^(_ReferenceId|\$none|items)$/i.test(name)) return {};
  if (name === "*" || name === "$all") return Object.fromEntries(target.scalarNames.map((scalar) => [scalar, target.read(scalar)]));
  const pascal = name.charAt(0).toUpperCase() + name.slice(1);
  if (target.hasScalar(name)) return { [pascal]: target.read(name) };
  const linked = target.open(name);
  return { [pascal]: linked === null ? null : project(linked, Object.keys(below).length === 0 ? { "*": {} } : below) };
}
