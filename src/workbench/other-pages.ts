/** Locks of this page carry these words before the key of a file. */
const PREFIX = "jixiao-check.open:";

/** Says to other pages of this browser that a file is open here, as long as the page lives. */
export function sayOpenHere(key: string): void {
  // Plain http from another machine has no locks; then every page offers what any page left.
  if (!("locks" in navigator)) return;
  void navigator.locks.request(PREFIX + key, () => new Promise<never>(() => undefined));
}

/** Keys of files that are open in pages alive now. */
export async function openElsewhere(): Promise<ReadonlySet<string>> {
  if (!("locks" in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) === true ? [name.slice(PREFIX.length)] : [])));
}
