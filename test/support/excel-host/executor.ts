import { isApiObject, type ApiObject, type Argument, type Outcome } from "./api-object";
import { addinInternalService, workbook } from "./objects/workbook";
import { ACTION, ApiError, notKnown, PATH, type ArgumentList, type Json, type ObjectPath, type RequestAction, type RequestBody, type ResponseBody } from "./protocol";
import { query } from "./query";
import type { Session } from "./session";

/** Called before each action; throwing there makes Excel fail in the middle of a request. */
export type BeforeAction = (action: RequestAction, target: ApiObject | null) => void;

const invalidReference = (): ApiError => new ApiError("InvalidReference", "This reference is not valid for the current operation.");

/** Carries out one request: paths are looked up when first needed and remembered, actions run in order until one fails. */
export function execute(body: RequestBody, session: Session, beforeAction: BeforeAction): ResponseBody {
  const run = new Execution(body, session, beforeAction);
  return run.all();
}

class Execution {
  private readonly objects = new Map<number, ApiObject | null>();
  private location = "";

  constructor(
    private readonly body: RequestBody,
    private readonly session: Session,
    private readonly beforeAction: BeforeAction,
  ) {}

  all(): ResponseBody {
    const results: { ActionId: number; Value: Json }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.perform(action) });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const failure = { Code: error.code, Message: error.message, Location: this.location, ActionIndex: index, HttpStatusCode: error.status };
        return { Results: results, TraceIds: traces, Error: failure };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private perform(action: RequestAction): Json {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.object(action.ObjectPathId);
    this.beforeAction(action, target);
    if (target !== null) this.location = action.Name === "" ? target.type : `${target.type}.${lowerFirst(action.Name)}`;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target === null ? null : this.identity(target);
      case ACTION.query:
      case ACTION.queryAsJson:
        return query(target, action.QueryInfo ?? {});
      case ACTION.method:
        return target === null ? null : plain(target.call(action.Name, this.args(action.ArgumentInfo)));
      case ACTION.setProperty:
        target?.write(action.Name, this.args(action.ArgumentInfo)[0] ?? null);
        return null;
      default:
        throw notKnown(`ActionType ${action.ActionType}`);
    }
  }

  private identity(target: ApiObject): Json {
    if (this.body.AutoKeepReference && target.isKept) this.session.keep(target);
    return {
      ...(target.id === null ? {} : { Id: target.id }),
      ...(target.reference === null ? {} : { _ReferenceId: target.reference }),
    };
  }

  private object(id: number): ApiObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw invalidReference();
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): ApiObject | null {
    const parent = path.ParentObjectPathId === undefined || path.ParentObjectPathId === 0 ? undefined : this.object(path.ParentObjectPathId);
    // Whatever hangs on a null object is one itself.
    if (parent === null) return null;
    if (parent !== undefined) this.location = `${parent.type}.${path.Name === "" ? "getItem" : lowerFirst(path.Name)}`;
    switch (path.ObjectPathType) {
      case PATH.root:
        return workbook(null, this.session);
      case PATH.newObject:
        if (path.Name !== "Microsoft.InternalService.AddinInternalService") throw notKnown(`new ${path.Name}`);
        return addinInternalService(null, this.session);
      case PATH.method:
        return made(required(parent).call(path.Name, this.args(path.ArgumentInfo)), path.Name);
      case PATH.property:
        return required(parent).open(path.Name);
      case PATH.indexer:
        return required(parent).item(this.args(path.ArgumentInfo)[0] ?? null);
      case PATH.reference: {
        const kept = this.session.kept(path.Name);
        if (kept === undefined) throw invalidReference();
        return kept;
      }
      case PATH.nullObject:
        return null;
      default:
        throw notKnown(`ObjectPathType ${path.ObjectPathType}`);
    }
  }

  private args(list: ArgumentList | undefined): readonly Argument[] {
    const references = list?.ReferencedObjectPathIds ?? [];
    return (list?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      if (typeof reference !== "number" || reference === 0) return value;
      const object = this.object(reference);
      if (object === null) throw invalidReference();
      return object;
    });
  }
}

function required(parent: ApiObject | undefined): ApiObject {
  if (parent === undefined) throw invalidReference();
  return parent;
}

function made(outcome: Outcome, name: string): ApiObject | null {
  if (!("object" in outcome)) throw notKnown(`${name} as an object`);
  return outcome.object;
}

function plain(outcome: Outcome): Json {
  return "value" in outcome && !isApiObject(outcome.value) ? outcome.value : null;
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
