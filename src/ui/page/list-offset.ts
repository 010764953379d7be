import { useLayoutEffect, useState, type RefObject } from "react";

/** Where a list begins inside its scroller, in pixels, and how much of the scroller a heading covers that stays. */
interface ListOffset {
  readonly margin: number;
  readonly covered: number;
}

/** Follows everything above a list that may grow or shrink. */
export function useListOffset(list: RefObject<HTMLElement>, scroller: RefObject<HTMLElement>): ListOffset {
  const [offset, setOffset] = useState<ListOffset>({ margin: 0, covered: 0 });
  useLayoutEffect(() => {
    const above = list.current?.previousElementSibling;
    if (!(above instanceof HTMLElement) || scroller.current === null) return undefined;
    const measure = (): void => {
      const isSticky = getComputedStyle(above).position === "sticky";
      const margin = above.offsetHeight;
      setOffset((known) => (known.margin === margin && known.covered === (isSticky ? margin : 0) ? known : { margin, covered: isSticky ? margin : 0 }));
    };
    measure();
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(above);
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [list, scroller]);
  return offset;
}
