import { findingKey } from "../../../src/core/findings/order";
import { renderReport } from "../../../src/core/reports";
import { displayWidth } from "../../../src/core/reports/text-width";
import { checkedForm, correction, fileReport, finding, form, place, report, SETTINGS, sheetGrid, toNumber } from "../../support/report-builders";

const fixed = finding("J8", { evidence: [{ at: place("E8"), words: { zh: "调整后预算 37.46", en: "adjusted budget 37.46" } }], fixes: [correction("certain", ["J8", toNumber("10")])] });
const gap = { what: { zh: "完成值", en: "actuals" }, why: { zh: "表内没有这一栏", en: "no such column" } };

test("a workbook is told with what was read, the verdict and every finding", () => {
  const checked = checkedForm({ notChecked: [gap] });
  expect(renderReport("text", [fileReport([fixed], { report: report([fixed], { forms: [checked] }) })], SETTINGS)).toBe(`材料/自评表.xlsx

  部门预算项目支出绩效自评表  自评表 A1:K26
    项目绩效自评表
    项目 养老保险费
    年度 2024
    指标 1 项
    资金 年初预算 60.00，调整后预算 37.46，执行数 37.46，执行率 100.00%（万元）
    权重口径 表内印有“绩效指标（90分）”
    结论 必须改 1 处 · 未能审核 1 处

    必须改 J8 执行得分没有填写 [JX214]
      表上 空白 → 应为 10
      算式 37.46 ÷ 37.46 × 10
      对照 E8 调整后预算 37.46
      依据 表内注明得分＝权重×执行率
      办法 请填写得分
      更正 改正：J8 空白 → 10（可直接应用）

    未审核 完成值：表内没有这一栏

共 1 个文件，1 张表：必须改 1 处 · 未能审核 1 处
`);
});

test("the same in English", () => {
  const text = renderReport("text", [fileReport([fixed])], { ...SETTINGS, lang: "en" });
  expect(text).toContain("verdict 1 to correct");
  expect(text).toContain("must correct J8 The execution score is blank [JX214]");
  expect(text).toContain("form says blank → should be 10");
  expect(text).toContain("1 file, 1 form: 1 to correct");
});

test.each([40, 60, 100])("no line is wider than a terminal of %i columns", (columns) => {
  const long = finding("J8", { what: { zh: "执行得分没有填写，".repeat(12), en: "The score is blank. ".repeat(12) }, fixes: fixed.fixes });
  const text = renderReport("text", [fileReport([long, fixed], { path: "很长的文件夹名称/".repeat(10) })], { ...SETTINGS, terminal: { columns, colour: false } });
  for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
});

test("colours only mark what words say too, and only where they are wanted", () => {
  const files = [fileReport([fixed])];
  const plain = renderReport("text", files, SETTINGS);
  const coloured = renderReport("text", files, { ...SETTINGS, terminal: { columns: 80, colour: true } });
  expect(plain).not.toContain("\u001B");
  expect(coloured).toContain("\u001B[31m必须改 \u001B[0m");
  // eslint-disable-next-line no-control-regex -- the colours are taken out again
  expect(coloured.replace(/\u001B\[\d+m/g, "")).toBe(plain);
});

test("a file's words cannot steer the terminal", () => {
  const evil = "\u001B]0;title\u0007\u202E逆";
  const file = fileReport([finding("J8", { says: evil, expected: null, what: { zh: evil, en: evil } })], { path: `a${evil}.xlsx` });
  const text = renderReport("text", [file], SETTINGS);
  for (const control of ["\u001B", "\u0007", "\u202E"]) expect(text).not.toContain(control);
});

test("an explained warning no longer counts and shows its explanation", () => {
  const warning = finding("K8", { severity: "warning", expected: null });
  const explanations = [{ finding: findingKey(warning), text: "年中追减预算，依据区财政文件" }];
  const text = renderReport("text", [fileReport([warning], { explanations })], SETTINGS);
  expect(text).toContain("结论 可提交");
  expect(text).toContain("已说明 年中追减预算，依据区财政文件");
  expect(text).toContain("共 1 个文件，1 张表：可提交");
});

test("corrections that were written and refused are listed", () => {
  const receipt = {
    applied: [{ at: place("J8"), before: { value: null }, after: { value: 10 } }, { at: place("H8"), before: { formula: "G8/E8", value: 1 }, after: { value: 0.98 } }],
    refused: [{ at: place("K8"), why: "changed-meanwhile" as const, now: { value: "新" } }],
  };
  const text = renderReport("text", [fileReport([], { receipt })], SETTINGS);
  expect(text).toContain("已更正 自评表!J8 空白 → 10");
  expect(text).toContain("已更正 自评表!H8 =G8/E8（1） → 0.98");
  expect(text).toContain("未写入 自评表!K8 单元格的内容已被改动");
});

test("a correction without its mark says so, and so does a writing that was cut short", () => {
  const receipt = {
    applied: [{ at: place("J8"), before: { value: null }, after: { value: 10 }, lacks: ["mark" as const, "note" as const] }],
    refused: [],
    interrupted: { kind: "session-lost" as const, detail: "" },
  };
  const text = renderReport("text", [fileReport([], { receipt })], SETTINGS);
  expect(text).toContain("空白 → 10（没有能够着色、没有能够加批注）");
  expect(renderReport("text", [fileReport([], { receipt, leftOut: [{ at: place("H8"), why: "formula-cell" }, { at: place("D8"), why: "conflict" }] })], SETTINGS)).toMatch(
    /未写入 自评表!H8 单元格里是公式，没有用数值覆盖它\n +未写入 自评表!D8 有不止一种改法，需要您选定/,
  );
  expect(text).toContain("未写入 中途停止 与工作簿的连接已断开。");
});

test("an unreadable file says what happened and what to do", () => {
  const text = renderReport("text", [{ path: "旧表.xlsx", problem: { kind: "encrypted", detail: "EncryptedPackage" } }], SETTINGS);
  expect(text).toBe("旧表.xlsx\n  未能读取 文件设有打开密码，内容读不到\n  办法 请打开文件，取消密码后另存，再审核\n\n共 1 个文件，其中 1 个未能读取\n");
});

describe("telling only what is open", () => {
  const quiet = { ...SETTINGS, onlyOpen: true };
  const ready = checkedForm({ form: form({ id: "form-2", title: null }), verdict: "ready" });

  test("forms without anything open are left out, and so is advice", () => {
    const advice = finding("L8", { severity: "advice", what: { zh: "可以更好", en: "could be better" } });
    const text = renderReport("text", [fileReport([], { report: report([fixed, advice], { forms: [checkedForm(), ready] }) })], quiet);
    expect(text).toContain("必须改 J8");
    expect(text).not.toContain("可以更好");
    expect(text.match(/结论/g)).toHaveLength(1);
  });

  test("a workbook that can be submitted is left out", () => {
    const text = renderReport("text", [fileReport([], { path: "好.xlsx", report: report([], { forms: [ready] }) }), fileReport([fixed])], quiet);
    expect(text).not.toContain("好.xlsx");
    expect(text).toContain("共 2 个文件");
  });

  test("a workbook without any form is never left out", () => {
    const text = renderReport("text", [fileReport([], { report: report([], { forms: [] }), grids: [sheetGrid()] })], quiet);
    expect(text).toContain("没有找到绩效表");
  });
});
