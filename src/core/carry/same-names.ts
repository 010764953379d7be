import { foldWidth } from "../number";

/** Two lists' names that belong together, and those that cannot be told apart; positions in the lists. */
export interface NamePairs {
  readonly pairs: readonly { readonly prior: number; readonly template: number; readonly isCertain: boolean }[];
  /** Prior names that might be one of several, or only resemble one that resembles others too. */
  readonly ambiguous: readonly number[];
}

interface Name {
  readonly index: number;
  /** Spaces, punctuation, width, years and the spelling of numbers do not count. */
  readonly exact: string;
  /** Filling words and the word for the measure do not count either. */
  readonly loose: string;
}

const ORNAMENT = /^[\s★☆*●·]+|^(?:指标|目标)\s*\d{1,2}\s*[:：、.]?\s*|^\(?\d{1,2}[)）.、]\s*(?=\D)/;
const YEAR = /(?<!\d)(?:19|20)\d{2}\s?(?:年度|学年|年)|二[〇零○][〇零○一二三四五六七八九]{2}年度?/g;
const CHINESE_NUMERALS: Readonly<Record<string, string>> = { 〇: "0", 零: "0", 一: "1", 二: "2", 两: "2", 三: "3", 四: "4", 五: "5", 六: "6", 七: "7", 八: "8", 九: "9" };
const NOT_COMPARED = /[^\p{Script=Han}\p{L}\p{N}%]/gu;
const FILLING = /本年度|全年|本年|当年|年度|开展|实施|进行|相关|有关|所有|全部|[的了及和与]/g;
const MEASURE = /(?:完成)?(?:情况|程度|水平|比例|比率|[率性度])$/;
/** What may not be the difference between two names for one thing. */
const DISTINGUISHING = /[不未非无零\p{N}甲乙丙丁上下内外大小新旧男女城乡农企机事]/u;
const SHORTEST = 3;
/** A shorter name must make up this much of the longer one, in hundredths. */
const LEAST_SHARE = 60;

/** A name as it is compared: without ornaments, spaces, punctuation, years and the spelling of numbers. */
export function bareName(name: string): string {
  return foldWidth(name).trim().replace(ORNAMENT, "").replace(YEAR, "").replace(NOT_COMPARED, "").toLowerCase()
    .replace(/[〇零一二两三四五六七八九]/g, (numeral) => CHINESE_NUMERALS[numeral] ?? numeral);
}

function looseName(exact: string): string {
  return exact.replace(FILLING, "").replace(MEASURE, "率");
}

/** Pairs names: equal ones surely, others only when nothing else could be meant. */
export function pairNames(priors: readonly string[], templates: readonly string[]): NamePairs {
  let left = priors.map(nameOf).filter(({ exact }) => exact !== "");
  let right = templates.map(nameOf).filter(({ exact }) => exact !== "");
  const pairs: { prior: number; template: number; isCertain: boolean }[] = [];
  const ambiguous = new Set<number>();
  for (const key of ["exact", "loose"] as const) {
    const { found, unclear } = pairsByKey(left, right, key);
    pairs.push(...found.map(([prior, template]) => ({ prior: prior.index, template: template.index, isCertain: key === "exact" })));
    const taken = new Set([...found.flat(), ...unclear]);
    unclear.filter((name) => left.includes(name)).forEach((name) => ambiguous.add(name.index));
    left = left.filter((name) => !taken.has(name));
    right = right.filter((name) => !taken.has(name));
  }
  const { found, unclear } = pairsByContents(left, right);
  pairs.push(...found.map(([prior, template]) => ({ prior: prior.index, template: template.index, isCertain: false })));
  unclear.forEach((name) => ambiguous.add(name.index));
  return { pairs, ambiguous: [...ambiguous].sort((a, b) => a - b) };
}

function nameOf(text: string, index: number): Name {
  const exact = bareName(text);
  return { index, exact, loose: looseName(exact) };
}

interface Found {
  readonly found: readonly (readonly [Name, Name])[];
  readonly unclear: readonly Name[];
}

function pairsByKey(left: readonly Name[], right: readonly Name[], key: "exact" | "loose"): Found {
  const byKey = new Map<string, { left: Name[]; right: Name[] }>();
  const group = (name: Name): { left: Name[]; right: Name[] } => {
    const known = byKey.get(name[key]) ?? { left: [], right: [] };
    byKey.set(name[key], known);
    return known;
  };
  for (const name of left) group(name).left.push(name);
  for (const name of right) group(name).right.push(name);
  const groups = [...byKey.values()].filter((one) => one.left.length > 0 && one.right.length > 0);
  const found: [Name, Name][] = [];
  for (const { left: [prior, ...more], right: [template, ...others] } of groups) {
    if (prior !== undefined && template !== undefined && more.length === 0 && others.length === 0) found.push([prior, template]);
  }
  const paired = new Set(found.flat());
  return { found, unclear: groups.flatMap((one) => [...one.left, ...one.right]).filter((name) => !paired.has(name)) };
}

/** One name that holds the other, both ways the only one. */
function pairsByContents(left: readonly Name[], right: readonly Name[]): Found {
  const candidates = left.map((prior) => right.filter((template) => holds(prior.loose, template.loose)));
  const wanted = new Map<Name, number>();
  for (const template of candidates.flat()) wanted.set(template, (wanted.get(template) ?? 0) + 1);
  const found: [Name, Name][] = [];
  const unclear: Name[] = [];
  left.forEach((prior, index) => {
    const [only, ...others] = candidates[index] ?? [];
    if (only === undefined) return;
    if (others.length === 0 && wanted.get(only) === 1) found.push([prior, only]);
    else unclear.push(prior);
  });
  return { found, unclear };
}

/** True when one name is the other with words added that do not tell things apart. */
function holds(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (shorter.length < SHORTEST || shorter.length * 100 < longer.length * LEAST_SHARE) return false;
  let added = "";
  let at = 0;
  for (const character of longer) {
    if (at < shorter.length && shorter.charAt(at) === character) at += 1;
    else added += character;
  }
  return at === shorter.length && !DISTINGUISHING.test(added);
}
