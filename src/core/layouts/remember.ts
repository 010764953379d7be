/** How many texts are remembered before all are forgotten; forms repeat a few hundred labels. */
const MOST_REMEMBERED = 4096;
/** Long texts are answers; they do not come again. */
const LONGEST_REMEMBERED = 40;

/** A pure function of a text that remembers its answers: the same few labels stand in every form. */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before.result;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const result = answer(text);
    known.set(text, { result });
    return result;
  };
}
