import { END, OPEN, XmlCursor } from "../xml/xml-cursor";

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address: transitional and strict files share it. */
  readonly type: string;
  /** Part name, or the address as it stands when external. */
  readonly target: string;
  readonly external: boolean;
}

/** The name of the part that holds the links of a part ("" for the package itself). */
export function relationshipsPartOf(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** Reads a relationships part; `source` is the part the links start from. */
export function readRelationships(bytes: Uint8Array, source: string): Relationship[] {
  const cursor = new XmlCursor(bytes);
  const found: Relationship[] = [];
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token !== OPEN || cursor.name !== "Relationship") continue;
    const type = cursor.attribute("Type") ?? "";
    const target = cursor.attribute("Target") ?? "";
    const external = cursor.attribute("TargetMode") === "External";
    found.push({
      id: cursor.attribute("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: external ? target : resolvedPartName(source, target),
      external,
    });
  }
  return found;
}

/** The part name a link target means, seen from the part it stands in. */
export function resolvedPartName(source: string, target: string): string {
  const plain = decoded(target).replace(/\\/g, "/").replace(/[?#].*$/, "");
  const path = plain.startsWith("/") ? plain : source.slice(0, source.lastIndexOf("/") + 1) + plain;
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

function decoded(target: string): string {
  try {
    return target.includes("%") ? decodeURIComponent(target) : target;
  } catch {
    return target;
  }
}
