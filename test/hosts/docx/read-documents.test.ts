import { zipSync } from "fflate";
import { cellAddress, check, type CheckReport, type Grid } from "../../../src/core/index";
import { narrativeExample } from "../../../src/core/rules/example-forms";
import { openDocument } from "../../../src/hosts/docx";
import { gridsOf } from "../../support/real-forms";
import { wordFile } from "../../support/word-files";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function gridsIn(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  const read = await openDocument(bytes, name);
  if (!read.ok) throw new Error(`${read.problem.kind}: ${read.problem.detail}`);
  return read.value.grids;
}

async function problemOf(bytes: Uint8Array, name: string): Promise<string> {
  const read = await openDocument(bytes, name);
  return read.ok ? "none" : read.problem.kind;
}

const textsOf = ({ cells }: Grid): readonly string[] => cells.map((row) => (row ?? []).map((cell) => cell?.text ?? "").join("|"));
const findingsOf = (report: CheckReport): readonly string[] => report.findings.map(({ rule, severity, at, says }) => `${rule} ${severity} ${cellAddress(at.row, at.column)} ${says}`);
const emptyGrid: Grid = { sheet: "", visibility: "visible", rowCount: 0, columnCount: 0, cells: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), notes: [], isProtected: false, skipped: [] };
const prose = (): Grid => gridsOf("samples/yanchi-2021-narrative-report.xlsx")[0] ?? emptyGrid;
const linesOf = (grid: Grid): readonly string[] => grid.cells.map((row) => row?.[0]?.text ?? "");

describe("a report in prose has the same indicators and findings, row by row, as", () => {
  const expected = (): CheckReport => check([prose()], { workbookName: "自评报告" });
  const files: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ["自评报告.docx", () => wordFile(linesOf(prose()))],
    ["自评报告.txt", async () => bytesOf(linesOf(prose()).join("\r\n"))],
    ["自评报告.md", async () => bytesOf(linesOf(prose()).map((line) => line.replace(/([*_=])/g, "\\$1")).join("\n"))],
  ];
  test.each(files)("%s", async (name, make) => {
    const report = check(await gridsIn(await make(), name), { workbookName: "自评报告" });
    expect(report.forms[0]?.form.indicators).toHaveLength(113);
    expect(new Set(report.forms[0]?.form.indicators.map(({ project }) => project)).size).toBe(9);
    expect(findingsOf(report)).toEqual(findingsOf(expected()));
    expect(report.forms[0]?.sums).toHaveLength(expected().forms[0]?.sums.length ?? -1);
  });
});

test("a form that stands in a Word file as a table is read and judged like its sheet", async () => {
  for (const sheet of gridsOf("samples/wutongqiao-2024-self-evaluation.xlsx").slice(0, 2)) {
    const report = check(await gridsIn(await wordFile([sheet]), "自评表.docx"));
    const same = check([sheet]);
    expect(report.forms.map(({ form }) => [form.kind, form.indicators.length, form.funding.length])).toEqual(same.forms.map(({ form }) => [form.kind, form.indicators.length, form.funding.length]));
    expect(findingsOf(report)).toEqual(findingsOf(same));
  }
});

test("a form whose title stands above its table in a Word file is read with its title", async () => {
  const [sheet = emptyGrid] = gridsOf("samples/wutongqiao-2024-self-evaluation.xlsx");
  const [title = "", ...rest] = linesOf(sheet);
  expect(rest.length).toBeGreaterThan(5);
  const table: Grid = { ...sheet, cells: sheet.cells.slice(1), rowCount: sheet.rowCount - 1, merges: sheet.merges.filter(({ top }) => top > 0).map((area) => ({ ...area, top: area.top - 1, bottom: area.bottom - 1 })) };
  const [form] = check(await gridsIn(await wordFile([title, "", table, "填表人："]), "自评表.docx")).forms;
  expect([form?.form.title?.raw, form?.form.year?.value, form?.form.sheet]).toEqual(["部门预算项目支出绩效自评表（2024年度）", 2024, "正文"]);
});

test("a report with a form in it: the prose is one sheet, the table with its title another", async () => {
  const [sheet = emptyGrid] = gridsOf("samples/wutongqiao-2024-self-evaluation.xlsx");
  const table: Grid = { ...sheet, cells: sheet.cells.slice(1), rowCount: sheet.rowCount - 1, merges: sheet.merges.filter(({ top }) => top > 0).map((area) => ({ ...area, top: area.top - 1, bottom: area.bottom - 1 })) };
  const lines = narrativeExample(["（二）绩效目标完成情况分析。", "（1）数量指标。", "指标1：培训人数：100人"]);
  const grids = await gridsIn(await wordFile([...lines, "附件：", "部门预算项目支出绩效自评表（2024年度）", table]), "报告.docx");
  const report = check(grids);
  expect(grids.map((grid) => grid.sheet)).toEqual(["正文", "表1"]);
  expect(report.forms.map(({ form }) => `${form.sheet} ${form.kind} ${form.title?.raw ?? ""}`)).toEqual(["正文 narrative-report 技能培训项目2024年度绩效自评报告", "表1 self-evaluation 部门预算项目支出绩效自评表（2024年度）"]);
  expect(report.forms[1]?.form.indicators).toHaveLength(8);
});

