import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

/** Keeps the focus in a list whose rows go away once they are dealt with: the row that moves up gets it. Answers what the list has to listen with. */
export function useRowFocus(list: RefObject<HTMLElement>, count: number): (event: FocusEvent<HTMLElement>) => void {
  const last = useRef<number | null>(null);
  useEffect(() => {
    const index = last.current;
    // Only a focus that has gone with its row is given back.
    if (index === null || document.activeElement !== document.body) return;
    const frame = requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-index="${String(Math.min(index, count - 1))}"]`);
      row?.querySelector<HTMLElement>("[data-decide]")?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [list, count]);
  return ({ target }) => {
    const index = target.closest<HTMLElement>("[data-index]")?.dataset["index"];
    last.current = index === undefined ? null : Number(index);
  };
}
