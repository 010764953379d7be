import "../support/excel-host/text-decoding";
import { checkCommand } from "../../src/app";
import { KNOWN_CODES, problemOf } from "../../src/hosts/excel/office-problems";
import { REFUSALS, type Faults, type Refusal } from "../support/excel-host/faults";
import { startOffice } from "../support/excel-host/jsdom-page";
import { changedCells, complaint, isReady, ledgerOf, looksOf, openRun, STEPS, type Run, type Step } from "./review-under-faults";

jest.setTimeout(3_600_000);
beforeAll(() => startOffice());

/** Every fault at every request takes a quarter of an hour; each run takes every so-manieth, FAULTS=all the rest. */
const STRIDE = process.env["FAULTS"] === "all" ? 1 : 13;

/** A way in which one request fails. */
interface Way {
  readonly name: string;
  /** What passes by itself (a cell being typed in, a busy Excel) is waited for without a word by what nobody asked for. */
  readonly passes: boolean;
  arm(faults: Faults, request: number, actions: number): void;
}

const refusals = Object.keys(REFUSALS) as readonly Refusal[];
const POSITIONS: readonly (readonly [string, (actions: number) => number])[] = [["at its first action", () => 1], ["in its middle", (actions) => Math.ceil(actions / 2)], ["at its last action", (actions) => actions]];

const PASSING: ReadonlySet<Refusal> = new Set<Refusal>(["cell-edit-mode", "busy", "dialog-open"]);
const kindOf = (code: string): string => problemOf(Object.assign(new Error(), { code })).kind;

/** Every way; what an error code means is known once office.js is there. */
const allWays = (): readonly Way[] => [
  ...refusals.map((refusal): Way => ({ name: `refused: ${refusal}`, passes: PASSING.has(refusal), arm: (faults, request) => faults.refuseRequest(request, refusal) })),
  ...(["lost-session", "busy", "response-too-large"] as const).map((refusal): Way => ({ name: `carried out, answer lost: ${refusal}`, passes: PASSING.has(refusal), arm: (faults, request) => faults.loseAnswer(request, refusal) })),
  ...(["lost-session", "busy", "cell-edit-mode"] as const).map((refusal): Way => ({ name: `refused from there on: ${refusal}`, passes: PASSING.has(refusal), arm: (faults, request) => faults.refuseRequest(request, refusal, true) })),
  {
    name: "carried out, answer lost, and no answer from there on", passes: false,
    arm: (faults, request) => {
      faults.loseAnswer(request, "lost-session");
      faults.refuseRequest(request + 1, "lost-session", true);
    },
  },
  ...KNOWN_CODES.flatMap((code) => POSITIONS.map(([where, position]): Way => ({ name: `${code} ${where}`, passes: kindOf(code) === "busy" || kindOf(code) === "cell-edit-mode", arm: (faults, request, actions) => faults.failRequest(request, position(actions), code) }))),
];

/** How many actions each request of an undisturbed review has. */
async function undisturbed(): Promise<{ readonly actions: readonly number[]; readonly steps: readonly string[] }> {
  const run = openRun();
  const steps: string[] = [];
  for (const step of STEPS) {
    const before = run.excel.syncs.length;
    await step.act(run);
    if (!step.isDone(run)) throw new Error(`${step.name} does not work without faults: ${complaint(run.state()) ?? ""}`);
    steps.push(...Array.from({ length: run.excel.syncs.length - before }, () => step.name));
  }
  const actions = run.excel.syncs.map((request) => request.actions);
  await run.session.live.set(false);
  return { actions, steps };
}

/** What is wrong after a step in which Excel failed, before anybody tries again. */
async function untruths(run: Run, step: Step, way: Way, before: readonly (readonly string[])[], wasDone: boolean): Promise<readonly string[]> {
  const { notice } = run.state();
  const faults: string[] = [];
  if (!isReady(run)) faults.push("no command can be given any more");
  const words = complaint(run.state());
  const isWaiting = way.passes && (step.name === "open" || step.name === "edit");
  if (!wasDone && words === null && !run.state().isStale && !isWaiting) faults.push("nothing is said");
  if (words !== null && !/\p{Script=Han}/u.test(words)) faults.push(`said without Chinese: ${words}`);
  if (notice?.kind === "problem" && notice.problem.detail.includes("Error:")) faults.push(`a mistake of ours: ${notice.problem.detail}`);
  run.excel.faults.heal();
  const changed = changedCells(run, before);
  const told = notice?.kind === "written" ? notice.receipt.applied.length : 0;
  const isUnsure = notice?.kind === "problem" && notice.problem.isUnsure === true;
  if (step.name === "apply" && told !== changed && !isUnsure) faults.push(`${String(changed)} cells changed, ${String(told)} told`);
  const known = await ledgerOf();
  if (known !== changed) faults.push(`${String(changed)} cells changed, the ledger knows ${String(known)}`);
  return faults;
}

