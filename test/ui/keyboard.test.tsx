import { screen, waitFor } from "@testing-library/react";
import { button, layOut, stand } from "./stand";

beforeAll(layOut);

const lines = (): HTMLElement[] => screen.getAllByRole("button").filter((element) => element.dataset["finding"] !== undefined);

test("Tab reaches one line of the list, arrows walk it, Enter opens it", async () => {
  const { user } = await stand();
  expect(lines().filter((line) => line.tabIndex === 0)).toHaveLength(1);
  lines()[0]?.focus();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  await waitFor(() => expect(lines()[2]).toHaveFocus());
  await user.keyboard("{ArrowUp}");
  await waitFor(() => expect(lines()[1]).toHaveFocus());
  await user.keyboard("{Home}");
  await waitFor(() => expect(lines()[0]).toHaveFocus());
  await user.keyboard("{Enter}");
  expect(lines()[0]).toHaveAttribute("aria-expanded", "true");
  expect(button("定位")).toBeVisible();
  await user.tab();
  expect(button("定位")).toHaveFocus();
});

test("the whole way by keyboard: check, correct, apply, close, undo", async () => {
  const { host, user } = await stand({ isChecked: false });
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByRole("heading", { level: 1, name: /必须改/ });
  await user.keyboard("{Control>}{Shift>}{Enter}{/Shift}{/Control}");
  await screen.findByRole("heading", { level: 1, name: "更正预览" });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("heading", { name: "更正预览" })).toBeNull());
  expect(host.markedCells()).toHaveLength(0);
  await user.keyboard("{Control>}{Shift>}{Enter}{/Shift}{/Control}");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByRole("heading", { level: 1, name: "写入结果" });
  expect(host.markedCells().length).toBeGreaterThan(5);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("heading", { name: "写入结果" })).toBeNull());
});

test("Escape leaves pages one by one and gives the focus back", async () => {
  const { user } = await stand();
  await user.click(button("更多"));
  await user.click(await screen.findByRole("button", { name: /^设置/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "设置" })).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(await screen.findByRole("heading", { level: 1, name: "更多" })).toHaveFocus();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(button("更多")).toHaveFocus());
});
