import { asConstant, contentText } from "../findings/content";
import type { Correction, Finding, Severity, Words } from "../findings/finding";
import { findingKey } from "../findings/order";
import { cellAddress } from "../grid/a1";
import type { CellRef } from "../grid/grid";
import { say, type FileReport, type ReadFileReport, type ReportSettings, type RuleCard } from "./file-report";
import { explanationOf } from "./finding-lines";
import { problemMessage } from "./problem-words";
import type { FileOutcome } from "./totals";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = { error: "error", warning: "warning", advice: "note" };

/** Where the pages about the rules lie, seen from the folder of the program. */
const RULE_PAGES = "docs/rules";

/** Everything before the results: the log, the tool and its rules. */
export function sarifHead(settings: ReportSettings): string {
  const driver = {
    name: settings.tool.name,
    semanticVersion: settings.tool.version,
    language: settings.lang === "zh" ? "zh-CN" : "en",
    rules: settings.rules.map((rule) => ruleDescriptor(rule, settings)),
  };
  const run = JSON.stringify({ tool: { driver }, columnKind: "utf16CodeUnits" });
  return `{"version":"2.1.0","$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","runs":[${run.slice(0, -1)},"results":[\n`;
}

/**
 * A rule of the log. Its page is linked from the help text: `helpUri` must be absolute by the standard,
 * and the pages lie beside the program, not on a server.
 */
function ruleDescriptor(rule: RuleCard, { lang }: ReportSettings): object {
  const page = `${RULE_PAGES}/${rule.id}.md`;
  const basis = say(rule.basis, lang);
  return {
    id: rule.code,
    name: rule.id,
    shortDescription: { text: say(rule.title, lang) },
    fullDescription: { text: `${say(rule.title, lang)}${lang === "zh" ? "。" : ". "}${basis}` },
    help: { text: `${basis} (${page})`, markdown: `${basis} [${rule.code}](${page})` },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { page },
  };
}

/** The results of one workbook, separated by commas; empty when nothing was found. */
export function sarifFile(file: FileReport, settings: ReportSettings): string {
  if (file.problem !== null) return "";
  const ruleIndex = new Map(settings.rules.map((rule, index) => [rule.id, index]));
  return file.report.findings.map((finding) => JSON.stringify(result(finding, file, ruleIndex, settings))).join(",\n");
}

function result(finding: Finding, file: ReadFileReport, ruleIndex: ReadonlyMap<string, number>, settings: ReportSettings): object {
  const { lang } = settings;
  const index = ruleIndex.get(finding.rule);
  const typed = explanationOf(finding, file.explanations ?? []);
  const fixes = finding.fixes.filter((fix) => fix.trust !== "show").map((fix) => sarifFix(fix, file.path, lang === "zh"));
  return {
    ruleId: finding.code,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: LEVELS[finding.severity],
    message: { text: resultMessage(finding, settings) },
    locations: [location(finding.at, file.path)],
    ...(finding.related.length === 0 ? {} : { relatedLocations: finding.related.map((at, id) => ({ id, ...location(at, file.path) })) }),
    partialFingerprints: { "finding/v1": findingKey(finding) },
    ...(fixes.length === 0 ? {} : { fixes }),
    ...(typed === null ? {} : { suppressions: [{ kind: "external", justification: typed }] }),
    properties: { says: finding.says, expected: finding.expected, how: finding.how },
  };
}

function resultMessage(finding: Finding, { lang }: ReportSettings): string {
  const sentences: readonly Words[] = [finding.what, finding.why, finding.todo];
  const ends = lang === "zh" ? /[。！？]$/ : /[.!?]$/;
  return sentences
    .map((words) => say(words, lang))
    .filter((text) => text !== "")
    .map((text) => (ends.test(text) ? text : text + (lang === "zh" ? "。" : ".")))
    .join(lang === "zh" ? "" : " ");
}

/** A cell's place: rows stand for lines and columns for columns, and the logical location names sheet and cell. */
function location(at: CellRef, path: string): object {
  const name = cellAddress(at.row, at.column);
  return {
    physicalLocation: { artifactLocation: { uri: pathUri(path) }, region: region(at) },
    logicalLocations: [{ name, fullyQualifiedName: `${at.sheet}!${name}`, kind: "cell" }],
  };
}

function region(at: CellRef): object {
  return { startLine: at.row + 1, startColumn: at.column + 1, endColumn: at.column + 2 };
}

function sarifFix(fix: Correction, path: string, isChinese: boolean): object {
  return {
    description: { text: isChinese ? fix.title.zh : fix.title.en },
    artifactChanges: [
      {
        artifactLocation: { uri: pathUri(path) },
        replacements: fix.edits.map((edit) => ({
          deletedRegion: { ...region(edit.at), properties: { cell: `${edit.at.sheet}!${cellAddress(edit.at.row, edit.at.column)}`, trust: fix.trust } },
          insertedContent: { text: contentText(asConstant(edit.to)) },
        })),
      },
    ],
  };
}

/** A file path as a URI reference: relative ones stay relative. */
export function pathUri(path: string): string {
  const slashed = path.replaceAll("\\", "/");
  const encoded = slashed.split("/").map(encodeSegment).join("/");
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${slashed.slice(0, 2)}${encoded.slice(encoded.indexOf("/"))}`;
  return slashed.startsWith("/") ? `file://${encoded}` : encoded;
}

/** Lone halves of surrogate pairs, which a file name may hold, have no place in a URI. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD"));
}

/** Everything after the results: whether all workbooks could be read. */
export function sarifTail(outcomes: readonly FileOutcome[], settings: ReportSettings): string {
  const notifications = outcomes.flatMap((outcome) =>
    outcome.problem === null
      ? []
      : [{
          level: "error",
          message: { text: [problemMessage(outcome.problem), ...(outcome.remarks ?? [])].map((words) => say(words, settings.lang)).join(" ") },
          locations: [{ physicalLocation: { artifactLocation: { uri: pathUri(outcome.path) } } }],
        }],
  );
  const invocation = { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications };
  return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
}
