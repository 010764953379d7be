import { useEffect } from "react";
import type { Desk } from "./desk";

/** Parts of the page that F6 goes round bear this attribute; the grid's has the value "grid". */
const REGION = "[data-region]";
const FOCUSABLE = 'button:not([disabled]), input:not([hidden]):not([disabled]), select, textarea, a[href], [tabindex="0"]';

/**
 * F6 goes to the next part of the page and Shift+F6 to the one before, as between the parts of an Office window. In the grid
 * the Tab key goes from cell to cell, so without this nobody would leave it by keys.
 */
export function useRegionKey(desk: Desk): void {
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement>();
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const region = target.closest(REGION);
      if (region !== null) last.set(region, target);
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      // A question on the page is answered first.
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      const regions = [...document.querySelectorAll(REGION)];
      const now = regions.findIndex((region) => region.contains(document.activeElement));
      for (let step = 1; step <= regions.length; step++) {
        const place = event.shiftKey ? now - step : now + step;
        const region = regions.at(((place % regions.length) + regions.length) % regions.length);
        if (region !== undefined && enter(region, last.get(region), desk)) return;
      }
    };
    window.addEventListener("focusin", remember);
    window.addEventListener("keydown", press, true);
    return () => {
      window.removeEventListener("focusin", remember);
      window.removeEventListener("keydown", press, true);
    };
  }, [desk]);
}

/** Gives the focus to a part: to what had it there last, else to the first that can have it. The grid takes it in its own way. */
function enter(region: Element, last: HTMLElement | undefined, desk: Desk): boolean {
  if (region.getAttribute("data-region") === "grid" && desk.store.getSnapshot().view === "grid") return desk.focusGrid();
  const candidates = [...(last === undefined ? [] : [last]), ...region.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const found = candidates.find((candidate) => region.contains(candidate) && candidate.closest("[data-grid]") === null && candidate.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true }));
  found?.focus();
  return found !== undefined;
}
