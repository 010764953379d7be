import type { Form } from "../form/form";
import { squash } from "../layouts/squash";
import type { RuleParameters } from "../rules/parameters";
import { national, nationalParameters } from "./national";
import type { Profile } from "./profile";

/** A profile with everything it inherits. */
export interface ChosenProfile {
  readonly profile: Profile;
  readonly parameters: RuleParameters;
}

/**
 * The profile of a form: the wanted one; else the one whose printed instructions or place names the form holds and whose
 * years fit; else the national one.
 */
export function chooseProfile(form: Form, profiles: readonly Profile[], wanted: string | undefined): ChosenProfile {
  const profile = profiles.find((candidate) => candidate.id === wanted) ?? recognised(form, profiles) ?? national;
  return { profile, parameters: inheritedParameters(profile, profiles) };
}

function recognised(form: Form, profiles: readonly Profile[]): Profile | undefined {
  const words = wordsOf(form);
  const year = form.year?.value ?? null;
  return profiles.find((profile) => fitsYear(profile, year) && profile.signs.some((sign) => words.includes(sign)));
}

function fitsYear({ years }: Profile, year: number | null): boolean {
  return year === null || ((years.from === null || year >= years.from) && (years.to === null || year <= years.to));
}

/** Titles, offices, project names and printed instructions; sentences about the project's work are left out. */
function wordsOf(form: Form): string {
  const named = form.fields.filter(({ name }) => name === "budgetUnit" || name === "department" || name === "implementingUnit" || name === "executionReason" || name === "projectName");
  const headings = form.columns.map((column) => column.heading);
  const levels = form.levels.map((level) => level.item.raw);
  return squash([form.title?.raw ?? "", ...named.map((field) => field.item.raw), ...headings, ...levels].join("|"));
}

function inheritedParameters(profile: Profile, profiles: readonly Profile[]): RuleParameters {
  const parent = profiles.find((candidate) => candidate.id === profile.inherits);
  const base = parent === undefined ? nationalParameters : inheritedParameters(parent, profiles);
  return { ...base, ...profile.parameters };
}
