import type { Area } from "../../../src/core/grid/grid";
import type { SheetArea } from "./addresses";
import type { ApiObject } from "./api-object";
import type { CellModel, SheetModel, WorkbookModel } from "./model";
import { ApiError, notKnown } from "./protocol";

/** The requirement sets an emulated Excel says it has, with their newest version. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Excel LTSC 2021: the floor of the product. */
export const FLOOR: RequirementSets = { ExcelApi: "1.14", SharedRuntime: "1.1", Settings: "1.1", DialogApi: "1.2", RibbonApi: "1.1" };

/** What the objects of a request see of the Excel they belong to. */
export interface Session {
  readonly book: WorkbookModel;
  /** Notes the use of a member and refuses one that this Excel is too old for. */
  uses(member: string, since: number): void;
  /** Keeps an object for later requests and says under which name. */
  keep(object: ApiObject): string;
  kept(reference: string): ApiObject | undefined;
  forget(reference: string): void;
  forgetAll(): void;
  /** Brings formulas up to date before values are read, unless calculation was put off until the end of the request. */
  calculate(): void;
  putOffCalculation(): void;
  /** Tells listeners that contents changed. */
  contentChanged(place: SheetArea, before: CellModel | null): void;
  /** Tells listeners that the look of cells changed. */
  formatChanged(sheet: SheetModel, area: Area): void;
  listen(event: number, on: boolean): void;
}

/** Refuses members that are newer than the declared ExcelApi set. */
export function requireSet(sets: RequirementSets, member: string, since: number): void {
  const [major = 0, minor = 0] = (sets["ExcelApi"] ?? "0.0").split(".").map(Number);
  if (major < 1 || minor < since) throw notKnown(`${member} (ExcelApi 1.${since})`);
}

/** The refusal for an event that this Excel does not raise. */
export const noSuchEvent = (): ApiError => new ApiError("NotImplemented", "The requested event isn't implemented.", 501);
