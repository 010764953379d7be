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
  const byBeginning = new Map<string, NamedProject[]>();
  const seen = new Set<string>();
  for (const [order, project] of listedForms(workbook).entries()) {
    const name = project.project;
    if (!isProjectForm(project.form) || name.length < SHORTEST_NAME || seen.has(name)) continue;
    seen.add(name);
    const beginning = name.slice(0, SHORTEST_NAME);
    const alike = byBeginning.get(beginning);
    if (alike === undefined) byBeginning.set(beginning, [{ project, order }]);
    else alike.push({ project, order });
  }
  return { in: (text) => namedIn(text, byBeginning) };
}

function namedIn(text: string, byBeginning: ReadonlyMap<string, readonly NamedProject[]>): readonly ListedForm[] {
  const found = new Set<NamedProject>();
  for (let from = 0; from + SHORTEST_NAME <= text.length; from += 1) {
    for (const named of byBeginning.get(text.slice(from, from + SHORTEST_NAME)) ?? []) {
      if (text.startsWith(named.project.project, from)) found.add(named);
    }
  }
  return [...found].sort((a, b) => a.order - b.order).map(({ project }) => project);
}
