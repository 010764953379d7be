import { findingKey } from "../../../src/core/findings/order";
import { renderReport } from "../../../src/core/reports";
import { pathUri } from "../../../src/core/reports/sarif";
import type { FileReport } from "../../../src/core/reports/file-report";
import { correction, fileReport, finding, place, SETTINGS, toFormula, toNumber } from "../../support/report-builders";

function run(...files: readonly FileReport[]) {
  const log = JSON.parse(renderReport("sarif", files, SETTINGS));
  expect(log.version).toBe("2.1.0");
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

const fixed = finding("J8", {
  related: [place("G8")],
  fixes: [correction("certain", ["J8", toNumber("10")]), correction("review", ["J8", toFormula("H8*I8", "10")]), correction("show", ["J8", toNumber("9")])],
});

test("the tool names its rules with their level and a page that lies beside it", () => {
  const { driver } = run().tool;
  expect(driver).toMatchObject({ name: "jixiao-check", semanticVersion: "0.1.0" });
  expect(driver.rules[0]).toMatchObject({ id: "JX214", name: "execution-score-wrong", shortDescription: { text: "预算执行得分不对" }, defaultConfiguration: { level: "error" } });
  expect(driver.rules[0].help.markdown).toContain("(docs/rules/execution-score-wrong.md)");
});

test("a result names file, sheet and cell", () => {
  const [result] = run(fileReport([fixed])).results;
  expect(result).toMatchObject({ ruleId: "JX214", ruleIndex: 0, level: "error", message: { text: "执行得分没有填写。表内注明得分＝权重×执行率。请填写得分。" } });
  expect(result.locations).toEqual([
    {
      physicalLocation: { artifactLocation: { uri: "%E6%9D%90%E6%96%99/%E8%87%AA%E8%AF%84%E8%A1%A8.xlsx" }, region: { startLine: 8, startColumn: 10, endColumn: 11 } },
      logicalLocations: [{ name: "J8", fullyQualifiedName: "自评表!J8", kind: "cell" }],
    },
  ]);
  expect(result.relatedLocations[0].logicalLocations[0].name).toBe("G8");
});

test("fixes that may be written are offered with their contents", () => {
  const [result] = run(fileReport([fixed])).results;
  expect(result.fixes.map((fix: { artifactChanges: { replacements: { insertedContent: { text: string } }[] }[] }) => fix.artifactChanges[0]?.replacements[0]?.insertedContent.text)).toEqual(["10", "10"]);
  expect(result.fixes[0].artifactChanges[0].replacements[0].deletedRegion.properties).toEqual({ cell: "自评表!J8", trust: "certain" });
});

test("levels follow severity, and an explained warning is suppressed", () => {
  const warning = finding("K8", { severity: "warning" });
  const { results } = run(fileReport([warning, finding("L8", { severity: "advice", rule: "new-rule" })], { explanations: [{ finding: findingKey(warning), text: "已核实" }] }));
  expect(results.map((result: { level: string }) => result.level)).toEqual(["warning", "note"]);
  expect(results[0].suppressions).toEqual([{ kind: "external", justification: "已核实" }]);
  expect(results[1]).not.toHaveProperty("ruleIndex");
});

test("files without findings leave no gap, unreadable ones are notified", () => {
  const clean = fileReport([]);
  const { results, invocations } = run(clean, fileReport([fixed]), clean, { path: "坏.xlsx", problem: { kind: "damaged", detail: "" } }, fileReport([fixed]));
  expect(results).toHaveLength(2);
  expect(invocations).toHaveLength(1);
  expect(invocations[0].executionSuccessful).toBe(false);
  expect(invocations[0].toolExecutionNotifications[0].message.text).toContain("文件已损坏或不完整");
});

test.each([
  ["a b/表#1.xlsx", "a%20b/%E8%A1%A8%231.xlsx"],
  ["/srv/表.xlsx", "file:///srv/%E8%A1%A8.xlsx"],
  ["C:\\表\\1.xlsx", "file:///C:/%E8%A1%A8/1.xlsx"],
  ["half\uD800.xlsx", "half%EF%BF%BD.xlsx"],
])("the path %j becomes a URI", (path, uri) => {
  expect(pathUri(path)).toBe(uri);
});
