import type { Area } from "../../../src/core/grid/grid";
import { areaAddress } from "../../../src/core/grid/a1";
import { readAddress, type SheetArea } from "./addresses";
import type { ApiObject } from "./api-object";
import { recalculate } from "./calculate";
import { plainValue, valueType } from "./display";
import { enter } from "./entry";
import { execute } from "./executor";
import { Faults, REFUSALS } from "./faults";
import type { CellModel, SheetModel, WorkbookModel } from "./model";
import { EVENTS } from "./objects/worksheet";
import { WRITES, type RequestBody, type ResponseBody } from "./protocol";
import { insertRow } from "./row-inserting";
import { noSuchEvent, requireSet, type RequirementSets, type Session } from "./session";

/** What the client gets back over either bridge: an answer, or the number of a refusal. */
export type Reply = { readonly kind: "answer"; readonly body: string } | { readonly kind: "refused"; readonly code: number };

/** A message from Excel to the page: category, event, target, content, number, whether it came from afar. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

/** One request, as tests count them. A "sync" is one that the product asked for; the client adds the others by itself. */
export interface RequestRecord {
  readonly kind: "sync" | "clean-up" | "start";
  readonly actions: number;
  readonly members: ReadonlySet<string>;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** True when the client declared that the request may change the workbook: only such a one can touch Excel's undo list. */
  readonly mayWrite: boolean;
  readonly error: string | null;
}

/** Category of event messages. */
const EVENT_CATEGORY = 65_536;

/** Excel as office.js sees it: answers requests over a workbook in memory, raises events, and fails when told to. */
export class EmulatedExcel implements Session {
  readonly faults = new Faults();
  readonly requests: RequestRecord[] = [];
  private readonly references = new Map<string, ApiObject>();
  private readonly listening = new Set<number>();
  private readonly waiting: EventEntry[] = [];
  private members = new Set<string>();
  private numbered = 0;
  private isStale = false;
  private isPutOff = false;
  private deliver: (entries: readonly EventEntry[]) => void = () => undefined;

  constructor(
    readonly book: WorkbookModel,
    readonly sets: RequirementSets,
  ) {
    recalculate(book);
  }

  /** Says who hears events; entries wait until somebody does. */
  onEvents(deliver: (entries: readonly EventEntry[]) => void): void {
    this.deliver = deliver;
  }

  /** Requests that the product itself asked for. */
  get syncs(): readonly RequestRecord[] {
    return this.requests.filter(({ kind }) => kind === "sync");
  }

  /** One round trip: the text of a request in, the text of an answer out. */
  process(text: string, flags: number): Reply {
    const body = JSON.parse(text) as RequestBody;
    const kind = kindOf(body);
    const requestBytes = Buffer.byteLength(text);
    const note = (error: string | null, responseBytes: number): void => {
      this.requests.push({ kind, actions: body.Actions.length, members: this.members, requestBytes, responseBytes, mayWrite: (flags & WRITES) !== 0, error });
      this.members = new Set();
    };
    const isSync = kind === "sync";
    const refusal = (isSync ? this.faults.receive() : null) ?? (requestBytes > this.faults.limitBytes ? "request-too-large" : null);
    if (refusal !== null) {
      note(refusal, 0);
      return { kind: "refused", code: REFUSALS[refusal] };
    }
    const response: ResponseBody = execute(body, this, (action, target) => this.faults.check(action, target));
    this.isPutOff = false;
    this.calculate();
    const answer = JSON.stringify(response);
    const responseBytes = Buffer.byteLength(answer);
    const isTooLarge = responseBytes > Math.min(this.faults.limitBytes, this.faults.limitAnswers);
    note(isTooLarge ? "response-too-large" : (response.Error?.Code ?? null), responseBytes);
    setTimeout(() => this.flush(), 0);
    const lost = isTooLarge ? "response-too-large" : isSync ? this.faults.answerLost() : null;
    return lost === null ? { kind: "answer", body: answer } : { kind: "refused", code: REFUSALS[lost] };
  }

  uses(member: string, since: number): void {
    this.members.add(member);
    requireSet(this.sets, member, since);
  }

