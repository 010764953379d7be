import { act, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { previewCommand, applyPickedCommand, refuseSession } from "../../src/app";
import { button, layOut, stand, type Stand } from "./stand";

beforeAll(layOut);

const more = async ({ user }: Stand): Promise<void> => user.click(button("更多"));

/** Every state of the pane, and how a person comes to it. */
const STATES: Readonly<Record<string, (stand: Stand) => Promise<void>>> = {
  findings: async () => undefined,
  "an open finding": async ({ user }) => {
    await user.keyboard("{Control>}f{/Control}");
    await user.click(screen.getAllByRole("button", { expanded: false }).find((line) => line.dataset["finding"] !== undefined) ?? document.body);
  },
  "an explanation being typed": async ({ user }) => {
    await user.click(button(/^需说明 \d+$/));
    await user.click(screen.getAllByRole("button", { expanded: false }).find((line) => line.dataset["finding"] !== undefined) ?? document.body);
    await user.click(button("说明"));
  },
  "the preview": async ({ session }) => act(() => previewCommand.perform(session)),
  "the receipt": async ({ session }) => {
    await act(() => previewCommand.perform(session));
    await act(() => applyPickedCommand.perform(session));
  },
  "a problem": async ({ host, user }) => {
    host.failNext("read", "busy");
    await user.click(button("审核"));
  },
  more,
  "what was read": async (at) => {
    await more(at);
    await at.user.click(button(/^读到了什么/));
  },
  explanations: async (at) => {
    await more(at);
    await at.user.click(button(/^审核说明/));
  },
  settings: async (at) => {
    await more(at);
    await at.user.click(button(/^设置/));
  },
  "a rule": async ({ user }) => {
    await user.click(screen.getAllByRole("button", { expanded: false }).find((line) => line.dataset["finding"] !== undefined) ?? document.body);
    await user.click(button("这条规则"));
  },
  refused: async ({ session }) => act(() => refuseSession(session, "too-old")),
};

const isHidden = (element: Element): boolean => element.closest('[style*="visibility: hidden"]') !== null;
const seen = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)].filter((element) => !isHidden(element));

/** What every state owes to everybody. */
const DUTIES: Readonly<Record<string, () => void | Promise<void>>> = {
  "one main heading, and no level left out": () => {
    const levels = seen("h1, h2, h3, h4").map((heading) => Number(heading.tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1);
  },
  "a name for everything that can be pressed, and silent pictures": () => {
    for (const element of seen("button, a[href], input, select, textarea")) expect(nameOf(element)).not.toBe("");
    for (const picture of seen("svg")) expect(picture.closest('[aria-hidden="true"], [role="img"]')).not.toBeNull();
  },
  "the natural order for the Tab key, and real buttons": () => {
    for (const element of seen("[tabindex]")) expect(Number(element.getAttribute("tabindex"))).toBeLessThanOrEqual(0);
    // The search box's own cross is for the mouse; with the keyboard Escape does the same.
    for (const element of seen('[role="button"]:not(.fui-SearchBox__dismiss)')) expect(element.tagName).toBe("BUTTON");
  },
  "lines that announce politely, and none that interrupts": () => {
    expect(seen('[aria-live="assertive"], [role="alert"]')).toHaveLength(0);
    expect(seen('[aria-live="polite"]').length).toBeGreaterThanOrEqual(2);
  },
  "nothing that axe finds": async () => {
    // Colours are looked at in a browser.
    const result = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  },
  "words for people": () => {
    expect(document.body.textContent).not.toMatch(/undefined|null|NaN|\[object|Error:/);
  },
};

test.each(Object.keys(STATES))("%s gives what every state owes", async (name) => {
  await STATES[name]?.(await stand());
  // Some pages are fetched when first opened.
  await waitFor(() => expect(seen("h1")).toHaveLength(1));
  for (const [duty, isKept] of Object.entries(DUTIES)) {
    try {
      await isKept();
    } catch (error) {
      throw new Error(`owes ${duty}`, { cause: error });
    }
  }
});

test("a pane that goes away leaves nothing listening", async () => {
  const listening = new Set<string>();
  const add = jest.spyOn(document, "addEventListener").mockImplementation(function record(this: Document, type: string) {
    listening.add(type);
  });
  const remove = jest.spyOn(document, "removeEventListener").mockImplementation((type: string) => {
    listening.delete(type);
  });
  const { view } = await stand();
  expect(listening.has("keydown")).toBe(true);
  view.unmount();
  expect(listening.has("keydown")).toBe(false);
  add.mockRestore();
  remove.mockRestore();
});

function nameOf(element: Element): string {
  const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])] : [];
  return (element.getAttribute("aria-label") ?? labels.map((label) => label.textContent).join("")) || element.textContent;
}
