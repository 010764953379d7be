import type { ApiObject } from "./api-object";
import { ACTION, ApiError, type RequestAction } from "./protocol";

/** Ways in which Excel refuses a whole request before looking at it; the numbers travel to the client. */
export const REFUSALS = {
  "cell-edit-mode": 5004,
  "lost-session": 5012,
  "dialog-open": 5016,
  busy: 5102,
  "request-too-large": 5103,
  "response-too-large": 5104,
  "no-permission": 7000,
} as const;

/** The name of a refusal. */
export type Refusal = keyof typeof REFUSALS;

interface ActionFault {
  readonly member: RegExp;
  remaining: number;
  readonly code: string;
}

/** Switches that make the emulated Excel behave badly. Requests are counted from the moment a switch is set: the next one is 1. */
export class Faults {
  /** Refuses every request until set back to null. */
  refusal: Refusal | null = null;
  /** Largest request and answer, in bytes; Excel on the web takes 5 MB. */
  limitBytes = Number.POSITIVE_INFINITY;
  /** Largest answer, in bytes: a larger one is lost although everything was done. */
  limitAnswers = Number.POSITIVE_INFINITY;
  private planned: readonly { readonly request: number; readonly refusal: Refusal; readonly lasts: boolean }[] = [];
  private readonly meanwhile: { readonly request: number; readonly act: () => void }[] = [];
  private actionFault: ActionFault | null = null;
  private lostAnswer: { readonly request: number; readonly refusal: Refusal } | null = null;
  private stop: { readonly request: number; readonly action: number; readonly code: string } | null = null;
  private actionsSeen = 0;
  private hits = 0;
  private seen = 0;

  /** Refuses the n-th request from now on; with `lasts` all later ones too. */
  refuseRequest(n: number, refusal: Refusal, lasts = false): void {
    this.planned = [...this.planned, { request: this.seen + n, refusal, lasts }];
  }

  /** Carries out the n-th request from now on and loses the answer to it. */
  loseAnswer(n: number, refusal: Refusal): void {
    this.lostAnswer = { request: this.seen + n, refusal };
  }

  /** Fails at the k-th action of the n-th request from now on, both counted from 1; what was done before it stays done. */
  failRequest(n: number, action: number, code: string): void {
    this.stop = { request: this.seen + n, action, code };
  }

  /** How often Excel has failed as it was told to. */
  get fired(): number {
    return this.hits;
  }

  /** Forgets all that is planned: Excel answers again. */
  heal(): void {
    this.planned = [];
    this.refusal = null;
    this.lostAnswer = null;
    this.stop = null;
  }

  /** Does something just before the n-th request from now: what a co-author does between reading and writing. */
  beforeRequest(n: number, act: () => void): void {
    this.meanwhile.push({ request: this.seen + n, act });
  }

  /** Fails at the n-th use of a member from now on ("Range.Values=", "Note.Add()"); what was done before it stays done. */
  failAction(member: RegExp, n: number, code: string): void {
    this.actionFault = { member, remaining: n, code };
  }

  /** Counts a request in and says whether it is refused. */
  receive(): Refusal | null {
    this.seen += 1;
    this.actionsSeen = 0;
    for (const { request, act } of this.meanwhile) if (request === this.seen) act();
    const hit = this.planned.find(({ request, lasts }) => (lasts ? this.seen >= request : this.seen === request));
    const refusal = hit?.refusal ?? this.refusal;
    if (refusal !== null) this.hits += 1;
    return refusal;
  }

  /** Says whether the answer to the request that was just carried out is lost. */
  answerLost(): Refusal | null {
    if (this.lostAnswer?.request !== this.seen) return null;
    const { refusal } = this.lostAnswer;
    this.lostAnswer = null;
    this.hits += 1;
    return refusal;
  }

  /** Looks at an action about to be carried out. */
  check(action: RequestAction, target: ApiObject | null): void {
    this.actionsSeen += 1;
    if (this.stop?.request === this.seen && this.stop.action === this.actionsSeen) {
      const { code } = this.stop;
      this.stop = null;
      this.fail(code);
    }
    const fault = this.actionFault;
    if (!fault?.member.test(nameOf(action, target))) return;
    fault.remaining -= 1;
    if (fault.remaining > 0) return;
    this.actionFault = null;
    this.fail(fault.code);
  }

  private fail(code: string): never {
    this.hits += 1;
    throw new ApiError(code, "The emulated Excel was told to fail here.", 500);
  }
}

function nameOf(action: RequestAction, target: ApiObject | null): string {
  const type = target?.type ?? "null";
  if (action.ActionType === ACTION.setProperty) return `${type}.${action.Name}=`;
  return action.ActionType === ACTION.method ? `${type}.${action.Name}()` : type;
}
