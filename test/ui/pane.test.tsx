import { act, screen, waitFor, within } from "@testing-library/react";
import { refuseSession } from "../../src/app";
import { button, layOut, message, stand } from "./stand";
import { sample } from "../app/review";
import { exampleGrid } from "../support/example-grid";

beforeAll(layOut);

const findingButtons = (): HTMLElement[] => screen.getAllByRole("button").filter((element) => element.dataset["finding"] !== undefined);

test("before the first check there is one thing to do, and a hint that goes away for good", async () => {
  const { ports, user } = await stand({ isChecked: false });
  expect(screen.getByRole("heading", { level: 1, name: "绩效审核" })).toBeVisible();
  expect(screen.getByText("全部在本机完成，不联网，不上传。")).toBeVisible();
  await user.click(button("知道了"));
  expect(screen.queryByText("三步就好")).toBeNull();
  expect(ports.shelf.text).toContain('"greeted":true');
  await user.click(button("开始审核"));
  expect(await screen.findByRole("heading", { level: 1, name: /必须改 \d+ 处/ })).toBeVisible();
});

test("findings stand under their forms; opening one shows the numbers, the arithmetic and the basis, and goes to the cell", async () => {
  const { host, user } = await stand();
  expect(screen.getByRole("heading", { level: 2, name: "代缴城乡居民养老保险费" })).toBeVisible();
  const line = button(/^必须改 ?预算执行率没有得分，应为 10 分（37\.46/);
  await user.click(line);
  expect(line).toHaveAttribute("aria-expanded", "true");
  const item = within(line.closest("li") ?? line);
  expect(item.getByText("表上填的").nextSibling).toHaveTextContent("空白");
  expect(item.getByText("应当是").nextSibling).toHaveTextContent("10");
  expect(item.getByText("37.46 ÷ 37.46 × 10")).toBeVisible();
  expect(item.getByText("依据").nextSibling?.textContent?.length).toBeGreaterThan(5);
  expect(host.shownCell).toEqual({ sheet: "附件1-1 代缴城乡居民养老保险费", row: 7, column: 9 });
  host.shownCell = null;
  await user.click(item.getByRole("button", { name: "定位" }));
  expect(host.shownCell).not.toBeNull();
});

test("severity narrows the list and says so to everybody", async () => {
  const { user } = await stand();
  const chip = button(/^需说明 \d+$/);
  await user.click(chip);
  expect(chip).toHaveAttribute("aria-pressed", "true");
  await waitFor(() => expect(findingButtons().every((line) => within(line).queryByRole("img", { name: "需说明" }) !== null)).toBe(true));
});

test("the search finds words, cells and rule codes; clearing it shows everything again", async () => {
  const { user } = await stand();
  const all = findingButtons().length;
  await user.keyboard("{Control>}f{/Control}");
  const box = await screen.findByRole("searchbox", { name: "查找" });
  expect(box).toHaveFocus();
  await user.type(box, "JX214");
  await waitFor(() => expect(findingButtons().length).toBeLessThan(all));
  expect(findingButtons().every((line) => line.textContent.includes("JX214"))).toBe(true);
  await user.clear(box);
  await user.type(box, "没有这样的词");
  expect(await screen.findByText("没有符合筛选条件的问题。")).toBeVisible();
  await user.click(button("清除筛选"));
  await waitFor(() => expect(findingButtons()).toHaveLength(all));
});

test("form and rule can be chosen", async () => {
  const { user } = await stand();
  await user.click(button("查找"));
  await user.selectOptions(await screen.findByRole("combobox", { name: "表" }), "国企退休教师补差款");
  await waitFor(() => expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1));
  await user.selectOptions(screen.getByRole("combobox", { name: "规则" }), "execution-score-wrong");
  await waitFor(() => expect(findingButtons()).toHaveLength(1));
});

test("one correction: preview, apply, receipt, undo", async () => {
  const { host, user } = await stand();
  await user.click(button(/^必须改 ?预算执行率没有得分，应为 10 分（37\.46/));
  await user.click(button("更正…"));
  expect(await screen.findByRole("heading", { level: 1, name: "更正预览" })).toHaveFocus();
  const box = screen.getByRole("checkbox", { name: /预算执行率没有得分/ });
  expect(box).toBeChecked();
  await user.click(box);
  expect(button("请先勾选要应用的更正")).toHaveAttribute("aria-disabled", "true");
  await user.click(box);
  await user.click(button("应用 1 处"));
  expect(await screen.findByRole("heading", { level: 1, name: "写入结果" })).toHaveFocus();
  expect(screen.getByRole("heading", { level: 2, name: "已写入 1 处" })).toBeVisible();
  expect(host.markedCells()).toHaveLength(1);
  await user.click(button("撤销更正"));
  expect(await message("已撤销 1 处更正，单元格恢复原样。")).toBeVisible();
  expect(host.markedCells()).toHaveLength(0);
});

