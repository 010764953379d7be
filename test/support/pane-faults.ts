import { axeFaults, type ExcelPane } from "./excel-pane";

/** What is wrong with the look of the pane as it stands: closed to somebody, cut off, or in the way of Excel's own button. */
export async function faultsOfLook(pane: ExcelPane): Promise<readonly string[]> {
  return [...(await axeFaults(pane.frame)), ...(await cutOff(pane)), ...(await inTheCorner(pane))];
}

/** Pictures are taken when nothing moves any more. */
export async function settled(pane: ExcelPane): Promise<void> {
  await pane.frame.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  await pane.frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Words that do not fit where they stand, and anything that would have to be scrolled sideways. */
function cutOff(pane: ExcelPane): Promise<readonly string[]> {
  return pane.frame.evaluate(() => {
    const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const wide = [...document.querySelectorAll("main, section > div, html, body")].filter((element) => isSeen(element) && element.scrollWidth > element.clientWidth + 1);
    const clipped = [...document.querySelectorAll("h1, h2, p, button, label, dd, dt, li, span")].filter((element) => {
      if (!isSeen(element) || element.closest('[role="status"], [role="region"]') !== null || element.textContent === "") return false;
      const { overflowX, clipPath } = getComputedStyle(element);
      return overflowX !== "visible" && clipPath === "none" && element.scrollWidth > element.clientWidth + 1;
    });
    return [...wide.map((element) => `too wide: ${element.outerHTML.slice(0, 120)}`), ...clipped.map((element) => `cut off: ${element.textContent}`)];
  });
}

/** Excel puts a button of its own into the top right corner. */
function inTheCorner(pane: ExcelPane): Promise<readonly string[]> {
  return pane.frame.evaluate(() => {
    const corner = { left: innerWidth - 32, bottom: 32 };
    const range = document.createRange();
    return [...document.querySelectorAll("h1, p, button, span")].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[role="status"]') !== null) return [];
      range.selectNodeContents(element);
      const box = element.tagName === "BUTTON" ? element.getBoundingClientRect() : range.getBoundingClientRect();
      // Only what stays there counts; what scrolls by is on its way.
      const head = element.closest("main > div:first-child, section > div > div:first-child");
      const stays = head !== null && (getComputedStyle(head).position === "sticky" || head.parentElement?.scrollTop === 0);
      return stays && box.width > 0 && box.right > corner.left && box.top < corner.bottom && box.bottom > 0 ? [`in the corner: ${element.textContent}`] : [];
    });
  });
}
