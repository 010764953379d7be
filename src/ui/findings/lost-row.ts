import { useEffect, useRef, type RefObject } from "react";
import type { ListRow } from "../../app";

/** Looks after an opened row that leaves the list (dismissed, corrected): its neighbour takes the place, and the focus if it was lost. */
export function useLostRow({ rows, openKey, list, onLost }: {
  readonly rows: readonly ListRow[];
  readonly openKey: string | null;
  readonly list: RefObject<HTMLElement>;
  readonly onLost: (neighbour: string | null) => void;
}): void {
  const place = useRef(-1);
  useEffect(() => {
    if (openKey === null) return;
    const index = rows.findIndex((row) => row.key === openKey);
    if (index >= 0) {
      place.current = index;
      return;
    }
    const isFinding = (row: ListRow): boolean => row.kind === "finding";
    const neighbour = rows.slice(place.current).find(isFinding) ?? rows.slice(0, place.current).reverse().find(isFinding) ?? null;
    onLost(neighbour?.key ?? null);
    // While the person works in the sheet the focus stays there.
    if (neighbour === null || !document.hasFocus()) return;
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) rowOf(list.current, neighbour.key)?.focus();
    });
  });
}

/** The drawn button of a finding, or null while it is out of sight. */
export function rowOf(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"]`) ?? null;
}
