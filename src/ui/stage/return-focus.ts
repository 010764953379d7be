import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

/**
 * Gives the focus back to where it was on a screen that had been covered; when that is gone, to the finding that Tab
 * reaches, else to the first button. Answers what the screen has to listen with.
 */
export function useReturnFocus(screen: RefObject<HTMLElement>, isCovered: boolean): (event: FocusEvent<HTMLElement>) => void {
  const last = useRef<HTMLElement | null>(null);
  const wasCovered = useRef(isCovered);
  useEffect(() => {
    const isBack = wasCovered.current && !isCovered;
    wasCovered.current = isCovered;
    // While the person works in the sheet the focus stays there.
    if (!isBack || !document.hasFocus()) return;
    const known = last.current?.isConnected === true ? last.current : null;
    (known ?? screen.current?.querySelector<HTMLElement>('[data-finding][tabindex="0"], button'))?.focus();
  }, [screen, isCovered]);
  return (event) => {
    last.current = event.target;
  };
}
