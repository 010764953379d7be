import { groupByForm, type FormFindings } from "../findings/groups";
import type { Finding, NotChecked } from "../findings/finding";
import { tally, verdictWords } from "../findings/verdict";
import { say, type FileReport, type ReadFileReport, type ReportSettings } from "./file-report";
import { appliedLines, explanationOf, findingLines, placeText, refusedLines, type LabelledLine } from "./finding-lines";
import { formDigest } from "./form-digest";
import { SEVERITY_WORDS } from "./labels";
import { problemWords } from "./problem-words";
import { REPORT_WORDS } from "./report-words";
import { displayWidth, printable, wrapText } from "./text-width";
import { fileOutcome, fileVerdict, runOutcome, runVerdict, type FileOutcome } from "./totals";

type Paint = "error" | "warning" | "advice" | "ready" | "strong" | "faint";

const CODES: Readonly<Record<Paint, string>> = { error: "31", warning: "33", advice: "36", ready: "32", strong: "1", faint: "2" };

const WORDS = {
  notChecked: { zh: "未审核", en: "not checked" },
  applied: { zh: "已更正", en: "corrected" },
  refused: { zh: "未写入", en: "not written" },
  verdict: { zh: "结论", en: "verdict" },
  elsewhere: { zh: "工作簿", en: "workbook" },
  next: { zh: "办法", en: "next" },
} as const;

/** Writes lines for a terminal; knows its width and whether it shows colours. */
class TerminalPage {
  private readonly lines: string[] = [];

  constructor(private readonly settings: ReportSettings) {}

  paint(text: string, paint: Paint): string {
    return this.settings.terminal.colour ? `\u001B[${CODES[paint]}m${text}\u001B[0m` : text;
  }

  /** A text under a label; following lines hang under the first one. The label alone is painted, or the whole line. */
  line(indent: number, label: string, text: string, paint?: Paint, whole = false): void {
    const head = label === "" ? "" : `${label} `;
    const hang = indent + Math.min(displayWidth(head), 12);
    const room = this.settings.terminal.columns - hang;
    const wrapped = wrapText(printable(text), room);
    wrapped.forEach((part, index) => {
      const start = index === 0 ? " ".repeat(indent) + (paint === undefined || whole ? head : this.paint(head, paint)) : " ".repeat(hang);
      const line = start + part;
      this.lines.push(paint !== undefined && whole ? this.paint(line, paint) : line);
    });
  }

  blank(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== "") this.lines.push("");
  }

  text(): string {
    return `${this.lines.join("\n")}\n`;
  }
}

/** One workbook for a terminal: what was read, the verdict, and every finding with its arithmetic and correction. */
export function textFile(file: FileReport, settings: ReportSettings): string {
  const outcome = fileOutcome(file);
  if (settings.onlyOpen && isSettled(outcome) && !wasWritten(file)) return "";
  const page = new TerminalPage(settings);
  page.line(0, "", file.path, "strong", true);
  if (file.problem !== null) {
    const { what, next } = problemWords(file.problem.kind);
    page.line(2, say(fileVerdict(outcome), settings.lang), say(what, settings.lang), "error");
    page.line(2, say(WORDS.next, settings.lang), say(next, settings.lang), "faint");
    writeRemarks(page, file, settings);
  } else {
    writeForms(page, file, outcome, settings);
  }
  page.blank();
  return page.text();
}

function isSettled(outcome: FileOutcome): boolean {
  return outcome.problem === null && outcome.forms > 0 && outcome.counts.mustFix + outcome.counts.mustExplain + outcome.notChecked === 0;
}

function wasWritten(file: FileReport): boolean {
  return file.problem === null && (file.receipt?.applied.length ?? 0) > 0;
}