test("a refused cell is named with its reason", async () => {
  const { host, user, session } = await stand();
  await user.click(button(/^必须改 ?预算执行率没有得分，应为 10 分（37\.46/));
  await user.click(button("更正…"));
  const at = session.store.getSnapshot().preview?.planned.plan.edits[0]?.at;
  if (at === undefined) throw new Error("nothing is planned");
  host.type(at, { value: 3 });
  await user.click(await screen.findByRole("button", { name: "应用 1 处" }));
  expect(await screen.findByText("1 处没有写入")).toBeVisible();
  expect(screen.getByText(/单元格的内容已被改动/)).toBeVisible();
});

test("an explanation is typed, kept, shown as settled, changed and deleted", async () => {
  const { session, user } = await stand();
  const open = (): HTMLElement => screen.getAllByRole("button", { name: /^(需说明|已说明) ?成本指标/ })[0] ?? document.body;
  await user.click(open());
  await user.click(button("说明"));
  expect(button("保存说明")).toHaveAttribute("aria-disabled", "true");
  await user.keyboard("{Escape}");
  expect(button("说明")).toHaveFocus();
  await user.click(button("说明"));
  await user.keyboard("上级资金十二月才下达");
  await user.click(button("保存说明"));
  expect(await screen.findByText("审核说明：上级资金十二月才下达")).toBeVisible();
  expect(session.store.getSnapshot().kept.explanations).toHaveLength(1);
  expect(screen.getByText(/已说明 1 处/)).toBeVisible();
  await user.click(button("改说明"));
  await user.click(button("删除说明"));
  await waitFor(() => expect(session.store.getSnapshot().kept.explanations).toHaveLength(0));
});

test("a dismissed finding goes, its neighbour takes the focus, and it can be brought back", async () => {
  const { user } = await stand();
  const [first, second] = findingButtons();
  if (first === undefined || second === undefined) throw new Error("too few findings");
  const [gone, next] = [first.dataset["finding"], second.dataset["finding"]];
  await user.click(first);
  await user.click(button("忽略本次"));
  await waitFor(() => expect(findingButtons()[0]?.dataset["finding"]).toBe(next));
  await waitFor(() => expect(findingButtons()[0]).toHaveFocus());
  await user.click(button("恢复显示"));
  await waitFor(() => expect(findingButtons()[0]?.dataset["finding"]).toBe(gone));
});

test("a live edit changes the verdict, is announced, and leaves the focus alone", async () => {
  const { host, ports, user, session } = await stand();
  const status = screen.getByText(/^审核结论：/);
  expect(status).toHaveAttribute("aria-live", "polite");
  const before = status.textContent;
  await user.click(button("更多"));
  await user.click(await screen.findByRole("button", { name: "返回" }));
  const focused = document.activeElement;
  const wrong = session.store.getSnapshot().result?.report.findings.find(({ rule }) => rule === "execution-score-wrong");
  if (wrong === undefined) throw new Error("no such finding");
  await act(async () => {
    host.edit(wrong.at, { value: 10 });
    await ports.advance(300);
  });
  expect(status.textContent).not.toBe(before);
  expect(document.activeElement).toBe(focused);
  expect(focused).toHaveTextContent("更多");
});

test("a problem says what happened, why and what next, and can be closed; the findings stay", async () => {
  const { host, user } = await stand();
  host.failNext("read", "cell-edit-mode");
  await user.click(button("审核"));
  expect(await message("这次审核没有完成：有单元格正在编辑。请按回车结束编辑，再试一次。")).toBeVisible();
  expect(findingButtons().length).toBeGreaterThan(3);
  await user.keyboard("{Escape}");
  expect(screen.queryByText(/有单元格正在编辑/)).toBeNull();
});

test("what could not be checked is listed under the findings with its reason", async () => {
  await stand({ grids: [...sample("wutongqiao-2024-self-evaluation.xlsx").slice(0, 1), exampleGrid(["值班表", "姓名\t日期"], "值班表")] });
  expect(screen.getByRole("heading", { level: 2, name: "未能审核" })).toBeVisible();
  expect(screen.getByText(/^工作表“值班表”：/)).toBeVisible();
});

test.each([
  ["too-old", "这个 Excel 版本太旧"],
  ["not-in-excel", "请在 Excel 里打开"],
] as const)("a %s program gets a plain page instead of a broken pane", async (why, title) => {
  const { session } = await stand({ isChecked: false });
  act(() => refuseSession(session, why));
  expect(screen.getByRole("heading", { level: 1, name: title })).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});

test("long work shows how far it is after a second and can be called off", async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "queueMicrotask", "performance"] });
  const { host, session } = await stand();
  host.hold();
  const before = session.store.getSnapshot().result;
  await act(async () => button("审核").click());
  await act(() => jest.advanceTimersByTimeAsync(900));
  expect(screen.queryByRole("progressbar")).toBeNull();
  await act(() => jest.advanceTimersByTimeAsync(200));
  expect(screen.getByRole("progressbar", { name: "正在读取工作簿" })).toBeVisible();
  await act(async () => {
    button("取消").click();
    host.release();
    await jest.advanceTimersByTimeAsync(10);
  });
  expect(session.store.getSnapshot().result).toBe(before);
  expect(await message("已取消，原来的结果还在。")).toBeVisible();
  jest.useRealTimers();
});
