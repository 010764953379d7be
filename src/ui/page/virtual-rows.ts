import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from "@tanstack/react-virtual";
import { useCallback } from "react";

/** The rows of a long list that are in sight, and how to place them. */
export interface VirtualRows {
  readonly items: readonly VirtualItem[];
  /** Height of the whole list, pixels. */
  readonly height: number;
  readonly measure: (element: Element | null) => void;
  readonly scrollTo: (index: number) => void;
  /** Pixels from the top of the list to a row. */
  readonly topOf: (item: VirtualItem) => number;
}

/** Draws only what is in sight of a list inside a scroller; rows may be of any height and are measured once drawn. */
export function useVirtualRows({ keys, guess, scroller, margin, covered = 0, kept = -1 }: {
  readonly keys: readonly string[];
  /** Height of a row before it is measured, pixels. */
  readonly guess: (index: number) => number;
  /** What scrolls; null until it is in the page. */
  readonly scroller: HTMLElement | null;
  /** Pixels from the top of the scroller's content to the list. */
  readonly margin: number;
  /** Pixels of the scroller covered by a heading that stays. */
  readonly covered?: number;
  /** A row that stays in the page wherever one has scrolled, -1 for none. */
  readonly kept?: number;
}): VirtualRows {
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler remembers what the virtualizer answers
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: keys.length,
    getScrollElement: () => scroller,
    estimateSize: guess,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 8,
    scrollMargin: margin,
    scrollPaddingStart: covered,
    rangeExtractor: useCallback((range: Range) => [...new Set([...defaultRangeExtractor(range), ...(kept >= 0 ? [kept] : [])])].sort((a, b) => a - b), [kept]),
  });
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    topOf: (item) => item.start - margin,
  };
}
