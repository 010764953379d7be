import { COMPARISON_FORMATS, compareWorkbooks, comparisonReport, problemMessage, say, type ComparisonFormat, type Form, type Language } from "../core";
import { writeOut } from "./book-run";
import { EXIT } from "./check-command";
import { CARRY_SENTENCES } from "./carry-words";
import { readWorkbookForms } from "./prior-forms";
import { terminalSink } from "./report-sink";
import { wrongName } from "./usage-problem";
import { CLI_SENTENCES } from "./words";

/** What the person asked for when comparing; still as typed where it has to be understood. */
export interface CompareRequest {
  readonly before: string;
  readonly after: string;
  readonly format: string;
  readonly out: string | null;
  readonly quiet: boolean;
  readonly lang: Language;
}

/** Compares the forms of two workbooks; 3 when one cannot be read, else 0: a difference is no fault. */
export async function runCompare(request: CompareRequest): Promise<number> {
  const { before, after, out, quiet, lang } = request;
  const format = knownFormat(request.format);
  const sides: (readonly Form[])[] = [];
  for (const path of [before, after]) {
    const forms = await readWorkbookForms(path);
    if (!forms.ok) {
      process.stderr.write(`${say(CARRY_SENTENCES.file(path, problemMessage(forms.problem.kind)), lang)}\n`);
      return EXIT.unreadable;
    }
    sides.push(forms.value);
  }
  const [earlier = [], later = []] = sides;
  const report = comparisonReport(compareWorkbooks(earlier, later), format, lang);
  if (out === null) await terminalSink().write(report);
  else writeOut(out, new TextEncoder().encode(report));
  if (out !== null && !quiet) process.stderr.write(`${say(CLI_SENTENCES.written(out), lang)}\n`);
  return EXIT.nothingToFix;
}

function knownFormat(name: string): ComparisonFormat {
  const format = COMPARISON_FORMATS.find((known) => known === name.toLowerCase());
  if (format === undefined) throw wrongName(CLI_SENTENCES.unknownFormat(name), name, COMPARISON_FORMATS);
  return format;
}
