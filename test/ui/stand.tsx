import "../support/excel-host/text-decoding";
import "@testing-library/jest-dom";
import { act, configure, render, screen, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { checkCommand, openSession, startSession, type Session } from "../../src/app";
import type { Grid } from "../../src/core";
import { App } from "../../src/ui";
import { settle, testPorts, type TestPorts } from "../support/test-ports";
import { WatchedHost } from "../support/watched-host";
import { sample, SELF_EVALUATION } from "../app/review";

// The whole page in every message hides what went wrong; a busy machine may take longer than a second to draw.
configure({ asyncUtilTimeout: 20_000, getElementError: (message) => new Error((message ?? "").split("\n\n")[0]) });

/** Heights jsdom does not compute: a row, and everything that holds rows. */
const ROW = 60;
const SCROLLER = 600;

/** Gives elements the sizes that lists need to know what is in sight. */
export function layOut(): void {
  jest.setTimeout(30_000);
  // Looks are tested in a browser; without them jsdom need not weigh thousands of rules for every question.
  CSSStyleSheet.prototype.insertRule = () => 0;
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => SCROLLER });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 350 });
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, get(this: HTMLElement) { return this.tagName === "LI" ? ROW : 0; } });
  document.hasFocus = () => true;
  // axe asks whether a letter is a picture, which only a canvas can tell.
  HTMLCanvasElement.prototype.getContext = () => null;
  HTMLElement.prototype.scrollIntoView = () => undefined;
  HTMLElement.prototype.scrollTo = () => undefined;
  globalThis.CSS = { ...globalThis.CSS, escape: (text: string) => text.replaceAll('"', '\\"') };
}

/** The pane on the screen, over a workbook in memory. */
export interface Stand {
  readonly host: WatchedHost;
  readonly ports: TestPorts;
  readonly session: Session;
  readonly user: Hands;
  readonly view: RenderResult;
}

/** What a person does to the page; each deed is over when everything it set off has come to rest. */
export type Hands = Pick<UserEvent, "click" | "type" | "clear" | "keyboard" | "selectOptions" | "tab">;

function hands(user: UserEvent): Hands {
  const calmly = async (deed: () => Promise<void>): Promise<void> => {
    await deed();
    await act(settle);
  };
  return {
    click: (...args) => calmly(() => user.click(...args)),
    type: (...args) => calmly(() => user.type(...args)),
    clear: (...args) => calmly(() => user.clear(...args)),
    keyboard: (...args) => calmly(() => user.keyboard(...args)),
    selectOptions: (...args) => calmly(() => user.selectOptions(...args)),
    tab: (...args) => calmly(() => user.tab(...args)),
  };
}

/** Draws the pane over a workbook; `isChecked` presses the button before. */
export async function stand(options: { readonly grids?: readonly Grid[]; readonly isChecked?: boolean; readonly stored?: Readonly<Record<string, unknown>> } = {}): Promise<Stand> {
  const host = new WatchedHost(options.grids ?? sample(SELF_EVALUATION), "自评表.xlsx");
  const ports = testPorts(host, options.stored === undefined ? null : JSON.stringify(options.stored));
  const session = openSession(ports);
  const user = hands(userEvent.setup());
  const view = render(<App session={session} program={{ name: "绩效审核", version: "0.1.0" }} colours={null} />);
  await act(async () => {
    await startSession(session);
    if (options.isChecked !== false) await checkCommand.perform(session);
    await settle();
  });
  return { host, ports, session, user, view };
}

/** A message on the board by its words; the line that screen readers hear says the same. */
export async function message(words: string | RegExp): Promise<HTMLElement> {
  const found = await screen.findAllByText(words);
  const bar = found.find((element) => element.closest(".fui-MessageBar") !== null && element.closest('[style*="hidden"]') === null);
  if (bar === undefined || !found.some((element) => element.getAttribute("aria-live") === "polite")) throw new Error(`not on the board and said: ${String(words)}`);
  return bar;
}

/** A button by its whole name. */
export const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
