import { carryWrites, planCarry, type Form, type Grid } from "../../../src/core/index";
import { carried, formsOf, leftLines } from "../../support/carry-forms";
import { exampleGrid } from "../../support/example-grid";

const declaration = (name: string, code = "", year = 2024): string[] => [
  `项目绩效目标申报表（${String(year)}年度）`, `项目名称\t${name}`, `项目编码\t${code}`, "一级指标\t二级指标\t三级指标\t指标值\t度量单位\t权重",
  `产出指标\t数量指标\t${name === "" ? "" : "服务人数"}\t${name === "" ? "" : "100"}\t${name === "" ? "" : "人"}\t`,
];
const blank = (name: string, code = ""): string[] => [...declaration(name, code, 2025).slice(0, 4), "产出指标\t数量指标"];
const sheets = (...forms: readonly string[][]): readonly Grid[] => forms.map((rows, index) => exampleGrid(rows, `表${String(index + 1)}`));
const pairsOf = (prior: readonly string[][], template: readonly string[][]): readonly string[] =>
  carried(sheets(...prior), sheets(...template)).pairs.map((pair) => `${pair.prior.sheet} → ${pair.template.sheet} ${pair.by.zh}${pair.isCertain ? "" : "？"}`);

test("a project is found by its code before its name", () => {
  expect(pairsOf([declaration("道路养护", "510001"), declaration("桥梁检测", "510002")], [blank("道路养护", "510002"), blank("桥梁检测", "510001")])).toEqual(["表2 → 表1 项目编码相同", "表1 → 表2 项目编码相同"]);
});

test("then by its name, whatever year it bears", () => {
  expect(pairsOf([declaration("2024年道路养护"), declaration("桥梁检测（追加）")], [blank("桥梁检测"), blank("2025年度道路养护")])).toEqual(["表2 → 表1 名称相同", "表1 → 表2 名称相同"]);
});

test("a name that is only alike is marked for a person", () => {
  expect(pairsOf([declaration("农村公路日常养护"), declaration("桥梁检测")], [blank("农村公路养护")])).toEqual(["表1 → 表1 名称相近，请核对？"]);
});

test.each([
  ["another phase", [declaration("安置房一期建设")], [blank("安置房二期建设")]],
  ["another code under a like name", [declaration("农村公路日常养护", "510001")], [blank("农村公路养护", "510009")]],
  ["two projects of one name", [declaration("道路养护", "510001"), declaration("道路养护", "510002")], [blank("道路养护")]],
  ["several blank templates", [declaration("道路养护")], [blank(""), blank("")]],
  ["several prior projects and one blank template", [declaration("道路养护"), declaration("桥梁检测")], [blank("")]],
])("%s is no pair", (_, prior, template) => {
  expect(pairsOf(prior, template)).toEqual([]);
  expect(leftLines(carried(sheets(...prior), sheets(...template))).length).toBeGreaterThan(0);
});

test("two templates of one name are not both surely meant", () => {
  expect(pairsOf([declaration("道路养护", "510001")], [blank("道路养护"), blank("道路养护")])).toEqual(["表1 → 表1 今年有几张同名的表，请核对填的是哪一张？", "表1 → 表2 今年有几张同名的表，请核对填的是哪一张？"]);
  const plan = carried(sheets(declaration("道路养护", "510001")), sheets(blank("道路养护"), blank("道路养护")));
  expect(plan.pairs.flatMap(({ cells }) => cells).filter(({ isCertain }) => isCertain)).toEqual([]);
});

test("a single blank template takes the single prior form", () => {
  expect(pairsOf([declaration("道路养护")], [blank("")])).toEqual(["表1 → 表1 两边各只有一张表"]);
});

test("a row that bears the indicator already takes what it lacks, and keeps what it has", () => {
  const template = [...blank("道路养护").slice(0, 4), "产出指标\t数量指标\t服务人数\t120\t\t", "\t\t巡查次数"];
  const prior = [...declaration("道路养护").slice(0, 4), "产出指标\t数量指标\t服务人数\t100\t人\t20", "\t\t巡查次数\t≥12次\t\t10"];
  const plan = carried(sheets(prior), sheets(template));
  const cells = plan.pairs.flatMap((pair) => pair.cells).map(({ at, to }) => [at.row, at.column, to]);
  expect(cells).toEqual([
    [4, 5, { kind: "number", number: "20" }],
    [5, 3, { kind: "text", text: "≥12" }], [5, 4, { kind: "text", text: "次" }], [5, 5, { kind: "number", number: "10" }],
  ]);
});

test("a unit that the template states otherwise keeps the old target out", () => {
  const template = [...blank("道路养护").slice(0, 4), "产出指标\t数量指标\t服务人数\t\t万人"];
  const plan = carried(sheets(declaration("道路养护")), sheets(template));
  expect(plan.pairs.flatMap((pair) => pair.cells)).toEqual([]);
  expect(leftLines(plan)).toEqual(["“服务人数”的指标值：今年的表里已填的度量单位不同"]);
});

const FUNDS = (amount: string): string => `项目资金（万元）\t年度资金总额\t${amount}`;

test("prior amounts are shown beside blank ones when asked, and never written", () => {
  const withFunds = (rows: readonly string[], amount: string): string[] => [...rows.slice(0, 3), FUNDS(amount), ...rows.slice(3)];
  const [prior, template] = [sheets(withFunds(declaration("道路养护"), "12.5")), sheets(withFunds(blank("道路养护"), ""))];
  expect(carried(prior, template).pairs.flatMap(({ hints }) => hints)).toEqual([]);
  const plan = carried(prior, template, { amountHints: true });
  expect(plan.pairs.flatMap(({ hints }) => hints).map(({ at, words, from }) => [at.row, at.column, words.zh, from.text])).toEqual([[3, 2, "上年值：12.5万元", "12.5"]]);
  const edit = carryWrites(plan, template).edits.find(({ at }) => at.row === 3);
  expect(edit).toMatchObject({ to: { kind: "text", text: "" }, note: "上年值：12.5万元（表1!C4）。请填写今年的数" });
});

test("placeholders are not written over", () => {
  const template = [...blank("道路养护").slice(0, 4), "产出指标\t数量指标\t指标1："];
  expect(leftLines(carried(sheets(declaration("道路养护")), sheets(template)))).toEqual(["三级指标“服务人数”：该级指标下的空行里印有“指标1”一类的字样，请先删去"]);
});

test("500 projects are paired and planned in less than a second", () => {
  const many = (make: (name: string, code: string) => string[], count: number): readonly Form[] =>
    formsOf(sheets(...Array.from({ length: count }, (_, index) => make(`第${String(index)}号乡镇公路养护`, index % 2 === 0 ? `51${String(100000 + index)}` : ""))));
  const [priors, templates] = [many(declaration, 500), many(blank, 500)];
  const start = performance.now();
  const plan = planCarry(priors, templates);
  const took = performance.now() - start;
  expect(plan.pairs.length).toBe(500);
  expect(plan.pairs.every(({ prior, template }) => prior.sheet === template.sheet)).toBe(true);
  expect(plan.pairs.flatMap(({ cells }) => cells).length).toBe(1500);
  expect(took).toBeLessThan(1000);
});
