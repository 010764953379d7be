import type { DataValidation } from "hucre";
import type { IRange, ISheetDataValidationRule } from "@univerjs/presets";
import { parseAreaAddress } from "../../core/grid/a1";

/** A list to choose from that a file lays over some cells. */
export interface DropDown {
  /** 0-based areas, first and last included. */
  readonly areas: readonly IRange[];
  /** Entries with commas between them, or the formula that finds them ("=…"). */
  readonly source: string;
  readonly isBlankAllowed: boolean;
  /** What happens to an entry that is not in the list. */
  readonly otherwise: "refuse" | "warn" | "take";
  readonly complaint: string;
}

/** The grid's numbers: an arrow beside the content, and how an entry out of the list is met. */
const ARROW = 1;
const MET: Readonly<Record<DropDown["otherwise"], NonNullable<ISheetDataValidationRule["errorStyle"]>>> = { refuse: 1, warn: 2, take: 0 };

/** The lists of a sheet as its file lays them down; other conditions on entries are Excel's to ask for. */
export function dropDownsOf(validations: readonly DataValidation[] = []): readonly DropDown[] {
  return validations.flatMap((validation): DropDown[] => {
    const { type, range, values, formula1 = "", allowBlank, showErrorMessage, errorStyle = "stop", errorMessage = "" } = validation;
    const source = values === undefined ? `=${formula1}` : values.join(",");
    if (type !== "list" || source === "=" || source === "") return [];
    const areas = range.split(/\s+/).flatMap((part): IRange[] => {
      const area = parseAreaAddress(part);
      return area === null ? [] : [{ startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right }];
    });
    if (areas.length === 0) return [];
    const otherwise = showErrorMessage !== true ? "take" : errorStyle === "stop" ? "refuse" : "warn";
    return [{ areas, source, isBlankAllowed: allowBlank === true, otherwise, complaint: errorMessage }];
  });
}

/** A list as the grid takes it, under a name of its own in the workbook. */
export function dropDownRule({ areas, source, isBlankAllowed, otherwise, complaint }: DropDown, uid: string): ISheetDataValidationRule {
  return {
    uid,
    type: "list",
    formula1: source,
    ranges: [...areas],
    allowBlank: isBlankAllowed,
    showDropDown: true,
    showErrorMessage: otherwise !== "take",
    errorStyle: MET[otherwise],
    ...(complaint === "" ? {} : { error: complaint }),
    renderMode: ARROW,
  };
}
