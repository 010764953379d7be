import { compareWorkbooks, judge, planCarry, readSheet, type Form, type Grid, type SheetReading } from "../src/core";
import { exampleGrid } from "../test/support/example-grid";

const PROJECTS = 500;
const RUNS = 7;

/** Processor time of this process in milliseconds; other programs on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const ROWS = ["产出指标\t数量指标\t养护里程\t≥\t100\t公里\t20", "\t\t巡查次数\t≥\t12\t次\t20", "\t质量指标\t路面完好率\t≥\t95\t%\t20", "效益指标\t社会效益指标\t受益人口\t≥\t3\t万人\t20", "满意度指标\t服务对象满意度指标\t群众满意度\t≥\t90\t%\t10"];

function form(index: number, year: number, isBlank: boolean): Grid {
  const rows = isBlank ? ROWS.map((row) => row.split("\t").slice(0, 2).join("\t")) : ROWS;
  const code = index % 2 === 0 ? `51${String(100_000 + index)}` : "";
  const lines = ["年度绩效目标表", `（${String(year)}年度）`, `项目名称\t第${String(index)}号乡镇公路养护`, `项目编码\t${code}`, "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重", ...rows];
  return exampleGrid(lines, `表${String(index)}`);
}

const readings = (year: number, isBlank: boolean): readonly SheetReading[] => Array.from({ length: PROJECTS }, (_, index) => readSheet(form(index, year, isBlank), index));
const formsOf = (sheets: readonly SheetReading[]): readonly Form[] => sheets.flatMap(({ forms }) => forms);

/** Judged forms are remembered, so that every run judges forms that were read anew. */
function measured(name: string, prepare: () => () => number): void {
  const times: number[] = [];
  let count = 0;
  for (let run = 0; run < RUNS; run++) {
    const job = prepare();
    const start = processorTime();
    count = job();
    times.push(processorTime() - start);
  }
  process.stdout.write(`${name.padEnd(52)} ${median(times).toFixed(1).padStart(8)} ms of processor  (${String(count)})\n`);
}

const [last, blank, now] = [formsOf(readings(2023, false)), formsOf(readings(2024, true)), formsOf(readings(2024, false))];
measured(`${String(PROJECTS)} projects matched and planned, cells carried`, () => () => planCarry(last, blank).pairs.flatMap(({ cells }) => cells).length);
measured(`${String(PROJECTS)} projects compared with last year's, pairs`, () => () => compareWorkbooks(last, now).forms.length);
measured(`${String(PROJECTS)} forms judged alone, findings`, () => {
  const sheets = readings(2024, false);
  return () => judge(sheets).findings.length;
});
measured(`${String(PROJECTS)} forms judged against last year's, findings`, () => {
  const sheets = readings(2024, false);
  return () => judge(sheets, { priors: [{ name: "上年.xlsx", forms: last }] }).findings.length;
});
