import { found } from "../../../support/rule-findings";

const RULE = "period-mismatch";
const dual = (period: string, midTerm: string): string[] => [
  "2021年项目支出预算绩效目标表", "（2021年度）", `项目名称\t养老保险\t项目日期\t${period}`, `总体目标\t${midTerm}\t年度目标`, "\t完成代发\t完成代发",
  "一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值", "产出指标\t数量指标\t代发项目数\t704人\t数量指标\t代发项目数\t704人",
];
const single = (year: string, period: string, deadline: string): string[] => [
  "项目支出绩效目标表", `（${year}年度）`, `项目名称\t设备购置\t项目起止时间\t${period}`, "一级指标\t二级指标\t三级指标\t指标值", `产出指标\t时效指标\t采购完成时间\t${deadline}`, "\t质量指标\t验收合格率\t100%",
];

test.each([
  ["the medium term begins before the project", dual("2021至2023", "中期目标(2020-2022)"), ["D3 warning"]],
  ["the medium term ends after the project", dual("2021年-2023年", "中期目标（2021-2025年）"), ["D3 warning"]],
  ["the form's year is past the project", single("2021", "2018年至2020年", "按期完成"), ["D3 warning"]],
  ["the year falls before a project of several years", single("2021", "2022-2024", "按期完成"), ["D3 warning"]],
  ["the deadline is after the project's end", single("2021", "2021年1月-2021年6月", "2021年12月底前"), ["D5 warning"]],
  ["the deadline is before the project begins", single("2021", "2021年7月-2021年12月", "2021年3月底前"), ["D5 warning"]],
])("is found when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test("a single year that differs is only told: it may be the year the project began", () => {
  expect(found(RULE, single("2021", "2020年", "按期完成"))).toEqual(["D3 advice"]);
});

test.each([
  ["both say the same", dual("2021至2023", "中期目标(2021-2023)")],
  ["the medium term is part of a longer project", dual("2019至2025", "中期目标(2021-2023)")],
  ["the medium term names no years", dual("2021至2023", "中期目标")],
  ["months without a stroke fit", single("2020", "202001-202012", "2020年11月前")],
  ["the deadline is within", single("2021", "2021年1月-2021年12月", "2021年12月底前")],
  ["only a beginning is given", single("2021", "2021年3月", "2021年12月底前")],
  ["the project goes on", single("2021", "长期", "2021年12月底前")],
  ["there is no period", single("2021", "", "2021年12月底前")],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});
