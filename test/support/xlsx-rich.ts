import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

const NUMBERED = /(\/)(sheet|comments|drawing|vmlDrawing|chart|image|printerSettings)(\d+)(\.)/g;

/** A workbook with `times` as many sheets, each with its own drawing, chart, image, notes and print set-up. */
export function multiplied(bytes: Uint8Array, times: number): Uint8Array {
  const parts = unzipSync(bytes);
  const result: Zippable = { ...parts };
  const sheets = Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name)).length;
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts[name];
    if (part !== undefined) result[name] = strToU8(change(strFromU8(part)));
  };
  for (let copy = 1; copy < times; copy++) {
    const shift = copy * sheets;
    for (const [name, part] of Object.entries(parts)) {
      const moved = renumbered(name, shift);
      if (moved !== name) result[moved] = name.endsWith(".rels") ? strToU8(renumbered(strFromU8(part), shift)) : part;
    }
  }
  const copies = Array.from({ length: times - 1 }, (_, index) => (index + 1) * sheets);
  edit("[Content_Types].xml", (xml) => repeated(xml, /<Override PartName="[^"]*\d+\.(?:xml|vml|png|bin)"[^>]*>/g, copies, (item, shift) => renumbered(item, shift)));
  edit("xl/_rels/workbook.xml.rels", (xml) =>
    repeated(xml, /<Relationship [^>]*worksheets\/sheet\d+\.xml"[^>]*>/g, copies, (item, shift) =>
      item.replace(/worksheets\/sheet(\d+)/, (_, n: string) => `worksheets/sheet${Number(n) + shift}`).replace(/Id="([^"]+)"/, `Id="$1x${shift}"`),
    ),
  );
  edit("xl/workbook.xml", (xml) =>
    repeated(xml, /<sheet [^>]*>/g, copies, (item, shift) =>
      item
        .replace(/ name="([^"]+)"/, ` name="$1之${shift}"`)
        .replace(/sheetId="(\d+)"/, (_, n: string) => `sheetId="${Number(n) + shift}"`)
        .replace(/r:id="([^"]+)"/, `r:id="$1x${shift}"`),
    ),
  );
  edit("xl/calcChain.xml", (xml) => repeated(xml, /<c [^>]*>/g, copies, (item, shift) => item.replace(/i="(\d+)"/, (_, n: string) => `i="${Number(n) + shift}"`)));
  return zipSync(result, { level: 6, mtime: new Date("2024-03-12T00:00:00") });
}

function renumbered(text: string, shift: number): string {
  return text.replace(NUMBERED, (_, slash: string, kind: string, number: string, dot: string) => `${slash}${kind}${Number(number) + shift}${dot}`);
}

/** Puts changed copies of all matching elements behind the last of them. */
function repeated(xml: string, element: RegExp, shifts: readonly number[], change: (item: string, shift: number) => string): string {
  const items = [...xml.matchAll(element)];
  const last = items.at(-1);
  if (last === undefined) return xml;
  const end = last.index + last[0].length;
  const added = shifts.map((shift) => items.map(([item]) => change(item, shift)).filter((item) => !items.some(([own]) => own === item)).join(""));
  return xml.slice(0, end) + added.join("") + xml.slice(end);
}
