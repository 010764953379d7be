const DIGIT_CHARACTERS = "零一二三四五六七八九";
const LONGEST_NUMERAL = 24;

/** Blocks of four places, the greater one first. */
const BLOCKS: readonly (readonly [word: string, size: number])[] = [["亿", 100_000_000], ["万", 10_000]];

const DIGIT = "([一二两三四五六七八九])";
const UNDER_TEN_THOUSAND = new RegExp(`^零?(?:${DIGIT}千)?(零)?(?:${DIGIT}百)?(零)?(?:${DIGIT}?(十))?(零)?${DIGIT}?$`);

const digitOf = (character: string): number => (character === "〇" ? 0 : character === "两" ? 2 : DIGIT_CHARACTERS.indexOf(character));

/** True for a character that can begin a Chinese whole number. */
export function startsChineseInteger(character: string): boolean {
  return character === "十" || digitOf(character) > 0;
}

/** True for a character that Chinese whole numbers are written with. */
export function isChineseDigit(character: string): boolean {
  return digitOf(character) >= 0 || "十百千万亿".includes(character);
}

/** Reads a whole number in Chinese characters ("两", "十二", "三千零五", "一百二十万", "二〇二一"); null for anything else. */
export function readChineseInteger(text: string): number | null {
  if (text === "" || text.length > LONGEST_NUMERAL) return null;
  return readDigitByDigit(text) ?? readBlocks(text, BLOCKS);
}

/** "二〇二一" is spelled digit by digit; "三五" is not, it means three or five. */
function readDigitByDigit(text: string): number | null {
  const digits = Array.from(text, digitOf);
  if (digits.includes(-1)) return null;
  return digits.length === 1 || digits.length === 4 ? Number(digits.join("")) : null;
}

function readBlocks(text: string, blocks: typeof BLOCKS): number | null {
  const [block, ...smaller] = blocks;
  if (block === undefined) return readUnderTenThousand(text);
  const [word, size] = block;
  const at = text.indexOf(word);
  if (at < 0) return readBlocks(text, smaller);
  const count = readBlocks(text.slice(0, at), smaller);
  const rest = text.slice(at + 1);
  if (count === null || count === 0) return null;
  if (rest === "") return count * size;
  // 一万二 leaves the word for the next place unsaid.
  if (rest.length === 1 && digitOf(rest) > 0) return count * size + (digitOf(rest) * size) / 10;
  const more = readBlocks(rest, smaller);
  return more === null || more === 0 ? null : count * size + more;
}

function readUnderTenThousand(text: string): number | null {
  const match = UNDER_TEN_THOUSAND.exec(text);
  if (match === null) return null;
  const [, thousands, zeroAfterThousands, hundreds, zeroAfterHundreds, tens, ten, , ones] = match;
  const value = (digit: string | undefined): number => (digit === undefined ? 0 : digitOf(digit));
  const tensValue = ten === undefined ? 0 : (tens === undefined ? 1 : value(tens)) * 10;
  const saysZero = zeroAfterThousands !== undefined || zeroAfterHundreds !== undefined;
  // 三百五 is 350 and 三千五 is 3500: the last place is left unsaid, unless a 零 says otherwise.
  const unsaid = ten !== undefined || saysZero ? 1 : hundreds !== undefined ? 10 : thousands !== undefined ? 100 : 1;
  return value(thousands) * 1000 + value(hundreds) * 100 + tensValue + value(ones) * unsaid;
}
