import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A repeatable source of whole numbers below a bound. */
export type Dice = (bound: number) => number;

/** Dice that roll the same way for the same seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor(((t ^ (t >>> 14)) >>> 0) / 4294967296 * bound);
  };
}

type Mutation = (bytes: Uint8Array, roll: Dice) => Uint8Array;

const SHEET = /worksheets\/sheet\d*\.xml$/;

function inPart(pick: RegExp, change: (xml: string, roll: Dice) => string): Mutation {
  return (bytes, roll) => {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((name) => pick.test(name));
    const name = names[roll(names.length)];
    const part = name === undefined ? undefined : parts[name];
    if (name === undefined || part === undefined) return bytes;
    return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part), roll)) }, { level: 1 });
  };
}

function inSheet(extra: (roll: Dice) => string): Mutation {
  return inPart(SHEET, (xml, roll) => xml.replace(/<\/((?:\w+:)?)sheetData>/, (end) => extra(roll) + end));
}

/** Ways in which a workbook may reach us broken or built to hurt. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  truncated: (bytes, roll) => bytes.slice(0, roll(bytes.length)),
  "bits flipped": (bytes, roll) => {
    const changed = bytes.slice();
    for (let i = 1 + roll(20); i > 0; i--) {
      const at = roll(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << roll(8));
    }
    return changed;
  },
  "directory flipped": (bytes, roll) => {
    const changed = bytes.slice();
    for (let i = 1 + roll(4); i > 0; i--) changed[changed.length - 1 - roll(Math.min(changed.length, 2500))] = roll(256);
    return changed;
  },
  "xml characters changed": inPart(/\.xml$|\.rels$/, (xml, roll) => {
    let changed = xml;
    for (let i = 1 + roll(8); i > 0; i--) {
      const at = roll(changed.length);
      changed = changed.slice(0, at) + `<>&"'/=! x0-${String.fromCharCode(roll(0xd800))}`.charAt(roll(14)) + changed.slice(at + roll(3));
    }
    return changed;
  }),
  "xml cut off": inPart(/\.xml$|\.rels$/, (xml, roll) => xml.slice(0, roll(xml.length))),
  "random cells": inSheet((roll) => {
    let cells = "";
    const types = ["s", "str", "b", "e", "n", "d", "inlineStr", "zz"];
    for (let i = roll(300); i > 0; i--) {
      const address = `${String.fromCharCode(65 + roll(26)).repeat(1 + roll(4))}${roll(2_000_000) - 3}`;
      cells += `<c r="${address}" s="${roll(900) - 5}" t="${types[roll(types.length)] ?? ""}"><f t="shared" si="${roll(3)}"/><v>${roll(1e9) - 5}</v></c>`;
    }
    return cells;
  }),
  "absurd merges": inPart(SHEET, (xml, roll) =>
    xml.replace(/<\/((?:\w+:)?)worksheet>/, (end) => {
      const merge = (): string => `<mergeCell ref="A${roll(1_048_576) + 1}:XFD${roll(1_048_576) + 1}"/>`;
      return `<mergeCells>${merge().repeat(1 + roll(20_000))}${merge()}</mergeCells>${end}`;
    }),
  ),
  "a huge used range": inPart(SHEET, (xml, roll) =>
    xml
      .replace(/<((?:\w+:)?)dimension [^>]*>/, '<dimension ref="A1:XFD1048576"/>')
      .replace(/<\/((?:\w+:)?)sheetData>/, (end) => `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="${roll(1_000_000)}">${"<c/>".repeat(roll(16_384))}</row>${end}`),
  ),
  "a million rows": inSheet((roll) => "<row><c><v>1</v></c></row>".repeat(roll(10) === 0 ? 1_048_576 : 20_000)),
  "deep formulas": inSheet((roll) => {
    const deep = "(".repeat(roll(60_000)) + "A1" + "&\"x\"+[1]'s'!$B$2:C3".repeat(roll(2_000));
    const escaped = deep.replace(/&/g, "&amp;");
    return `<row r="900"><c r="A900"><f t="shared" ref="A900:A990" si="7">${escaped}</f></c>${'<c><f t="shared" si="7"/></c>'.repeat(roll(300))}</row>`;
  }),
  "deep elements": inSheet((roll) => `<row>${"<c><is><r>".repeat(1 + roll(30_000))}`),
  "long texts and entities": inSheet((roll) => `<row><c t="str"><v>${"&#x41;&amp;_x0041_&bogus;".repeat(roll(40_000))}</v></c></row>`),
};

/** A copy of a workbook damaged in a way that the seed decides, and the name of that way. */
export function mutated(bytes: Uint8Array, seed: number): { bytes: Uint8Array; ways: string } {
  const roll = dice(seed);
  const names = Object.keys(MUTATIONS);
  let changed = bytes;
  const ways: string[] = [];
  for (let count = 1 + (roll(5) === 0 ? 1 : 0); count > 0; count--) {
    const name = names[ways.length === 0 ? seed % names.length : roll(3)] ?? "truncated";
    changed = MUTATIONS[name]?.(changed, roll) ?? changed;
    ways.push(name);
  }
  return { bytes: changed, ways: ways.join(", then ") };
}
