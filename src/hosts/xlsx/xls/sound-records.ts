import { WorkbookFault } from "../workbook-fault";
import { areSoundTokens } from "./formula-tokens";
import { number16 } from "./numbers";

const BOF = 0x0809;
const BIFF8 = 0x0600;
const BIFF5 = 0x0500;
/** A record that every reader passes over; what is not to be read becomes one. */
const IGNORED = 0x00c1;
const FORMULA = 0x0006;
const NAME = 0x0018;
const SHARED = 0x04bc;
const ARRAY = 0x0221;

/** The records that are read, and the fewest bytes each must have; the rest is print set-up, drawings, looks and the like. */
const READ: ReadonlyMap<number, number> = new Map([
  [BOF, 4], [0x000a, 0], [0x003c, 0], [0x0085, 8], [0x002f, 4], [0x0042, 2], [0x0022, 2], [0x0012, 2],
  [0x00fc, 8], [0x041e, 5], [0x00e0, 16], [0x01ae, 4], [0x0017, 2], [NAME, 15],
  [0x0200, 10], [0x0208, 16], [0x007d, 10], [0x00e5, 2], [0x0201, 6], [0x00be, 6], [0x027e, 10], [0x00bd, 12],
  [0x0203, 14], [0x0204, 8], [0x00fd, 10], [0x0205, 8], [FORMULA, 22], [0x0207, 3], [SHARED, 10], [ARRAY, 14],
  [0x001c, 8], [0x005d, 4], [0x01b6, 10],
]);
/** Where in a record with a formula its length stands, and where it starts. */
const FORMULA_PLACES: Readonly<Record<number, { readonly length: number; readonly start: number }>> = {
  [FORMULA]: { length: 20, start: 22 }, [SHARED]: { length: 8, start: 10 }, [ARRAY]: { length: 12, start: 14 },
};

/**
 * The records of an old workbook as their reader can be trusted with them: it walks on for ever from records and formulas
 * that are too short. Such records, and those nobody asks for, are turned into ones it passes over; cells keep their results.
 */
export function soundRecords(stream: Uint8Array): Uint8Array {
  const version = number16(stream, 4);
  if (number16(stream, 0) !== BOF || (version !== BIFF8 && version !== BIFF5)) throw new WorkbookFault("damaged", "xls: stream does not begin as one");
  const sound = stream.slice();
  const view = new DataView(sound.buffer);
  let end = 0;
  for (let at = 0; at + 4 <= stream.length; at = end) {
    const [type, length] = [number16(stream, at), number16(stream, at + 2)];
    if (at + 4 + length > stream.length) break;
    end = at + 4 + length;
    if (type === BOF && number16(stream, at + 4) !== version) throw new WorkbookFault("damaged", "xls: two versions in one stream");
    if (length < (READ.get(type) ?? Infinity) || !isCounted(stream, type, at + 4, length)) view.setUint16(at, IGNORED, true);
    else if (!hasSoundFormula(stream, type, at + 4, length, version)) {
      if (type === FORMULA) view.setUint16(at + 4 + 20, 0, true);
      else view.setUint16(at, IGNORED, true);
    }
  }
  // What is cut off at the end is not a record.
  return sound.subarray(0, end);
}

/** Lists say how many items they hold; those that promise more than they have are not read. */
function isCounted(stream: Uint8Array, type: number, body: number, length: number): boolean {
  if (type === 0x0017) return length >= 2 + 6 * number16(stream, body);
  if (type === 0x00e5) return length >= 2 + 8 * number16(stream, body);
  if (type === 0x00bd) return (length - 6) % 6 === 0;
  return true;
}

function hasSoundFormula(stream: Uint8Array, type: number, body: number, length: number, version: number): boolean {
  const place = type === NAME ? { length: 4, start: 15 + (stream[body + 3] ?? 0) * (1 + ((stream[body + 14] ?? 0) & 1)) } : FORMULA_PLACES[type];
  if (place === undefined) return true;
  // The tokens of older versions have other sizes; there results must do.
  return version === BIFF8 && areSoundTokens(stream, body + place.start, number16(stream, body + place.length), body + length);
}
