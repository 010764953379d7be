import { strFromU8, unzipSync } from "fflate";
import { check, fieldItem, GAP, reportMarkdown, reportUnits, writeReport, type CheckReport, type Form, type Indicator, type Item, type ReportDocument } from "../../../src/core/index";
import { decimal, isGradeScale, readOperator, readQuantity, toText, withoutPrefix } from "../../../src/core/number";
import { documentBytes, openDocument } from "../../../src/hosts/docx";
import { gridsOf } from "../../support/real-forms";

const WORKBOOK = "wutongqiao-2024-self-evaluation.xlsx";

const checked = (): CheckReport => check(gridsOf(`samples/${WORKBOOK}`), { workbookName: WORKBOOK });

function written(report: CheckReport): ReportDocument {
  const document = writeReport(report);
  if (document === null) throw new Error("no report was written");
  return document;
}

async function readBack(bytes: Uint8Array, name: string): Promise<Form> {
  const read = await openDocument(bytes, name);
  if (!read.ok) throw new Error(read.problem.detail);
  const form = check(read.value.grids, { workbookName: name }).forms[0]?.form;
  if (form === undefined) throw new Error("no form was read");
  return form;
}

/** "9000" beside the unit 人 and "9000人" are both "9000人"; words stay as they are. */
function amount(item: Item | undefined, unit: string): string {
  const text = item?.raw.trim() ?? "";
  const quantity = readQuantity(text);
  if (quantity === null) return isGradeScale(text) ? "scale" : text;
  return `${toText(quantity.number.value)}${quantity.unit === "" ? unit : quantity.unit}`;
}

/** Money in 元. */
function yuan(item: Item | undefined, unit: string): string {
  const quantity = readQuantity(item?.raw ?? "");
  return quantity === null ? "" : toText(withoutPrefix(quantity.number.value, quantity.unit === "" ? unit : quantity.unit));
}

/** An indicator as its form says it. */
function ofForm({ level1, level2, cells }: Indicator): readonly string[] {
  const unit = cells.unit?.raw.trim() ?? "";
  const actual = amount(cells.actual, unit);
  const operator = readOperator(cells.operator?.raw ?? "");
  return [
    level1 ?? "", level2 ?? "", cells.name.raw.replace(/\s+|[。.]$/g, ""), operator === null || operator.op === "qualitative" ? "" : operator.standard,
    amount(cells.target, unit), actual === "scale" ? GAP : actual, amount(cells.weight, "分"), amount(cells.score, "分"),
  ];
}

/** The same of a report's sentence. */
function ofReport({ level1, level2, cells }: Indicator): readonly string[] {
  const operator = readOperator(cells.target?.raw ?? "");
  return [
    level1 ?? "", level2 ?? "", cells.name.raw.replace(/\s+/g, ""), operator === null ? "" : operator.standard,
    amount(cells.target, ""), amount(cells.actual, ""), amount(cells.weight, ""), amount(cells.score, ""),
  ];
}

const FILES: readonly (readonly [string, (report: ReportDocument) => Promise<Uint8Array>])[] = [
  ["自评报告.docx", documentBytes],
  ["自评报告.md", async (report) => new TextEncoder().encode(reportMarkdown(report))],
];

describe.each(FILES)("the report on seven forms, written as %s and read back", (name, bytesOf) => {
  test("bears every indicator of every form with the same numbers", async () => {
    const report = checked();
    const back = await readBack(await bytesOf(written(report)), name);
    const told = report.forms.map((_, index) => back.indicators.filter(({ project }) => project === index + 1).map(ofReport));
    expect(told).toEqual(report.forms.map(({ form }) => form.indicators.filter(({ isTemplate }) => !isTemplate).map(ofForm)));
    expect(back.indicators).toHaveLength(57);
  });

  test("bears the funds of each and of all", async () => {
    const report = checked();
    const back = await readBack(await bytesOf(written(report)), name);
    const columns = ["initial", "adjusted", "executed"] as const;
    const [whole, ...projects] = [...back.funding].sort((a, b) => Number(b.source === "total") - Number(a.source === "total") || a.labelAt.row - b.labelAt.row);
    expect(columns.map((column) => whole?.cells[column]?.raw)).toEqual(["415.64万元", "400.37万元", "400.37万元"]);
    const told = [...projects].map((row) => columns.map((column) => yuan(row.cells[column], "")).join(" ")).sort();
    expect(told).toEqual(report.forms.map(({ form }) => columns.map((column) => yuan(form.funding.find(({ source }) => source === "total")?.cells[column], "万元")).join(" ")).sort());
  });

  test("is a report of the unit and year, in all five parts, and every gap is found", async () => {
    const bytes = await bytesOf(written(checked()));
    const back = await readBack(bytes, name);
    expect([back.kind, back.title?.raw, back.year?.value]).toEqual(["narrative-report", "五通桥区社会保险事务中心2024年度项目支出绩效自评报告", 2024]);
    expect(new Set(back.outline?.map(({ part }) => part))).toEqual(new Set(["basics", "funds", "results", "deviations", "conclusion"]));
    const read = await openDocument(bytes, name);
    const findings = read.ok ? check(read.value.grids, { workbookName: name }).findings : [];
    const gaps = back.paragraphs.filter(({ raw }) => raw.includes(GAP)).length;
    expect(findings.filter(({ rule }) => rule === "placeholder-left")).toHaveLength(gaps);
    expect(findings.filter(({ rule }) => rule === "outline-part-missing" || rule === "actual-missing" || rule === "stated-share-wrong")).toEqual([]);
  });
});