/** What a person does then: the same again; and where the pane says that its result may be old, check. */
async function tryAgain(run: Run, step: Step): Promise<void> {
  await (step.again ?? step.act)(run);
  if (run.state().isStale) await checkCommand.perform(run.session);
}

/** Lives through a review in which one request fails; answers what went wrong, and whether it failed at all. */
async function reviewWith(way: Way, request: number, actions: number): Promise<{ readonly fired: boolean; readonly wrong: readonly string[]; readonly step: string }> {
  const run = openRun();
  const before = run.book.sheets.map(looksOf);
  way.arm(run.excel.faults, request, actions);
  const wrong: string[] = [];
  let hit = "";
  for (const step of STEPS) {
    const fired = run.excel.faults.fired;
    const slip = await slipOf(step.act(run));
    if (slip !== null) wrong.push(`${step.name} threw: ${slip}`);
    const isHit = run.excel.faults.fired > fired;
    if (isHit) {
      hit = step.name;
      const wasDone = step.isDone(run);
      wrong.push(...(await untruths(run, step, way, before, wasDone)));
      if (!wasDone) await tryAgain(run, step);
    }
    if (!step.isDone(run)) wrong.push(`${step.name} ${isHit ? "does not work when tried again" : "fails afterwards"}: ${complaint(run.state()) ?? "no word"}`);
    if (wrong.length > 0) break;
  }
  if (wrong.length === 0) wrong.push(...(await leftOver(run, before)));
  run.excel.faults.heal();
  await run.session.live.set(false);
  return { fired: hit !== "", wrong: wrong.map((words) => `${words} [${hit}]`), step: hit };
}

/** What a command threw; null when it did not, as it should be. */
async function slipOf(command: Promise<void>): Promise<string | null> {
  return command.then(() => null, (error: unknown) => String(error));
}

/** What is left of us in the workbook after everything was undone. */
async function leftOver(run: Run, before: readonly (readonly string[])[]): Promise<readonly string[]> {
  const faults: string[] = [];
  if (changedCells(run, before) > 0) faults.push("contents are not what they were");
  const looks = (index: number): readonly string[] => looksOf(run.book.sheets[index] ?? run.book.sheet("甲表"));
  if (JSON.stringify(looks(0)) !== JSON.stringify(before[0])) faults.push("looks are not what they were");
  if (run.book.sheets.some(({ notes, comments }) => notes.length + comments.length > 0)) faults.push("notes of ours are left");
  if ((await ledgerOf()) !== 0) faults.push("the ledger is not empty");
  return faults;
}

test("whatever request of a review fails, and however: nothing is lost, nothing goes unsaid, and the next try works", async () => {
  const { actions, steps } = await undisturbed();
  const ways = allWays();
  const cases = actions.flatMap((count, index) => ways.map((way, order) => ({ way, request: index + 1, count, order: index * 7 + order }))).filter(({ order }) => order % STRIDE === 0);
  const wrong: string[] = [];
  let fired = 0;
  for (const { way, request, count } of cases) {
    const outcome = await reviewWith(way, request, count);
    if (outcome.fired) fired += 1;
    wrong.push(...outcome.wrong.map((words) => `request ${String(request)} (${steps[request - 1] ?? ""}) ${way.name}: ${words}`));
  }
  process.stdout.write(`${String(actions.length)} requests, ${String(ways.length)} ways to fail: ${String(cases.length)} reviews, ${String(fired)} of them disturbed, ${String(wrong.length)} faults\n`);
  expect(wrong).toEqual([]);
  expect(fired).toBeGreaterThan(cases.length * 0.8);
});
