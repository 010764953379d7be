import fc from "fast-check";
import { fieldItem, judge, readSheet, rules, type Cell, type CheckOptions, type CheckReport, type Grid, type SheetReading } from "../../src/core";
import { nationalParameters } from "../../src/core/profiles/national";
import { factsOf, type FormFacts } from "../../src/core/rules/form-facts";
import { withCell } from "../support/faults";
import { gridsOf } from "../support/real-forms";

const WORKBOOKS = ["samples/gongjing-2021-project-declaration.xlsx", "samples/luan-2021-dual-term-targets.xlsx", "samples/wutongqiao-2024-self-evaluation.xlsx"];
/** Workbooks tried by the property; RUNS=1000 looks longer. */
const RUNS = Number(process.env["RUNS"] ?? 12);

/** Small forms of several layouts, each twice, so that rules between forms have something to compare. */
const real = WORKBOOKS.flatMap((path) => gridsOf(path).slice(0, 2)).filter(({ rowCount }) => rowCount < 80);
const workbook: readonly Grid[] = [...real, ...real].map((grid, index) => ({ ...grid, sheet: `表${String(index + 1)}` }));

interface Open {
  readonly grids: readonly Grid[];
  readonly readings: readonly SheetReading[];
  readonly options: CheckOptions;
}

const readAll = (grids: readonly Grid[], options: CheckOptions): readonly SheetReading[] => grids.map((grid, index) => readSheet(grid, index, options));

/** A change to an open workbook, of which only what has changed is read anew. */
type Step = (open: Open) => Open;

function withSheet({ grids, readings, options }: Open, index: number, grid: Grid): Open {
  const at = index % grids.length;
  return { grids: grids.with(at, grid), readings: readings.with(at, readSheet(grid, at, options)), options };
}

const text = (value: string): Cell => ({ value, text: value });

/** Types something into any cell that holds something. */
const typing = fc.record({ sheet: fc.nat(), cell: fc.nat(), typed: fc.constantFrom("", "7", "100", "2019", "2023年度", "甲项目", "≥", "95%", "（100字以内）", "2023年12月底前") }).map(({ sheet, cell, typed }): Step => (open) => {
  const grid = open.grids[sheet % open.grids.length];
  if (grid === undefined) return open;
  const filled = grid.cells.flatMap((row, rowIndex) => (row ?? []).flatMap((one, column) => (one === undefined ? [] : [{ row: rowIndex, column }])));
  const place = filled[cell % Math.max(1, filled.length)];
  if (place === undefined) return open;
  return withSheet(open, sheet, withCell(grid, { sheet: grid.sheet, ...place }, typed === "" ? undefined : text(typed)));
});

/** Makes a form say of itself what another form says: its project, its goal, the first of its indicators. */
const copying = fc.record({ from: fc.nat(), to: fc.nat(), what: fc.constantFrom("projectName" as const, "annualGoal" as const, "name" as const) }).map(({ from, to, what }): Step => (open) => {
  const [source] = open.readings[from % open.readings.length]?.forms ?? [];
  const [target] = open.readings[to % open.readings.length]?.forms ?? [];
  const grid = open.grids[to % open.grids.length];
  const item = what === "name" ? target?.indicators[0]?.cells.name : target === undefined ? undefined : fieldItem(target, what);
  const said = source === undefined ? undefined : fieldItem(source, what === "name" ? "projectName" : what)?.raw;
  return grid === undefined || item === undefined || said === undefined ? open : withSheet(open, to, withCell(grid, item.at, text(said)));
});

const hiding = fc.nat().map((sheet): Step => (open) => {
  const grid = open.grids[sheet % open.grids.length];
  return grid === undefined ? open : withSheet(open, sheet, { ...grid, visibility: grid.visibility === "visible" ? "hidden" : "visible" });
});

const choosing = fc.constantFrom<CheckOptions>({}, { profile: "national" }, { withoutRules: ["goal-copied", "weight-total-wrong"] }).map((options): Step => ({ grids }) => ({ grids, readings: readAll(grids, options), options }));
const choosingAfterwards = fc.constantFrom<CheckOptions>({}, { withoutRules: ["other-project-name"] }).map((options): Step => (open) => ({ ...open, options }));

const removing = fc.nat().map((sheet): Step => (open) => {
  if (open.grids.length < 3) return open;
  const left = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => index !== sheet % open.grids.length);
  return { grids: left(open.grids), readings: left(open.readings), options: open.options };
});

const anyStep = fc.oneof({ weight: 6, arbitrary: typing }, { weight: 4, arbitrary: copying }, hiding, removing, choosing, choosingAfterwards);

const said = (report: CheckReport): string => JSON.stringify(report);

test("what is judged after an edit is what judging everything anew would say", () => {
  let reused = 0;
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 6 }), (steps) => {
      let open: Open = { grids: workbook, readings: readAll(workbook, {}), options: {} };
      let before = judge(open.readings, open.options);
      for (const step of steps) {
        open = step(open);
        const report = judge(open.readings, open.options);
        const fresh = judge(open.readings.map((reading) => ({ ...reading, forms: reading.forms.map((form) => ({ ...form })) })), open.options);
        expect(said(report)).toBe(said(fresh));
        reused += report.forms.filter((form) => before.forms.includes(form)).length;
        before = report;
      }
    }),
    { numRuns: RUNS },
  );
  expect(reused).toBeGreaterThan(100);
});

test("an edit in one form leaves the other forms' verdicts as they are", () => {
  const readings = readAll(workbook, {});
  const before = judge(readings);
  const [grid] = workbook;
  const [form] = readings[0]?.forms ?? [];
  const weight = form?.indicators.map(({ cells }) => cells.weight ?? cells.target).find((item) => item !== undefined);
  if (grid === undefined || weight === undefined) throw new Error("the sample has no indicator");
  const after = judge(readings.with(0, readSheet(withCell(grid, weight.at, text("77")), 0)));
  expect(after.forms.slice(form === undefined ? 0 : 1).every((one, index) => one === before.forms[index + 1])).toBe(true);
  expect(after.forms[0]).not.toBe(before.forms[0]);
});

test("a rule that looks at other forms says what it looks at", () => {
  const undeclared = new Set<string>();
  const forms = readAll(workbook, {}).flatMap((reading) => reading.forms);
  for (const form of forms) {
    for (const rule of rules.filter((one) => one.looksAt === undefined)) {
      const facts: FormFacts = Object.defineProperty({ ...factsOf(form, nationalParameters, [form]) }, "workbook", {
        get: () => {
          undeclared.add(rule.id);
          return [form];
        },
      });
      for (const fault of rule.find(facts)) {
        rule.explain(fault, facts);
        rule.fix?.(fault, facts);
      }
    }
  }
  expect([...undeclared]).toEqual([]);
});
