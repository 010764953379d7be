import type { PreferenceShelf } from "./ports";

/** A person's own settings, the same in every workbook. */
export interface Preferences {
  readonly language: "zh" | "en";
  /** Puts a note with old and new value beside each correction. */
  readonly notes: boolean;
  /** Writes a formula where a correction has one. */
  readonly formulas: boolean;
  /** Checks again after each edit. */
  readonly live: boolean;
  /** How a ribbon button answers: in the pane, or in a small window. */
  readonly answer: "pane" | "window";
  /** The ribbon's apply button writes at once, without the preview. */
  readonly direct: boolean;
  /** The first-run hint has been read. */
  readonly greeted: boolean;
}

/** What a person has who never changed anything. */
export const DEFAULT_PREFERENCES: Preferences = {
  language: "zh",
  notes: true,
  formulas: false,
  live: true,
  answer: "pane",
  direct: false,
  greeted: false,
};

/** The settings as stored last time; what cannot be read falls back to its default. */
export function loadPreferences(shelf: PreferenceShelf): Preferences {
  const stored = parseRecord(shelf.load());
  const flag = (name: "notes" | "formulas" | "live" | "direct" | "greeted"): boolean => {
    const value = stored[name];
    return typeof value === "boolean" ? value : DEFAULT_PREFERENCES[name];
  };
  return {
    language: stored["language"] === "en" ? "en" : DEFAULT_PREFERENCES.language,
    answer: stored["answer"] === "window" ? "window" : DEFAULT_PREFERENCES.answer,
    notes: flag("notes"),
    formulas: flag("formulas"),
    live: flag("live"),
    direct: flag("direct"),
    greeted: flag("greeted"),
  };
}

/** Stores the settings for the next session. */
export function savePreferences(shelf: PreferenceShelf, preferences: Preferences): void {
  shelf.save(JSON.stringify(preferences));
}

/** A JSON object as a record, or an empty one when the text is none. */
export function parseRecord(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
