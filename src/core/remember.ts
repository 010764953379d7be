/** How many texts are remembered before the older half is forgotten, and how long they may be. */
interface MemoryLimits {
  readonly texts: number;
  readonly longest: number;
}

/** Labels and units repeat from form to form; long texts are answers, which do not come again. */
const LABELS: MemoryLimits = { texts: 4096, longest: 40 };

/** The answers of one form are asked for by many rules, one after the other, and then never again. */
export const ANSWERS: MemoryLimits = { texts: 512, longest: 4000 };

/**
 * A pure function of a text that remembers its answers, up to a limit: what was asked for lately is kept, what was not is
 * forgotten by the half.
 */
export function remembering<T extends object | string | boolean | null>(answer: (text: string) => T, { texts, longest }: MemoryLimits = LABELS): (text: string) => T {
  let recent = new Map<string, T>();
  let earlier = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    const before = earlier.get(text);
    const result = before === undefined ? answer(text) : before;
    if (recent.size >= texts / 2) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(text, result);
    return result;
  };
}

/** A pure function of an object that never changes: worked out when it is first asked for, and known as long as the object is. */
export function onceFor<K extends object, T extends object | null>(answer: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const result = answer(of);
    known.set(of, result);
    return result;
  };
}
