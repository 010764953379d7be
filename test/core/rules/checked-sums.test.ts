import { check, cellAddress, type CheckedSum, type Form } from "../../../src/core/index";
import { evaluationExample, narrativeExample, SOUND_FUNDS } from "../../../src/core/rules/example-forms";
import { exampleGrid } from "../../support/example-grid";
import { gridsOf } from "../../support/real-forms";

/** What was found right in a workbook, as "A10 848.9万元 = 448.54 + 400.36". */
function sumsOf(workbook: string): readonly string[] {
  return check(gridsOf(`samples/${workbook}`), { workbookName: workbook }).forms.flatMap(({ sums }) => sums.map(words));
}

const words = ({ at, says, how }: CheckedSum): string => `${cellAddress(at.row, at.column)} ${says} = ${how}`;

test.each([
  "A50 0.5万元 = 616.00元 + 800.00元 + 1270.00元 + 1290.00元 + 334.00元 + 690.00元",
  "A37 66.67% = 0.2 ÷ (0.5 − 0.2)",
  "A49 66.67% = 0.2 ÷ (0.5 − 0.2)",
  "A32 448.54万元 = 394.45 + 54.09",
  "A3 3.68% = 32.47 ÷ (848.90 + 32.47)",
  "A18 807.68万元 = 736.09 + 7.7 + 32.97 + 17.95 + 10.51 + 2.46",
  "A18 13.05万元 = 9.75 + 3.3",
  "A18 848.9万元 = 807.68 + 13.05 + 28.18",
])("the text of the final accounts: %s", (line) => {
  expect(sumsOf("wutongqiao-2024-final-accounts-text.xlsx")).toContain(line);
});

test.each([
  "A5 13272万元 = 11400 + 12 + 616 + 15 + 841 + 192 + 196",
  "A7 263.7万元 = 44.4 + 219.3",
  "A137 15万元 = 30000元 + 24000元 + 80000元 + 16000元",
])("the report in prose: %s", (line) => {
  expect(sumsOf("yanchi-2021-narrative-report.xlsx")).toContain(line);
});

test("the projects of another workbook are added up against the amount stated for all of them", () => {
  const forms: readonly Form[] = check(gridsOf("samples/wutongqiao-2024-self-evaluation.xlsx"), { workbookName: "自评表2024.xlsx" }).forms.map(({ form }) => form);
  const report = check(gridsOf("samples/wutongqiao-2024-final-accounts-text.xlsx"), { priors: [{ name: "自评表2024.xlsx", forms }] });
  const sums = report.forms.flatMap(({ sums }) => sums.map(words));
  expect(sums).toContain("A10 400.36万元 = 37.46 + 113.72 + 197.29 + 9.56 + 11.20 + 0.88 + 30.26");
});

test("funds, rates and points of a table are listed too", () => {
  const rows = [["产出指标", "数量指标", "培训人数", "100人", "100人", "50", "50", ""], ["效益指标", "社会效益指标", "就业率", "90%", "90%", "40", "40", ""]];
  const grid = exampleGrid(evaluationExample([SOUND_FUNDS, ["", "其中：财政资金", "30", "25", "25", "/", "100%", "/"], ["", "其他资金", "20", "15", "15", "/", "100%", "/"]], rows, ["总分", "", "", "", "", "90", "90", ""]));
  const sums = check([grid]).forms.flatMap((form) => form.sums.map(words));
  expect(sums).toEqual(expect.arrayContaining(["C5 50 = 30 + 20", "D5 40 = 25 + 15", "G5 100% = 40 ÷ 40"]));
});

test("what is wrong, or no sum at all, is not listed as right", () => {
  const lines = ["本年支出合计 850 万元，其中：基本支出 340 万元，占 45%；项目支出 500 万元，占 60%。", "支出 0 万元，占 0%；收入 300 万元，其中：财政拨款 300 万元。"];
  const sums = check([exampleGrid(narrativeExample(lines))]).forms.flatMap((form) => form.sums.map(words));
  expect(sums).toEqual([]);
});