test("merged cells of a Word table keep their columns and rows", async () => {
  const grid: Grid = { ...emptyGrid, rowCount: 3, columnCount: 3, cells: [[{ value: "甲", text: "甲" }, { value: "乙", text: "乙" }], [undefined, undefined, { value: "丙", text: "丙" }], [{ value: "丁", text: "丁" }]], merges: [{ top: 0, bottom: 1, left: 0, right: 0 }, { top: 0, bottom: 0, left: 1, right: 2 }] };
  const [read = emptyGrid] = await gridsIn(await wordFile([grid]), "a.docx");
  expect(textsOf(read)).toEqual(["甲|乙", "||丙", "丁"]);
  expect([...read.merges].sort((a, b) => a.left - b.left)).toEqual([{ top: 0, bottom: 1, left: 0, right: 0 }, { top: 0, bottom: 0, left: 1, right: 2 }]);
});

test("line breaks of a Word paragraph are lines of their own", async () => {
  const [read = emptyGrid] = await gridsIn(await wordFile(["指标1：人数\n：4708人", "指标2：次数：3次"]), "a.docx");
  expect(textsOf(read)).toEqual(["指标1：人数", "：4708人", "指标2：次数：3次"]);
});

test.each([
  ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...bytesOf("年度资金\n12万元")]],
  ["GB18030", [0xc4, 0xea, 0xb6, 0xc8, 0xd7, 0xca, 0xbd, 0xf0, 0x0a, 0x31, 0x32, 0xcd, 0xf2, 0xd4, 0xaa]],
  ["UTF-16", [0xff, 0xfe, ...Array.from("年度资金\n12万元").flatMap((char) => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8])]],
])("a text file in %s", async (_, bytes) => {
  const [read = emptyGrid] = await gridsIn(new Uint8Array(bytes), "报告.txt");
  expect(textsOf(read)).toEqual(["年度资金", "12万元"]);
});

test("tabs in a text file are columns, lines keep their numbers", async () => {
  const [read = emptyGrid] = await gridsIn(bytesOf("标题\n\n项目\t金额\n甲\t12\n"), "表.txt");
  expect(textsOf(read)).toEqual(["标题", "", "项目|金额", "甲|12", ""]);
});

test("Markdown loses its marks and keeps its words, numbers and tables", async () => {
  const text = ["# 自评报告", "", "- **指标1**：人数：1\\.5万人", "1. 第一项 &lt;甲&gt;", "> 引文", "| 项目 | 金额 |", "| :-- | --: |", "| 甲\\|乙 | 12 |", "***", "```", "代码", "```"].join("\n");
  const [read = emptyGrid] = await gridsIn(bytesOf(text), "报告.md");
  expect(textsOf(read)).toEqual(["自评报告", "", "指标1：人数：1.5万人", "1. 第一项 <甲>", "引文", "项目|金额", "", "甲|乙|12", "", "", "代码", ""]);
});

/** A compound file with one stream of this name in its directory. */
function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(stream).forEach((char, index) => bytes.set([char.charCodeAt(0)], 1024 + 2 * index));
  return bytes;
}

test.each([
  ["a document under a password", "a.docx", oleFile("EncryptedPackage"), "encrypted"],
  ["an old document", "a.doc", oleFile("WordDocument"), "old-document"],
  ["an old document with the new name", "a.docx", oleFile("WordDocument"), "old-document"],
  ["rich text", "a.rtf", bytesOf("{\\rtf1 text}"), "old-document"],
  ["another compound file", "a.docx", oleFile("Workbook"), "not-a-document"],
  ["a picture", "a.docx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), "not-a-document"],
  ["words under the name of a Word file", "a.docx", bytesOf("报告"), "not-a-document"],
  ["a zip that holds something else", "a.docx", zipSync({ "a.txt": bytesOf("a") }), "not-a-document"],
  ["a zip that is cut off", "a.docx", zipSync({ "word/document.xml": bytesOf("<a/>") }).slice(0, 40), "damaged"],
  ["a document whose XML is broken", "a.docx", zipSync({ "[Content_Types].xml": bytesOf("<Types"), "word/document.xml": bytesOf("<w:document") }), "damaged"],
  ["an empty file", "a.docx", new Uint8Array(), "not-a-document"],
  ["bytes that are no text", "a.txt", new Uint8Array([1, 0, 2, 0, 255]), "not-a-document"],
])("%s is told as what it is", async (_, name, bytes, kind) => {
  expect(await problemOf(bytes, name)).toBe(kind);
});

test("a part that would unpack into more than it may is not unpacked", async () => {
  const bomb = zipSync({ "[Content_Types].xml": bytesOf("<Types/>"), "word/document.xml": new Uint8Array(33 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await problemOf(bomb, "a.docx")).toBe("too-large");
});

test("an empty text has no rows and is no problem", async () => {
  const [read = emptyGrid] = await gridsIn(new Uint8Array(), "空.txt");
  expect(textsOf(read).join("")).toBe("");
});