  keep(object: ApiObject): string {
    const reference = object.reference ?? `kept-${(this.numbered += 1)}`;
    object.reference = reference;
    this.references.set(reference, object);
    return reference;
  }

  kept(reference: string): ApiObject | undefined {
    return this.references.get(reference);
  }

  forget(reference: string): void {
    this.references.delete(reference);
  }

  forgetAll(): void {
    this.references.clear();
  }

  /** How many objects the client still holds on to. */
  get keptCount(): number {
    return this.references.size;
  }

  listen(event: number, on: boolean): void {
    if (event !== EVENTS.contentChanged && event !== EVENTS.formatChanged) throw noSuchEvent();
    if (on) this.listening.add(event);
    else this.listening.delete(event);
  }

  calculate(): void {
    if (!this.isStale || this.isPutOff) return;
    this.isStale = false;
    recalculate(this.book);
  }

  putOffCalculation(): void {
    this.isPutOff = true;
  }

  contentChanged(place: SheetArea, before: CellModel | null): void {
    this.isStale = true;
    this.raiseContentChanged(place, before, "ThisLocalAddin", "Local");
  }

  formatChanged(sheet: SheetModel, area: Area): void {
    this.raise(EVENTS.formatChanged, { worksheetId: sheet.id, address: areaAddress(area), source: "Local" });
  }

  /** A person types into a cell, or, from afar, a co-author does. */
  type(sheetName: string, address: string, value: string | number | boolean, who: "person" | "co-author" = "person"): void {
    const place = readAddress(this.book, this.book.sheet(sheetName), address);
    const cell = place.sheet.touch(place.area.top, place.area.left);
    const before = { ...cell };
    enter(cell, value);
    recalculate(this.book);
    this.raiseContentChanged(place, before, "Unknown", who === "person" ? "Local" : "Remote");
    this.flush();
  }

  /** A person merges cells, which Excel tells as a change of format. */
  merge(sheetName: string, area: Area): void {
    const sheet = this.book.sheet(sheetName);
    sheet.merges.push(area);
    this.formatChanged(sheet, area);
    this.flush();
  }

  /** A person inserts a row; what stood there and below moves down, formulas along with it. */
  insertRow(sheetName: string, row: number): void {
    const sheet = this.book.sheet(sheetName);
    insertRow(sheet, row);
    recalculate(this.book);
    const change = { worksheetId: sheet.id, address: `${row + 1}:${row + 1}`, changeType: "RowInserted", source: "Local", triggerSource: "Unknown", shiftDirection: "None" };
    this.raise(EVENTS.contentChanged, change);
    this.flush();
  }

  private raiseContentChanged(place: SheetArea, before: CellModel | null, triggerSource: string, source: string): void {
    const { top, left } = place.area;
    const cell = place.sheet.cell(top, left);
    const details =
      before === null
        ? {}
        : { valueBefore: plainValue(before), valueAfter: plainValue(cell), valueTypeBefore: valueType(before), valueTypeAfter: valueType(cell) };
    const change = { worksheetId: place.sheet.id, address: areaAddress(place.area), changeType: "RangeEdited", source, triggerSource, shiftDirection: "None" };
    this.raise(EVENTS.contentChanged, { ...change, ...details });
  }

  private raise(event: number, message: object): void {
    if (!this.listening.has(event)) return;
    this.numbered += 1;
    this.waiting.push([EVENT_CATEGORY, event, "Workbook", JSON.stringify(message), this.numbered, false]);
  }

  /** Sends the waiting events to the page. */
  flush(): void {
    const entries = this.waiting.splice(0);
    if (entries.length > 0) this.deliver(entries);
  }
}

function kindOf({ Actions, ObjectPaths }: RequestBody): RequestRecord["kind"] {
  const names = new Set(Actions.flatMap(({ Name }) => (Name === "" ? [] : [Name])));
  if (names.has("NotifyActionHandlerReady")) return "start";
  const onlyForgets = names.size > 0 && [...names].every((name) => name === "_RemoveReference" || name === "_RemoveAllReferences");
  return onlyForgets && Object.keys(ObjectPaths).length <= 1 ? "clean-up" : "sync";
}
