import { findingKey } from "../../../src/core/findings/order";
import { renderReport } from "../../../src/core/reports";
import { htmlText } from "../../../src/core/reports/html-text";
import { markdownText } from "../../../src/core/reports/markdown";
import { checkedForm, correction, fileReport, finding, place, report, SETTINGS, toNumber } from "../../support/report-builders";

const EVIL = `<script>alert("1")</script>&'`;
const warning = finding("K8", { severity: "warning", expected: null });
const gap = { what: { zh: "完成值", en: "actuals" }, why: { zh: "表内没有这一栏", en: "no such column" } };

/** A report with everything a page can hold, its words full of signs. */
const full = fileReport([], {
  path: `${EVIL}.xlsx`,
  report: report(
    [finding("J8", { says: EVIL, what: { zh: EVIL, en: EVIL }, fixes: [correction("certain", ["J8", toNumber("10")])] }), warning, finding("A1", { formId: "", severity: "advice" })],
    { forms: [checkedForm({ notChecked: [gap] })], notChecked: [{ what: { zh: "工作表“说明”", en: "sheet" }, why: { zh: "没有找到绩效表", en: "no form" } }] },
  ),
  explanations: [{ finding: findingKey(warning), text: "年中追减" }],
  receipt: { applied: [{ at: place("J8"), before: { value: null }, after: { value: 10 } }], refused: [{ at: place("H8"), why: "protected", now: null }] },
});
const unreadable = { path: "坏.xlsx", problem: { kind: "too-large" as const, detail: "inflated" } };

describe("the HTML report", () => {
  const page = renderReport("html", [full, unreadable], SETTINGS);

  test("holds nothing that runs or is fetched", () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|javascript:|https?:\/\/|@import|url\(/i);
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`);
  });

  test("shows the words of the file as words", () => {
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;");
  });

  test("closes every element it opens", () => {
    const open: string[] = [];
    for (const [, slash, name = ""] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (["meta"].includes(name)) continue;
      if (slash === "") open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test("tells verdict, findings, explanations, gaps and corrections", () => {
    for (const words of ["必须改 1 处", "必须改</span>", "需说明（已说明）</span>", "年中追减", "整个工作簿", "未审核的内容", "工作表“说明”", "已作的更正", "自评表!J8", "空白 → 10", "未写入的更正", "工作表设有保护", "未能读取", "审核日期 2025-03-01"]) {
      expect(page).toContain(words);
    }
  });

  test("prints on A4 in fonts that Chinese machines have", () => {
    expect(page).toMatch(/@page \{ size: A4;/);
    expect(page).toContain("Microsoft YaHei");
    expect(page).toContain('<html lang="zh-CN">');
  });

  test("has no contents table for a single workbook", () => {
    expect(renderReport("html", [full], SETTINGS)).not.toContain("<table>");
    expect(page).toContain("<table>");
  });

  test("speaks English on request", () => {
    const english = renderReport("html", [full], { ...SETTINGS, lang: "en", date: null });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain("Not checked");
    expect(english).not.toContain("Checked on");
  });
});

test("characters that no page may hold are left out", () => {
  expect(htmlText("a\u0000b\u001Fc\uD800d\uFFFFe👍")).toBe("abcde👍");
});

describe("the Markdown report", () => {
  const page = renderReport("markdown", [full, unreadable], SETTINGS);

  test("tells verdict, findings, explanations, gaps and corrections", () => {
    for (const words of ["# 绩效审核报告", "**必须改** `J8`", "**需说明 （已说明）**", "- 完成值 — 表内没有这一栏", "#### 已作的更正", "- 自评表\\!J8 — 空白 → 10", "#### 未写入的更正", "| 坏.xlsx | 未能读取 |"]) {
      expect(page).toContain(words);
    }
  });

  test("shows the words of the file as words", () => {
    expect(page).not.toContain("<script>");
    expect(page).toContain("&lt;script&gt;");
  });
});

test.each([
  ["a|b", "a\\|b"],
  ["[x](y)", "\\[x\\](y)"],
  ["*重要* _a_ `b`", "\\*重要\\* \\_a\\_ \\`b\\`"],
  ["1. 第一", "1\\. 第一"],
  ["- 项", "\\- 项"],
  ["两\n行", "两 行"],
])("%j loses its meaning in Markdown", (text, plain) => {
  expect(markdownText(text)).toBe(plain);
});
