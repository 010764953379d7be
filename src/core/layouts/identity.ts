import type { CellRef } from "../grid/grid";
import type { Field, Form, FormKind, Item, StatedYears } from "../form/form";
import type { Region } from "./region";
import type { SheetMap, Spot } from "./sheet-map";
import type { Segment } from "./segments";
import { squash } from "./squash";

/** What tells the kind of a form besides its title. */
export interface KindSigns {
  readonly title: string;
  readonly hasResults: boolean;
  readonly isDualTerm: boolean;
  readonly hasWeights: boolean;
  readonly hasLevels: boolean;
  readonly hasLabels: boolean;
}

const DEPARTMENT = /整体支出|部门整体|部门\(单位\)整体|单位整体|部门预算整体|整体绩效/;

/** The kind of a form by its title and its columns. */
export function kindOf(signs: KindSigns): FormKind {
  const isDepartment = DEPARTMENT.test(signs.title);
  if (signs.hasResults || /自评|自我评价/.test(signs.title)) return isDepartment ? "department-self-evaluation" : "self-evaluation";
  if (isDepartment) return "department-declaration";
  if (signs.isDualTerm) return "dual-term-declaration";
  if (signs.title.includes('申报')) return "project-declaration";
  if (/目标|批复|绩效/.test(signs.title)) return "annual-target";
  if (!signs.hasLevels || !signs.hasLabels) return "unknown";
  return signs.hasWeights ? "annual-target" : "project-declaration";
}

const CHINESE_DIGITS = "〇零一二三四五六七八九";
const YEAR_WORDS = /((?:19|20)\d{2})(?:年|\b)/;
const CHINESE_YEAR = /(二[〇零Oo0○][〇零一二三四五六七八九○]{2})年/;

/** The year that a text speaks of ("（2021年度）", "二〇二一年"), or null. */
export function yearIn(squashed: string): number | null {
  const digits = YEAR_WORDS.exec(squashed)?.[1];
  if (digits !== undefined) return Number(digits);
  const chinese = CHINESE_YEAR.exec(squashed)?.[1];
  if (chinese === undefined) return null;
  const value = [...chinese].map((char) => (char === "零" || char === "○" || /[Oo0]/.test(char) ? 0 : Math.max(0, CHINESE_DIGITS.indexOf(char) - 1))).join("");
  return Number(value);
}

const YEAR_ALONE = /^[([]?(?:预算|填报)?(?:年度[::]?)?(?:19|20)\d{2}(?:年度?)?[)\]]?$|^[([]?二[〇零○]..年度?[)\]]?$/;

const LONGEST_YEAR_LINE = 13;

/** True for a line that only names the year: "（2021年度）". */
export function isYearAlone(spot: Spot): boolean {
  return spot.squashed.length <= LONGEST_YEAR_LINE && YEAR_ALONE.test(spot.squashed);
}

/** The form's year: its own title line, a line that is only a year, the year field, the sheet's name, the file's name. */
export function yearOf(segment: Segment, region: Region, fields: readonly Field[], workbookName: string | null): Form["year"] {
  const { map } = region;
  const said = (spot: Spot): Form["year"] => {
    const value = yearIn(spot.squashed);
    return value === null ? null : { value, at: refOf(map, spot), words: spot.text.trim(), stated };
  };
  const stated = statedYears(segment, map, fields);
  const field = fields.find((candidate) => candidate.name === "year");
  const fromField = field === undefined ? null : yearIn(squash(field.item.raw));
  const alone = spotsAbove(segment, map).find(isYearAlone);
  const fromTitle = segment.title === null ? null : said(segment.title);
  if (fromTitle !== null) return fromTitle;
  if (alone !== undefined) return said(alone);
  if (field !== undefined && fromField !== null) return { value: fromField, at: field.item.at, words: field.item.raw, stated };
  const named = yearIn(squash(map.grid.sheet)) ?? (workbookName === null ? null : yearIn(squash(workbookName).replace(/[^\d年度]+/g, " ")));
  return named === null ? null : { value: named, at: null, words: workbookName ?? map.grid.sheet };
}

/** The title, the lines that are only a year, and the year field, each with the years it names. */
function statedYears(segment: Segment, map: SheetMap, fields: readonly Field[]): StatedYears[] {
  // A bare "2021" may as well be an amount.
  const lines = spotsAbove(segment, map).filter((spot) => isYearAlone(spot) && /[年()]/.test(spot.squashed));
  const spots = segment.title === null || lines.includes(segment.title) ? lines : [segment.title, ...lines];
  const inSpots = spots.map((spot) => ({ years: yearsIn(spot.squashed), at: refOf(map, spot), words: spot.text.trim() }));
  const inFields = fields.filter(({ name }) => name === "year").map(({ item }) => ({ years: yearsIn(squash(item.raw)), at: item.at, words: item.raw.trim() }));
  return [...inSpots, ...inFields].filter(({ years }) => years.length > 0);
}

function yearsIn(squashed: string): number[] {
  const all = [...squashed.matchAll(/((?:19|20)\d{2})(?!\d)/g)].map((match) => Number(match[1]));
  const first = yearIn(squashed);
  return all.length > 0 || first === null ? all : [first];
}

function spotsAbove(segment: Segment, map: SheetMap): Spot[] {
  const until = segment.tables[0]?.table.top ?? segment.top;
  const above: Spot[] = [];
  for (let row = segment.top; row < until; row++) above.push(...map.startingInRow(row));
  return above;
}

function refOf(map: SheetMap, spot: Spot): CellRef {
  return map.ref(spot.area.top, spot.area.left);
}

const UNIT_LINE = /(?:金额)?单位[:]?(?:人民币)?[:]?(亿元|百万元|千元|万元|元)/;
const UNIT_REMARK = /\((?:单位[:])?(亿元|百万元|千元|万元|元)\)/;
/** With what each of them holds. */
const UNIT_PATTERNS = [["单位", UNIT_LINE], ["元)", UNIT_REMARK]] as const;

/** The unit printed for the form's money, with the label's cell. */
export function moneyUnitOf(segment: Segment, map: SheetMap): { unit: string; at: CellRef; spot: Spot } | null {
  const above = spotsAbove(segment, map);
  for (const [word, pattern] of UNIT_PATTERNS) {
    for (const spot of above) {
      const unit = spot.squashed.length > 40 || !spot.squashed.includes(word) ? undefined : pattern.exec(spot.squashed)?.[1];
      if (unit !== undefined) return { unit, at: refOf(map, spot), spot };
    }
  }
  return null;
}

/** The title as an answer, or null. */
export function titleItem(segment: Segment, map: SheetMap): Item | null {
  return segment.title === null ? null : map.item(segment.title.area.top, segment.title.area.left);
}
