import type { Form } from "../form/form";
import { isProjectForm, listedForms, type ListedForm } from "./workbook-index";

/** Shorter names ("培训费") are ordinary words. */
const SHORTEST_NAME = 5;

/** The project names of a workbook, to be found in texts. */
export interface ProjectNames {
  /** The projects named in a text, in the order of the workbook; the first form stands for a name. */
  in(text: string): readonly ListedForm[];
}

interface NamedProject {
  readonly project: ListedForm;
  readonly order: number;
}

const known = new WeakMap<readonly Form[], ProjectNames>();

/** The names of a workbook's projects; listed once, so that a text is read once and not once a project. */
export function projectNames(workbook: readonly Form[]): ProjectNames {
  const names = known.get(workbook) ?? listNames(workbook);
  known.set(workbook, names);
  return names;
}

function listNames(workbook: readonly Form[]): ProjectNames {
  const byBeginning = new Map<number, NamedProject[]>();
  const seen = new Set<string>();
  for (const [order, project] of listedForms(workbook).entries()) {
    const name = project.project;
    if (!isProjectForm(project.form) || name.length < SHORTEST_NAME || seen.has(name)) continue;
    seen.add(name);
    const beginning = beginningAt(name, 0);
    const alike = byBeginning.get(beginning);
    if (alike === undefined) byBeginning.set(beginning, [{ project, order }]);
    else alike.push({ project, order });
  }
  return { in: (text) => namedIn(text, byBeginning) };
}

/** The first two characters of a name as one small number: cheaper to look up than a text, and few texts hold those of any name. */
function beginningAt(text: string, at: number): number {
  return text.charCodeAt(at) * 31 + text.charCodeAt(at + 1);
}

const NOBODY: readonly ListedForm[] = [];

function namedIn(text: string, byBeginning: ReadonlyMap<number, readonly NamedProject[]>): readonly ListedForm[] {
  let found: Set<NamedProject> | null = null;
  for (let from = 0; from + SHORTEST_NAME <= text.length; from += 1) {
    const alike = byBeginning.get(beginningAt(text, from));
    if (alike === undefined) continue;
    for (const named of alike) if (text.startsWith(named.project.project, from)) (found ??= new Set()).add(named);
  }
  return found === null ? NOBODY : [...found].sort((a, b) => a.order - b.order).map(({ project }) => project);
}
