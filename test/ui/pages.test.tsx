import { act, screen, waitFor, within } from "@testing-library/react";
import { clearMarksCommand, explainCommand } from "../../src/app";
import { rules } from "../../src/core";
import { button, layOut, message, stand, type Stand } from "./stand";

beforeAll(layOut);

async function openMore(user: Stand["user"]): Promise<void> {
  await user.click(button("更多"));
  await screen.findByRole("heading", { level: 1, name: "更多" });
}

test("what was read: fields, funds and indicators lead to their cells", async () => {
  const { host, user } = await stand();
  await openMore(user);
  await user.click(button(/^读到了什么/));
  expect(await screen.findByRole("heading", { level: 1, name: "读到了什么" })).toHaveFocus();
  const fields = within(screen.getByRole("region", { name: "栏目" }));
  expect(fields.getByText("项目名称").closest("li")).toHaveTextContent("代缴城乡居民养老保险费");
  await user.click(fields.getAllByRole("button", { name: /^定位到 / })[0] ?? document.body);
  expect(host.shownCell?.sheet).toBe("附件1-1 代缴城乡居民养老保险费");
  expect(within(screen.getByRole("region", { name: /^三级指标/ })).getAllByRole("listitem").length).toBeGreaterThan(3);
  await user.selectOptions(screen.getByRole("combobox", { name: "选择一张表" }), screen.getAllByRole("option")[1] ?? "");
  expect(screen.getByText("附件1-2 国企退休教师补差款 A1:K26")).toBeVisible();
});

test("a column is assigned where it was read wrongly, and given back to the reader", async () => {
  const { session, user } = await stand();
  await openMore(user);
  await user.click(button(/^读到了什么/));
  const choice = await screen.findByRole("combobox", { name: "含义：权重" });
  expect(choice).toHaveDisplayValue("自动：权重");
  await user.selectOptions(choice, "不认作任何列");
  await waitFor(() => expect(session.store.getSnapshot().kept.columns).toHaveLength(1));
  await user.selectOptions(screen.getByRole("combobox", { name: "含义：权重" }), screen.getAllByRole("option", { name: "自动" })[0] ?? "");
  await waitFor(() => expect(session.store.getSnapshot().kept.columns).toHaveLength(0));
});

test("settings are stored, the language changes at once, and the rule set is the workbook's", async () => {
  const { host, ports, user } = await stand();
  await openMore(user);
  await user.click(button(/^设置/));
  await user.click(await screen.findByRole("switch", { name: "更正时加批注" }));
  expect(ports.shelf.text).toContain('"notes":false');
  await user.selectOptions(screen.getByRole("combobox", { name: /^审核口径/ }), "national");
  await waitFor(async () => expect(await host.loadState("review")).toMatchObject({ value: expect.stringContaining("national") as string }));
  await user.selectOptions(screen.getByRole("combobox", { name: "语言" }), "en");
  expect(await screen.findByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  expect(document.documentElement.lang).toBe("en");
  expect(document.title).toBe("Performance check");
  await user.selectOptions(screen.getByRole("combobox", { name: "Language" }), "zh");
});

test("explanations are listed with their state and can be deleted", async () => {
  const { session, user } = await stand();
  const warning = session.store.getSnapshot().result?.report.findings.find(({ severity }) => severity === "warning");
  if (warning === undefined) throw new Error("the sample has no warning");
  await act(() => explainCommand.perform(session, warning, "属实"));
  await openMore(user);
  await user.click(button(/^审核说明 1 条/));
  expect(await screen.findByText("写于 2025-03-01 · 有效")).toBeVisible();
  await user.click(button("删除说明"));
  expect(await screen.findByText(/还没有写过说明/)).toBeVisible();
});

test("a rule's page shows its ground and a form before and after", async () => {
  const { user } = await stand();
  await user.click(button(/^必须改 ?预算执行率没有得分，应为 10 分（37\.46/));
  await user.click(button("这条规则"));
  const rule = rules.find(({ id }) => id === "execution-score-wrong");
  if (rule === undefined) throw new Error("no such rule");
  expect(await screen.findByRole("heading", { level: 1, name: rule.title.zh })).toHaveFocus();
  expect(screen.getByText("依据", { selector: "h2" }).nextSibling).toHaveTextContent(rule.basis.zh);
  expect(screen.getAllByRole("table")).toHaveLength(2);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(button("这条规则")).toHaveFocus());
});

test("the report is handed over under the workbook's name", async () => {
  const { ports, user } = await stand();
  await openMore(user);
  await user.click(button(/^导出报告/));
  expect(await message("报告已导出：自评表-审核报告-2025-03-01.html")).toBeVisible();
  expect(ports.saved).toHaveLength(1);
});

test("marks are cleared from the menu once there are some", async () => {
  const { host, session, user } = await stand();
  await openMore(user);
  expect(button(/^清除标记/)).toHaveAttribute("aria-disabled", "true");
  await user.keyboard("{Escape}");
  await user.keyboard("{Control>}{Shift>}{Enter}{/Shift}{/Control}");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await user.click(await screen.findByRole("button", { name: "完成" }));
  expect(clearMarksCommand.isPossible(session.store.getSnapshot())).toBe(true);
  await openMore(user);
  await user.click(button(/^清除标记/));
  expect(await message(/已清除 \d+ 处标记，更正后的数值保留。/)).toBeVisible();
  expect(host.markedCells()).toEqual([]);
});

test("live checking is switched off and on from the menu", async () => {
  const { host, user } = await stand();
  await openMore(user);
  const item = button(/^边改边审/);
  expect(item).toHaveAttribute("aria-pressed", "true");
  await user.click(item);
  await waitFor(() => expect(host.isWatched).toBe(false));
  expect(item).toHaveAttribute("aria-pressed", "false");
});
