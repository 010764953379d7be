import { useLayoutEffect, useState, type RefObject } from "react";

/** Where a list begins inside its scroller, in pixels, and how much of the scroller a heading covers that stays. */
interface ListOffset {
  readonly margin: number;
  readonly covered: number;
}

/** Follows everything above a list that may grow or shrink. */
export function useListOffset(list: RefObject<HTMLElement>, scroller: HTMLElement | null, head: RefObject<HTMLElement>): ListOffset {
  const [offset, setOffset] = useState<ListOffset>({ margin: 0, covered: 0 });
  useLayoutEffect(() => {
    if (scroller === null) return undefined;
    const measure = (): void => {
      if (list.current === null || head.current === null) return;
      const margin = list.current.offsetTop;
      const covered = getComputedStyle(head.current).position === "sticky" ? head.current.offsetHeight : 0;
      setOffset((known) => (known.margin === margin && known.covered === covered ? known : { margin, covered }));
    };
    measure();
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(measure);
    for (const element of [scroller, ...scroller.children]) observer.observe(element);
    return () => observer.disconnect();
  }, [list, scroller, head]);
  return offset;
}
