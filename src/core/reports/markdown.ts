import { groupByForm, type FormFindings } from "../findings/groups";
import type { Finding, NotChecked } from "../findings/finding";
import { tally, verdictWords } from "../findings/verdict";
import { cellAddress } from "../grid/a1";
import { say, type FileReport, type Language, type ReadFileReport, type ReportSettings } from "./file-report";
import { appliedLines, explanationOf, findingLines, refusedLines, type LabelledLine } from "./finding-lines";
import { formDigest } from "./form-digest";
import { SEVERITY_WORDS } from "./labels";
import { problemWords } from "./problem-words";
import { REPORT_WORDS } from "./report-words";
import { fileOutcome, fileVerdict, runOutcome, runVerdict, type FileOutcome } from "./totals";

/** Makes any text plain in Markdown: its signs lose their meaning and line breaks become spaces. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]{}<>|#~&$!]/g, (sign) => (sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : sign === "&" ? "&amp;" : `\\${sign}`))
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** Title, date, verdict over all and, for several workbooks, a table of them. */
export function markdownHead(outcomes: readonly FileOutcome[], settings: ReportSettings): string {
  const { lang } = settings;
  const lines = [`# ${say(REPORT_WORDS.title, lang)}`, ""];
  if (settings.date !== null) lines.push(`${say(REPORT_WORDS.date, lang)} ${settings.date}`, "");
  lines.push(`**${markdownText(say(runVerdict(runOutcome(outcomes)), lang))}**`, "");
  if (outcomes.length > 1) {
    lines.push(`| ${say(REPORT_WORDS.file, lang)} | ${say(REPORT_WORDS.verdict, lang)} |`, "| --- | --- |");
    for (const outcome of outcomes) lines.push(`| ${markdownText(outcome.path)} | ${markdownText(say(fileVerdict(outcome), lang))} |`);
    lines.push("");
  }
  return lines.join("\n");
}

/** One workbook: what was read, the findings, what was not checked, corrections made. */
export function markdownFile(file: FileReport, settings: ReportSettings): string {
  const { lang } = settings;
  const lines = ["", `## ${markdownText(file.path)}`, ""];
  if (file.problem !== null) {
    const { what, next } = problemWords(file.problem.kind);
    lines.push(`**${say(fileVerdict(fileOutcome(file)), lang)}** ${say(what, lang)}`, "", say(next, lang), "", ...remarkLines(file, lang));
    return lines.join("\n");
  }
  lines.push(`**${markdownText(say(fileVerdict(fileOutcome(file)), lang))}**`, "");
  const groups = groupByForm(file.report);
  for (const group of groups.forms) lines.push(...formLines(group, file, settings));
  if (groups.elsewhere.length > 0) {
    lines.push(`### ${say(REPORT_WORDS.elsewhere, lang)}`, "", ...groups.elsewhere.flatMap((finding) => itemLines(finding, file, settings)), "");
  }
  lines.push(...notCheckedLines(file.report.notChecked, settings));
  if (file.receipt !== undefined) {
    lines.push(...listLines(say(REPORT_WORDS.applied, lang), appliedLines(file.receipt, lang)));
    lines.push(...listLines(say(REPORT_WORDS.refused, lang), refusedLines(file.receipt, file.leftOut ?? [], lang)));
  }
  return [...lines, ...remarkLines(file, lang)].join("\n");
}

function remarkLines({ remarks = [] }: FileReport, lang: Language): readonly string[] {
  return remarks.flatMap((remark) => [`${say(REPORT_WORDS.remark, lang)} ${markdownText(say(remark, lang))}`, ""]);
}

function formLines(group: FormFindings, file: ReadFileReport, settings: ReportSettings): readonly string[] {
  const { lang } = settings;
  const digest = formDigest(group.checked, lang);
  const explained = new Set((file.explanations ?? []).map((typed) => typed.finding));
  const open = group.checked.notChecked.length;
  return [
    `### ${markdownText(digest.title)}`,
    "",
    `- ${say(REPORT_WORDS.place, lang)} ${markdownText(digest.place)}（${digest.kind}）`,
    ...digest.lines.map(({ label, text }) => `- ${label} ${markdownText(text)}`),
    `- ${say(REPORT_WORDS.verdict, lang)} **${say(verdictWords(tally(group.findings, explained), open), lang)}**`,
    "",
    ...group.findings.flatMap((finding) => itemLines(finding, file, settings)),
    ...(group.findings.length > 0 ? [""] : []),
    ...notCheckedLines(group.checked.notChecked, settings),
  ];
}

function itemLines(finding: Finding, file: ReadFileReport, { lang }: ReportSettings): readonly string[] {
  const settled = explanationOf(finding, file.explanations ?? []) === null ? "" : ` ${say(REPORT_WORDS.explained, lang)}`;
  return [
    `- **${say(SEVERITY_WORDS[finding.severity], lang)}${settled}** \`${cellAddress(finding.at.row, finding.at.column)}\` ${markdownText(say(finding.what, lang))} (${finding.code})`,
    ...findingLines(finding, file, lang).map(({ label, text }) => `  - ${label} ${markdownText(text)}`),
  ];
}

function notCheckedLines(gaps: readonly NotChecked[], { lang }: ReportSettings): readonly string[] {
  return listLines(say(REPORT_WORDS.notChecked, lang), gaps.map((gap) => ({ label: say(gap.what, lang), text: say(gap.why, lang) })));
}

function listLines(title: string, lines: readonly LabelledLine[]): readonly string[] {
  if (lines.length === 0) return [];
  return [`#### ${title}`, "", ...lines.map(({ label, text }) => `- ${markdownText(label)} — ${markdownText(text)}`), ""];
}
