import { screen } from "@testing-library/react";
import type { Receipt, RestoreReceipt, WritePlan } from "../../src/core";
import { button, layOut, message, stand, type Stand } from "./stand";

beforeAll(layOut);

const BUSY = { kind: "busy", detail: "by the test" } as const;

/** Half of a plan is written, without mark and note; then Excel stops. */
function halfWritten({ edits }: WritePlan): Receipt {
  const middle = Math.ceil(edits.length / 2);
  return {
    applied: edits.slice(0, middle).map(({ at, expect: before }) => ({ at, before, after: { value: "x" }, lacks: ["mark", "note"] })),
    refused: edits.slice(middle).map(({ at }) => ({ at, why: "not-written", now: null })),
    covered: ["甲表", "乙表", "丙表", "丁表"],
    interrupted: BUSY,
  };
}

async function applyAll({ user }: Stand): Promise<number> {
  await user.click(button(/^更正 \d+ 处$/));
  const apply = screen.getByRole("button", { name: /^应用 \d+ 处$/ });
  const count = Number(/\d+/.exec(apply.textContent)?.[0]);
  await user.click(apply);
  return count;
}

test("a write that stopped half-way says why, what is written, what lacks its mark, what is not written, and what to do", async () => {
  const opened = await stand();
  jest.spyOn(opened.host, "apply").mockImplementation(async (plan) => ({ ok: true, value: halfWritten(plan) }));
  const count = await applyAll(opened);
  const written = Math.ceil(count / 2);
  expect(await screen.findByRole("heading", { level: 1, name: "写入结果" })).toBeVisible();
  expect(screen.getByText("写到一半停了：Excel 正在忙别的事。请关闭打开着的对话框，稍候再试。")).toBeVisible();
  expect(screen.getByRole("heading", { level: 2, name: `已写入 ${String(written)} 处` })).toBeVisible();
  expect(screen.getByRole("heading", { level: 2, name: `${String(count - written)} 处没有写入` })).toBeVisible();
  expect(screen.getByText(`其中 ${String(written)} 处没有标上底色`)).toBeVisible();
  expect(screen.getByText(`其中 ${String(written)} 处没有加上批注`)).toBeVisible();
  expect(screen.getByText("条件格式可能盖住底色标记：甲表、乙表、丙表 …")).toBeVisible();
});

test("when nobody knows what was written, that is said, the result counts as old, and undoing is offered", async () => {
  const opened = await stand();
  jest.spyOn(opened.host, "apply").mockResolvedValue({ ok: false, problem: { kind: "session-lost", detail: "by the test", isUnsure: true } });
  jest.spyOn(opened.host, "ledgerSize").mockResolvedValue({ ok: false, problem: BUSY });
  await applyAll(opened);
  await message(/写到一半中断，哪些已经写入还不能确定：与工作簿的连接已断开。请等 Excel 恢复后点“审核”核对/);
  expect(screen.getByText("工作簿已有改动，这里可能不是最新结果")).toBeVisible();
  await opened.user.click(button("更多"));
  expect(await screen.findByRole("button", { name: /^撤销更正/ })).not.toHaveAttribute("aria-disabled", "true");
});

test("an undo that stopped half-way says what is back and what is not", async () => {
  const opened = await stand();
  await applyAll(opened);
  const receipt: RestoreReceipt = { restored: [{ sheet: "甲", row: 0, column: 0 }], handedBack: [{ at: { sheet: "甲", row: 4, column: 1 }, why: "not-written" }], interrupted: BUSY };
  jest.spyOn(opened.host, "undo").mockResolvedValue({ ok: true, value: receipt });
  await opened.user.click(button("撤销更正"));
  await message(/已撤销 1 处更正.*做到一半停了：Excel 正在忙别的事.*甲 B5/);
});
