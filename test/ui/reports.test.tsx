import "../support/excel-host/text-decoding";
import { screen, within } from "@testing-library/react";
import { readWorkbook } from "../../src/hosts/xlsx";
import { sample } from "../app/review";
import { button, layOut, message, stand, type Stand } from "./stand";

beforeAll(layOut);

async function openMore(user: Stand["user"], name: RegExp): Promise<void> {
  await user.click(button("更多"));
  await user.click(await screen.findByRole("button", { name }));
}

test("the summary names every form with its money, score and verdict, and the charts say their numbers", async () => {
  const { ports, user } = await stand();
  await openMore(user, /^绩效汇总/);
  expect(await screen.findByRole("heading", { level: 1, name: "绩效汇总" })).toHaveFocus();
  const table = screen.getByRole("table");
  const rows = within(table).getAllByRole("row");
  expect(rows).toHaveLength(1 + 7 + 1);
  expect(rows[1]).toHaveTextContent("代缴城乡居民养老保险费项目绩效自评表 · 2024");
  expect(rows[1]).toHaveTextContent("37.46");
  expect(rows[1]).toHaveTextContent(/必须改 \d+ 处/);
  expect(rows.at(-1)).toHaveTextContent("合计 7 张");
  const scores = screen.getByRole("figure", { name: "得分（分）" });
  expect(within(scores).getAllByRole("listitem")).toHaveLength(7);
  const funds = screen.getByRole("figure", { name: "各项目资金（万元）" });
  expect(within(funds).getAllByRole("listitem")[0]).toHaveTextContent(/预算数 [\d.]+执行数 [\d.]+/);
  await user.click(button("导出 Excel"));
  expect(await message("报告已导出：自评表-绩效汇总表-2025-03-01.xlsx")).toBeVisible();
  const [book] = ports.saved;
  const read = book === undefined || typeof book.content === "string" ? null : readWorkbook(book.content, book.name);
  expect(read?.ok === true && read.value.grids[0]?.cells.some((row) => row?.some((cell) => cell?.text === "代缴城乡居民养老保险费"))).toBe(true);
  await user.click(button("导出网页"));
  expect(ports.saved[1]).toMatchObject({ name: "自评表-绩效汇总表-2025-03-01.html", content: expect.stringContaining("代缴城乡居民养老保险费") as string });
});

test("the report in prose is read through, narrowed down and saved", async () => {
  const { ports, user } = await stand();
  await openMore(user, /^生成自评报告/);
  const text = await screen.findByRole("article", { name: "报告预览" });
  expect(text).toHaveTextContent("2024年度项目支出绩效自评报告");
  expect(within(text).getAllByText("【待填】").length).toBeGreaterThan(0);
  const boxes = screen.getAllByRole("checkbox");
  expect(boxes).toHaveLength(7);
  for (const box of boxes.slice(1)) await user.click(box);
  expect(text).toHaveTextContent("代缴城乡居民养老保险费");
  expect(text).not.toHaveTextContent("国企退休教师补差款");
  await user.click(button("保存 Markdown"));
  expect(ports.saved[0]).toMatchObject({ name: "自评表-绩效自评报告-2025-03-01.md", content: expect.stringContaining("代缴城乡居民养老保险费") as string });
  await user.click(button("保存 Word"));
  expect(await message("报告已导出：自评表-绩效自评报告-2025-03-01.docx")).toBeVisible();
  const content = ports.saved[1]?.content;
  expect(typeof content !== "string" && content !== undefined && content[0] === 0x50 && content.length > 5000).toBe(true);
  for (const box of screen.getAllByRole("checkbox", { checked: true })) await user.click(box);
  expect(await screen.findByText("请至少选一张表。")).toBeVisible();
  expect(button("保存 Word")).toHaveAttribute("aria-disabled", "true");
});

test("declarations give no report in prose, and that is said", async () => {
  const { user } = await stand({ grids: sample("gongjing-2021-project-declaration.xlsx") });
  await openMore(user, /^生成自评报告/);
  expect(await screen.findByText(/当前工作簿里没有可用的自评表/)).toBeVisible();
});

test("the check's report is handed over as a workbook too", async () => {
  const { ports, user } = await stand();
  await openMore(user, /^审核报告（Excel）/);
  expect(await message("报告已导出：自评表-审核报告-2025-03-01.xlsx")).toBeVisible();
  const [book] = ports.saved;
  const read = book === undefined || typeof book.content === "string" ? null : readWorkbook(book.content, book.name);
  expect(read?.ok === true ? read.value.sheets.map(({ name }) => name) : []).toHaveLength(3);
});
