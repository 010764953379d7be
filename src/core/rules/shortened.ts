const LONGEST = 24;

/** A text as it is quoted in a sentence: in one line and not longer than a line of a form. */
export function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