test("gaps stand where the forms say nothing, and are counted", () => {
  const report = written(checked());
  const texts = report.blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [block.text]));
  expect(report.gaps).toBe(texts.join("").split(GAP).length - 1);
  expect(texts.filter((text) => text.startsWith("年度目标完成情况"))).toEqual(Array.from({ length: 7 }, () => `年度目标完成情况：${GAP}`));
  expect(texts.filter((text) => /调减|调增/.test(text))).toHaveLength(7);
});

test("no number stands in the report that is not in the forms or follows from them", () => {
  const report = checked();
  const inForms = new Set(report.forms.flatMap(({ form, computed }) => [
    ...[...form.fields.map(({ item }) => item), ...form.funding.flatMap(({ cells }) => Object.values(cells)), ...form.indicators.flatMap(({ cells }) => Object.values(cells))].flatMap(({ raw, stored }) => [...digitsIn(raw), ...(stored === undefined ? [] : digitsIn(stored))]),
    ...Object.values(computed).flatMap((figure) => digitsIn(figure ?? "")), String(form.year?.value ?? ""),
  ]));
  // Sums over the forms, changes of the budgets, one completion and the rates in percent.
  const computed = new Set(["415.64", "400.37", "22.54", "6.28", "16.71", "5.44", "4.56", "2.91", "100", "7"]);
  const texts = written(report).blocks.flatMap((block) => (block.kind === "table" ? block.rows.map((row) => row.slice(1).join(" ")) : [block.text.replace(/^(?:[（(]\d+[）)]|\d+(?:\.\d+)*\.?|指标\d+：)/, "")]));
  expect([...new Set(texts.flatMap(digitsIn))].filter((digits) => !inForms.has(digits) && !computed.has(digits))).toEqual([]);
});

function digitsIn(text: string): readonly string[] {
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).map((digits) => toText(decimal(digits) ?? withoutPrefix(decimal("0") ?? never(), "")));
}

function never(): never {
  throw new Error("0 is a number");
}

test("a unit's own forms can be chosen, and a workbook without self-evaluations gives no report", () => {
  const report = checked();
  const [unit] = reportUnits(report);
  expect(reportUnits(report)).toEqual([fieldItem(report.forms[0]?.form ?? never(), "implementingUnit")?.raw]);
  expect(writeReport(report, { unit: unit ?? "" })?.title).toBe(written(report).title);
  expect(writeReport(report, { unit: "另一个单位" })).toBeNull();
  const [first] = report.forms;
  expect(writeReport(report, { forms: [first?.form.id ?? ""] })?.blocks.some(({ kind }) => kind === "table")).toBe(false);
  expect(writeReport(check(gridsOf("samples/yanchi-2021-narrative-report.xlsx")))).toBeNull();
});

test("the Word file is A4, numbers its pages, names its faces and marks its gaps", async () => {
  const parts = unzipSync(await documentBytes(written(checked())));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const document = part("word/document.xml");
  expect(document).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
  expect(part("word/footer1.xml")).toContain("PAGE");
  expect(["仿宋", "黑体", "楷体", "方正小标宋简体"].filter((face) => !part("word/styles.xml").includes(face))).toEqual([]);
  expect(document.split('<w:highlight w:val="yellow"/>').length - 1).toBe(written(checked()).gaps);
  expect(document.split("<w:tbl>").length - 1).toBe(1);
});