function writeForms(page: TerminalPage, file: ReadFileReport, outcome: FileOutcome, settings: ReportSettings): void {
  const { lang } = settings;
  const groups = groupByForm(file.report);
  if (groups.forms.length === 0) page.line(2, "", say(fileVerdict(outcome), lang), "warning", true);
  for (const group of groups.forms) {
    const isOpen = group.checked.verdict !== "ready" || group.checked.notChecked.length > 0;
    if (!settings.onlyOpen || isOpen) writeForm(page, group, file, settings);
  }
  if (groups.elsewhere.length > 0) {
    page.blank();
    page.line(2, "", say(WORDS.elsewhere, lang), "strong", true);
    for (const finding of groups.elsewhere) writeFinding(page, finding, file, settings);
  }
  writeNotChecked(page, file.report.notChecked, settings);
  writeReceipt(page, file, settings);
  writeRemarks(page, file, settings);
}

function writeRemarks(page: TerminalPage, { remarks = [] }: FileReport, { lang }: ReportSettings): void {
  writeList(page, say(REPORT_WORDS.remark, lang), remarks.map((words) => ({ label: "", text: say(words, lang) })), "strong");
}

function writeReceipt(page: TerminalPage, file: ReadFileReport, { lang }: ReportSettings): void {
  const receipt = file.receipt;
  if (receipt === undefined) return;
  writeList(page, say(WORDS.applied, lang), appliedLines(receipt, lang), "ready");
  writeList(page, say(WORDS.refused, lang), refusedLines(receipt, file.leftOut ?? [], lang), "warning");
}

function writeForm(page: TerminalPage, group: FormFindings, file: ReadFileReport, settings: ReportSettings): void {
  const { lang } = settings;
  const digest = formDigest(group.checked, lang);
  const explained = new Set((file.explanations ?? []).map((typed) => typed.finding));
  const counts = tally(group.findings, explained);
  page.blank();
  page.line(2, "", `${digest.title}  ${digest.place}`, "strong", true);
  if (digest.kind !== digest.title) page.line(4, "", digest.kind, "faint", true);
  for (const { label, text } of digest.lines) page.line(4, label, text, "faint");
  const open = group.checked.notChecked.length;
  const paint: Paint = counts.mustFix > 0 ? "error" : counts.mustExplain + open > 0 ? "warning" : "ready";
  page.line(4, say(WORDS.verdict, lang), say(verdictWords(counts, open), lang), paint, true);
  const findings = settings.onlyOpen ? group.findings.filter((finding) => finding.severity !== "advice") : group.findings;
  for (const finding of findings) writeFinding(page, finding, file, settings);
  writeNotChecked(page, group.checked.notChecked, settings);
}

function writeFinding(page: TerminalPage, finding: Finding, file: ReadFileReport, settings: ReportSettings): void {
  const { lang } = settings;
  const isExplained = finding.severity === "warning" && explanationOf(finding, file.explanations ?? []) !== null;
  const sheet = file.report.forms.find(({ form }) => form.id === finding.formId)?.form.sheet ?? "";
  page.blank();
  page.line(4, say(SEVERITY_WORDS[finding.severity], lang), `${placeText(finding.at, sheet)} ${say(finding.what, lang)} [${finding.code}]`, isExplained ? "faint" : finding.severity);
  for (const { label, text } of findingLines(finding, file, lang)) page.line(6, label, text, "faint");
}

function writeNotChecked(page: TerminalPage, gaps: readonly NotChecked[], settings: ReportSettings): void {
  if (gaps.length === 0) return;
  page.blank();
  for (const gap of gaps) {
    page.line(4, say(WORDS.notChecked, settings.lang), `${say(gap.what, settings.lang)}${settings.lang === "zh" ? "：" : ": "}${say(gap.why, settings.lang)}`, "warning");
  }
}

function writeList(page: TerminalPage, title: string, lines: readonly LabelledLine[], paint: Paint): void {
  if (lines.length === 0) return;
  page.blank();
  for (const { label, text } of lines) page.line(4, title, label === "" ? text : `${label} ${text}`, paint);
}

/** The closing line over all workbooks. */
export function textTail(outcomes: readonly FileOutcome[], settings: ReportSettings): string {
  const run = runOutcome(outcomes);
  const page = new TerminalPage(settings);
  const paint: Paint = run.counts.mustFix + run.unreadable > 0 ? "error" : run.counts.mustExplain + run.notChecked > 0 ? "warning" : "ready";
  page.line(0, "", say(runVerdict(run), settings.lang), paint, true);
  return page.text();
}
