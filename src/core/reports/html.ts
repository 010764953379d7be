import { groupByForm, type FormFindings } from "../findings/groups";
import type { Finding, NotChecked } from "../findings/finding";
import { tally, verdictWords } from "../findings/verdict";
import { say, type FileReport, type ReadFileReport, type ReportSettings } from "./file-report";
import { appliedLines, explanationOf, findingLines, placeText, refusedLines, type LabelledLine } from "./finding-lines";
import { formDigest } from "./form-digest";
import { htmlText, pageStart } from "./html-text";
import { SEVERITY_WORDS } from "./labels";
import { problemWords } from "./problem-words";
import { REPORT_WORDS } from "./report-words";
import { fileOutcome, fileVerdict, runOutcome, runVerdict, type FileOutcome } from "./totals";

/** Start of the page: style, title, verdict over all and, for several workbooks, a table of them. */
export function htmlHead(outcomes: readonly FileOutcome[], settings: ReportSettings): string {
  const { lang } = settings;
  const title = say(REPORT_WORDS.title, lang);
  const date = settings.date === null ? "" : `<p>${say(REPORT_WORDS.date, lang)} ${htmlText(settings.date)}</p>\n`;
  return `${pageStart(title, lang)}<header>
<h1>${title}</h1>
${date}<p class="verdict">${htmlText(say(runVerdict(runOutcome(outcomes)), lang))}</p>
</header>
${outcomes.length > 1 ? filesTable(outcomes, settings) : ""}<main>
`;
}

function filesTable(outcomes: readonly FileOutcome[], { lang }: ReportSettings): string {
  const rows = outcomes.map(
    (outcome) => `<tr><td>${htmlText(outcome.path)}</td><td>${htmlText(say(fileVerdict(outcome), lang))}</td></tr>\n`,
  );
  return `<table>
<caption>${say(REPORT_WORDS.contents, lang)}</caption>
<thead><tr><th scope="col">${say(REPORT_WORDS.file, lang)}</th><th scope="col">${say(REPORT_WORDS.verdict, lang)}</th></tr></thead>
<tbody>
${rows.join("")}</tbody>
</table>
`;
}

/** One workbook: what was read, the findings, what was not checked, corrections made. */
export function htmlFile(file: FileReport, settings: ReportSettings): string {
  const { lang } = settings;
  const heading = `<h2>${htmlText(file.path)}</h2>\n<p class="verdict">${htmlText(say(fileVerdict(fileOutcome(file)), lang))}</p>\n`;
  const remarks = (file.remarks ?? []).map((remark) => `<p>${htmlText(say(remark, lang))}</p>\n`).join("");
  if (file.problem !== null) {
    const { what, next } = problemWords(file.problem.kind);
    return `<section class="file">\n${heading}<p>${htmlText(say(what, lang))}</p>\n<p>${htmlText(say(next, lang))}</p>\n${remarks}</section>\n`;
  }
  const groups = groupByForm(file.report);
  const elsewhere =
    groups.elsewhere.length === 0 ? "" : `<h3>${say(REPORT_WORDS.elsewhere, lang)}</h3>\n${groups.elsewhere.map((finding) => findingBlock(finding, file, settings)).join("")}`;
  const receipt =
    file.receipt === undefined
      ? ""
      : list(say(REPORT_WORDS.applied, lang), appliedLines(file.receipt, lang), "h3") + list(say(REPORT_WORDS.refused, lang), refusedLines(file.receipt, file.leftOut ?? [], lang), "h3");
  return `<section class="file">
${heading}${remarks}${groups.forms.map((group) => formBlock(group, file, settings)).join("")}${elsewhere}${notCheckedBlock(file.report.notChecked, settings, "h3")}${receipt}</section>
`;
}

function formBlock(group: FormFindings, file: ReadFileReport, settings: ReportSettings): string {
  const { lang } = settings;
  const digest = formDigest(group.checked, lang);
  const explained = new Set((file.explanations ?? []).map((typed) => typed.finding));
  const verdict = verdictWords(tally(group.findings, explained), group.checked.notChecked.length);
  const lines = [{ label: say(REPORT_WORDS.place, lang), text: `${digest.place}（${digest.kind}）` }, ...digest.lines];
  const findings =
    group.findings.length === 0 ? `<p>${say(REPORT_WORDS.nothing, lang)}</p>\n` : group.findings.map((finding) => findingBlock(finding, file, settings)).join("");
  return `<section>
<h3>${htmlText(digest.title)}</h3>
<p class="verdict">${htmlText(say(verdict, lang))}</p>
<h4>${say(REPORT_WORDS.read, lang)}</h4>
${definitions(lines)}<h4>${say(REPORT_WORDS.findings, lang)}</h4>
${findings}${notCheckedBlock(group.checked.notChecked, settings, "h4")}</section>
`;
}

function findingBlock(finding: Finding, file: ReadFileReport, { lang }: ReportSettings): string {
  const isExplained = explanationOf(finding, file.explanations ?? []) !== null;
  const settled = isExplained ? say(REPORT_WORDS.explained, lang) : "";
  const sheet = file.report.forms.find(({ form }) => form.id === finding.formId)?.form.sheet ?? "";
  return `<article class="finding ${finding.severity}">
<p><span class="level">${say(SEVERITY_WORDS[finding.severity], lang)}${settled}</span> <span class="cell">${htmlText(placeText(finding.at, sheet))}</span> ${htmlText(say(finding.what, lang))} <span class="code">${htmlText(finding.code)}</span></p>
${definitions(findingLines(finding, file, lang))}</article>
`;
}

function definitions(lines: readonly LabelledLine[]): string {
  if (lines.length === 0) return "";
  return `<dl>\n${lines.map(({ label, text }) => `<dt>${htmlText(label)}</dt><dd>${htmlText(text)}</dd>\n`).join("")}</dl>\n`;
}

function notCheckedBlock(gaps: readonly NotChecked[], { lang }: ReportSettings, heading: "h3" | "h4"): string {
  return list(say(REPORT_WORDS.notChecked, lang), gaps.map((gap) => ({ label: say(gap.what, lang), text: say(gap.why, lang) })), heading);
}

function list(title: string, lines: readonly LabelledLine[], heading: "h3" | "h4"): string {
  return lines.length === 0 ? "" : `<${heading}>${title}</${heading}>\n${definitions(lines)}`;
}

/** End of the page. */
export function htmlTail(settings: ReportSettings): string {
  const { tool, lang } = settings;
  return `</main>\n<footer>\n<p>${htmlText(say(REPORT_WORDS.lookUp, lang))}</p>\n<p>${htmlText(tool.name)} ${htmlText(tool.version)} · ${htmlText(say(REPORT_WORDS.local, lang))}</p>\n</footer>\n</body>\n</html>\n`;
}
