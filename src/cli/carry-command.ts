import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import {
  carryJson, carryWrites, cellAddress, contentText, formWords, planCarry, problemMessage, refusalWords, say,
  type CarriedPair, type CarryPlan, type CellRef, type HostProblem, type Language, type NotCarried, type Receipt, type Words,
} from "../core";
import type { XlsxFileHost } from "../hosts/xlsx";
import { CARRY_SENTENCES } from "./carry-words";
import { EXIT } from "./check-command";
import { NOTICES, openForWriting } from "./fix-file";
import { formsOf, readWorkbookForms } from "./prior-forms";
import { terminalSink } from "./report-sink";
import { UsageProblem, wrongName } from "./usage-problem";
import { writeWhole } from "./whole-file";
import { writeProblem } from "./write-problem";
import { CLI_SENTENCES } from "./words";

/** What the person asked for when filling this year's form; still as typed where it has to be understood. */
export interface CarryRequest {
  readonly prior: string;
  readonly template: string;
  readonly out: string | null;
  readonly overwrite: boolean;
  readonly year: string | null;
  /** Shows last year's amounts beside the blank ones. */
  readonly hints: boolean;
  readonly format: string;
  readonly lang: Language;
}

const FORMATS = ["text", "json"] as const;
type CarryFormat = (typeof FORMATS)[number];

/** Fills the blanks of a copy of the template from the prior workbook and tells where each came from; 3 when a file cannot be used. */
export async function runCarry(request: CarryRequest): Promise<number> {
  const { prior, template, lang } = request;
  const format = knownFormat(request.format);
  const target = targetOf(request);
  const year = readYear(request.year);
  const priors = await readWorkbookForms(prior);
  if (!priors.ok) return failed(prior, priors.problem, lang);
  const host = await openForWriting(template);
  if (!host.ok) return failed(template, host.problem, lang);
  const grids = await host.value.read();
  if (!grids.ok) return failed(template, grids.problem, lang);
  const wish = { amountHints: request.hints, ...(year === null ? {} : { year }) };
  const plan = planCarry(priors.value, formsOf(grids.value, basename(template)), wish);
  const receipt = await host.value.apply(carryWrites(plan, grids.value));
  if (!receipt.ok) return failed(template, receipt.problem, lang);
  const isWritten = receipt.value.applied.length > 0;
  const problem = isWritten ? problemOfWriting(target, host.value) : null;
  if (problem !== null) return failed(target, problem, lang);
  if (format === "json") await terminalSink().write(carryJson(plan, receipt.value, { prior, template, out: isWritten ? target : null }));
  else await tell(carryReport(plan, receipt.value, target, host.value), lang);
  return EXIT.nothingToFix;
}

function targetOf({ out, prior, template, overwrite }: CarryRequest): string {
  if (out === null) throw new UsageProblem(CARRY_SENTENCES.noOut());
  if ([prior, template].some((path) => resolve(path) === resolve(out))) throw new UsageProblem(CLI_SENTENCES.wouldReplaceOriginal(out));
  if (!overwrite && existsSync(out)) throw new UsageProblem(CLI_SENTENCES.alreadyThere(out));
  return out;
}

function knownFormat(name: string): CarryFormat {
  const format = FORMATS.find((known) => known === name.toLowerCase());
  if (format === undefined) throw wrongName(CLI_SENTENCES.unknownFormat(name), name, FORMATS);
  return format;
}

function readYear(typed: string | null): number | null {
  if (typed === null) return null;
  if (!/^(?:19|20)\d{2}$/.test(typed)) throw new UsageProblem(CARRY_SENTENCES.wrongYear(typed));
  return Number(typed);
}

function problemOfWriting(target: string, host: XlsxFileHost): HostProblem | null {
  try {
    writeWhole(target, host.bytes);
    return null;
  } catch (error) {
    return writeProblem(error);
  }
}

function failed(path: string, { kind }: HostProblem, lang: Language): number {
  process.stderr.write(`${say(CARRY_SENTENCES.file(path, problemMessage(kind)), lang)}\n`);
  return EXIT.unreadable;
}

async function tell(lines: readonly Words[], lang: Language): Promise<void> {
  await terminalSink().write(lines.map((words) => `${say(words, lang)}\n`).join(""));
}

const placeOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${cellAddress(row, column)}`;
const onOneLine = (text: string): string => text.replace(/\s+/g, " ");
const indented = ({ zh, en }: Words): Words => ({ zh: `  ${zh}`, en: `  ${en}` });

function carryReport(plan: CarryPlan, { applied, refused }: Receipt, target: string, host: XlsxFileHost): readonly Words[] {
  const written = new Set(applied.map(({ at }) => placeOf(at)));
  const left = [...plan.pairs.flatMap(({ notCarried }) => notCarried), ...plan.unpaired].map(leftWords);
  const notWritten = refused.map(({ at, why }) => CLI_SENTENCES.leftAlone(placeOf(at), refusalWords(why)));
  const others = [...left, ...notWritten].map(indented);
  return [
    ...plan.pairs.flatMap((pair) => pairLines(pair, written)),
    ...(others.length === 0 ? [] : [CARRY_SENTENCES.leftHeading(), ...others]),
    ...(applied.length === 0 ? [CARRY_SENTENCES.nothing()] : [CARRY_SENTENCES.filled(filledCount(plan, written), target), ...host.notices.map((notice) => NOTICES[notice])]),
  ];
}

/** Cells that got content; one that only got a hint is still blank. */
function filledCount({ pairs }: CarryPlan, written: ReadonlySet<string>): number {
  return pairs.flatMap(({ cells }) => cells).filter(({ at }) => written.has(placeOf(at))).length;
}

function pairLines({ prior, template, by, cells, hints }: CarriedPair, written: ReadonlySet<string>): readonly Words[] {
  const lines = cells.filter(({ at }) => written.has(placeOf(at))).map(({ at, to, from, what }) => CARRY_SENTENCES.cell(placeOf(at), onOneLine(contentText(to)), placeOf(from.at), what));
  const beside = hints.filter(({ at }) => written.has(placeOf(at))).map(({ at, from, words }) => CARRY_SENTENCES.hint(placeOf(at), placeOf(from.at), words));
  return [CARRY_SENTENCES.pair(formWords(prior), formWords(template), by), ...[...lines, ...beside].map(indented)];
}

function leftWords({ what, why, from }: NotCarried): Words {
  return CARRY_SENTENCES.left(what, why, from === null ? "" : ` ${placeOf(from.at)}`);
}
