import { shortAnswer, type Session } from "../app";

/** Brings the pane up; where that cannot be done the result waits there until it is opened. */
export async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The pane cannot be shown by program here; the result is not lost.
  }
}

/** Tells how a ribbon command ended, where the person wants to hear it. */
export async function answer(session: Session): Promise<void> {
  const state = session.store.getSnapshot();
  if (state.preferences.answer === "pane") {
    await showPane();
    return;
  }
  try {
    openWindow(shortAnswer(state));
  } catch {
    await showPane();
  }
}

function openWindow(lines: readonly string[]): void {
  const page = new URL("notice.html", location.href);
  page.hash = encodeURIComponent(JSON.stringify(lines));
  Office.context.ui.displayDialogAsync(page.href, { height: 22, width: 24, displayInIframe: true });
}
