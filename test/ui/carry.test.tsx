import "../support/excel-host/text-decoding";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { join } from "node:path";
import { checkCommand } from "../../src/app";
import type { Grid } from "../../src/core";
import { blankTemplate, rowsOnly } from "../support/carry-forms";
import { settle } from "../support/test-ports";
import { bytesOf, SAMPLES } from "../support/xlsx-files";
import { sample } from "../app/review";
import { button, layOut, message, stand, type Stand } from "./stand";

beforeAll(layOut);

const PRIOR = "gongjing-2021-project-declaration.xlsx";

function template(): Grid {
  const [grid] = sample("wanyuan-2023-department-and-annual-targets.xlsx");
  if (grid === undefined) throw new Error("the sample has no sheet");
  return blankTemplate(rowsOnly(grid, 20, 34));
}

/** Opens the page and gives it the prior workbook. */
async function laid(): Promise<Stand> {
  const opened = await stand({ grids: [template()] });
  const { user } = opened;
  await user.click(button("更多"));
  await user.click(await screen.findByRole("button", { name: /^上年带入/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "上年带入" })).toHaveFocus();
  const bytes = bytesOf(join(SAMPLES, PRIOR));
  const file = new File([new Uint8Array(bytes)], PRIOR);
  file.arrayBuffer = async () => new Uint8Array(bytes).buffer;
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error("nothing to choose a file with");
  await act(async () => {
    fireEvent.change(input, { target: { files: [file] } });
    await settle();
  });
  await screen.findByRole("heading", { level: 1, name: "带入预览" });
  return opened;
}

test("a file is chosen, one of its projects picked, the table read and the blanks filled", async () => {
  const { host, user } = await laid();
  expect(screen.getByText(`上年：${PRIOR}`)).toBeVisible();
  expect(screen.getByText(/没有可以填的空格/)).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "上年的表" }), "各险种银行手续费（1.各险种银行手续费）");
  const table = await screen.findByRole("table", { name: "可以带入的内容" });
  expect(within(table).getAllByRole("row").length).toBeGreaterThan(10);
  const [row] = within(table).getAllByRole("row", { name: /“支票、进账单、现金存款凭条的使用有效率”的指标值/ });
  if (row === undefined) throw new Error("the target is not offered");
  expect(row).toHaveTextContent("填入 绩效目标 F3395");
  expect(row).toHaveTextContent("取自 1.各险种银行手续费 E13≧95%");
  await user.click(within(row).getByRole("checkbox"));
  await user.click(button("带入 14 格"));
  expect(await screen.findByRole("heading", { level: 2, name: "已写入 14 处" })).toBeVisible();
  expect(host.markedCells()).toHaveLength(14);
  await user.click(button("完成"));
  expect(await screen.findByRole("heading", { level: 2, name: "待确认（14）" })).toBeVisible();
});

test("what found no place is listed, and that no row is inserted is said", async () => {
  const { user } = await laid();
  await user.selectOptions(screen.getByRole("combobox", { name: "上年的表" }), "各险种银行手续费（1.各险种银行手续费）");
  const left = screen.getByRole("region", { name: /^没有带入/ });
  expect(left).toHaveTextContent("本程序不会插入行");
  expect(left).toHaveTextContent("三级指标“需要购买的进账单本数”该级指标下没有空行了，请插入行后再填");
});

test("each filled cell is confirmed or rejected, by name and all at once", async () => {
  const { host, session, user } = await laid();
  await user.selectOptions(screen.getByRole("combobox", { name: "上年的表" }), "各险种银行手续费（1.各险种银行手续费）");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await user.click(await screen.findByRole("button", { name: "完成" }));
  await user.click(await screen.findByRole("button", { name: "确认 绩效目标 F33" }));
  expect(await message("已确认 1 格，着色已去掉。")).toBeVisible();
  // The row is gone; the one that moved up has the focus.
  await waitFor(() => expect(button("确认 绩效目标 G33")).toHaveFocus());
  await user.click(button("退回 绩效目标 G33"));
  expect(await message("已退回 1 格，恢复原样。")).toBeVisible();
  expect(host.markedCells()).toHaveLength(13);
  await user.keyboard("{Escape}{Escape}{Escape}");
  expect(await screen.findByText("上年带入 13 格待确认")).toBeVisible();
  await user.click(button("去核对"));
  await user.click(await screen.findByRole("button", { name: "全部确认 13 格" }));
  await waitFor(() => expect(session.store.getSnapshot().kept.carried).toEqual([]));
  expect(await screen.findByRole("button", { name: "选择文件…" })).toBeVisible();
});

test("a year that is none is told; a right one moves the texts", async () => {
  const { session, user } = await laid();
  const year = screen.getByRole("textbox", { name: "今年年度" });
  await user.type(year, "20x5");
  expect(await screen.findByText("请写成 2025 这样")).toBeVisible();
  await user.clear(year);
  await user.type(year, "2025");
  expect(session.store.getSnapshot().carry?.wish.year).toBe(2025);
});

test("without a check the page checks first, and Escape leads back step by step", async () => {
  const { session, user } = await laid();
  expect(session.store.getSnapshot().result).not.toBeNull();
  await act(() => checkCommand.perform(session));
  await user.keyboard("{Escape}");
  expect(await screen.findByRole("heading", { level: 1, name: "上年带入" })).toBeVisible();
  await user.keyboard("{Escape}");
  expect(await screen.findByRole("heading", { level: 1, name: "更多" })).toBeVisible();
});
