const DIGITS: ReadonlyMap<string, number> = new Map([
  ["零", 0], ["〇", 0], ["一", 1], ["二", 2], ["两", 2], ["三", 3], ["四", 4], ["五", 5], ["六", 6], ["七", 7], ["八", 8], ["九", 9],
]);
const PLACES: ReadonlyMap<string, number> = new Map([["十", 10], ["百", 100], ["千", 1000]]);
const BLOCKS: ReadonlyMap<string, number> = new Map([["万", 10_000], ["亿", 100_000_000]]);
const LONGEST_NUMERAL = 24;

/** True for a character Chinese whole numbers are written with. */
export function isChineseDigit(character: string): boolean {
  return DIGITS.has(character) || PLACES.has(character) || BLOCKS.has(character);
}

/** Reads a whole number in Chinese characters ("两", "十二", "三千零五", "一百二十万", "二〇二一"); null for anything else. */
export function readChineseInteger(text: string): number | null {
  if (text === "" || text.length > LONGEST_NUMERAL) return null;
  const digits = [...text].map((character) => DIGITS.get(character));
  if (text.length > 1 && digits.every((digit) => digit !== undefined)) return readDigitByDigit(digits);
  return readByPlaces(text);
}

/** "二〇二一" is spelled digit by digit; "三五" is not, it means three or five. */
function readDigitByDigit(digits: readonly number[]): number | null {
  return digits.length === 4 || digits.includes(0) ? Number(digits.join("")) : null;
}

function readByPlaces(text: string): number | null {
  let total = 0;
  let block = 0;
  let digit: number | null = null;
  let lastPlace = Number.POSITIVE_INFINITY;
  let lastBlock = Number.POSITIVE_INFINITY;
  let sawZero = false;
  for (const character of text) {
    const value = DIGITS.get(character);
    const place = PLACES.get(character);
    const size = BLOCKS.get(character);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      sawZero ||= value === 0;
    } else if (place !== undefined) {
      if (place >= lastPlace || (digit === null && (place !== 10 || block > 0)) || digit === 0) return null;
      block += (digit ?? 1) * place;
      digit = null;
      lastPlace = place;
    } else if (size !== undefined) {
      const counted = block + (digit ?? 0);
      if (counted === 0 || size >= lastBlock) return null;
      total += counted * size;
      block = 0;
      digit = null;
      lastPlace = Number.POSITIVE_INFINITY;
      lastBlock = size;
    } else return null;
  }
  if (digit === 0 && text.length > 1) return null;
  const shorthand = digit !== null && !sawZero && lastPlace > 10 && lastPlace !== Number.POSITIVE_INFINITY;
  return total + block + (digit ?? 0) * (shorthand ? lastPlace / 10 : 1);
}
