import {
  applyCertainCommand, checkCommand, clearMarksCommand, explainCommand, isBusy, openSession, problemMessage, setPreferenceCommand, startSession, undoCommand,
  type Session, type SessionState,
} from "../../src/app";
import type { Grid } from "../../src/core/grid/grid";
import { createExcelHost } from "../../src/hosts/excel";
import { exampleGrid } from "../support/example-grid";
import type { EmulatedExcel } from "../support/excel-host/emulated-excel";
import { workbookFromGrids } from "../support/excel-host/from-grids";
import { openWorkbook } from "../support/excel-host/jsdom-page";
import type { SheetModel, WorkbookModel } from "../support/excel-host/model";
import { settle, testPorts, type TestPorts } from "../support/test-ports";
import { expectOk } from "./work";

const HEADINGS = "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重\t完成值\t得分\t偏差原因";

/** A self-evaluation with two odd operators, which are corrected with certainty, and a weight that a person still has to explain. */
const form = (project: string, sheet: string): Grid =>
  exampleGrid([
    "项目支出绩效自评表", "（2024年度）", `项目名称\t${project}`, HEADINGS,
    "产出指标\t数量指标\t培训人数\t≧\t100\t人\t60\t100\t60", "效益指标\t社会效益指标\t就业率\t》\t90\t%\t30\t95\t30",
    "满意度指标\t服务对象满意度指标\t编印教材\t＝\t3\t\t10\t3\t10",
  ], sheet);

/** Where a person types while the pane watches, and what: a weight that makes the sum wrong. */
const TYPED = { sheet: "乙表", address: "G5", row: 4, column: 6, value: 45 } as const;
const TOLD = "按合同约定分两年完成";

/** A person's review of a workbook in the emulated Excel, over the real office.js. */
export interface Run {
  readonly excel: EmulatedExcel;
  readonly book: WorkbookModel;
  ports: TestPorts;
  session: Session;
  readonly state: () => SessionState;
}

/** Opens a fresh workbook with two forms. */
export function openRun(): Run {
  const book = workbookFromGrids([form("技能培训补助", "甲表"), form("公路养护", "乙表")]);
  const excel = openWorkbook(book);
  const ports = testPorts(createExcelHost());
  const run: Run = { excel, book, ports, session: openSession(ports), state: () => run.session.store.getSnapshot() };
  return run;
}

/** One thing a person does, and how to see in the workbook and the pane that it is done. */
export interface Step {
  readonly name: string;
  act(run: Run): Promise<void>;
  /** What the person does when it did not work: the same again, unless said otherwise. */
  again?(run: Run): Promise<void>;
  isDone(run: Run): boolean;
}

const CORRECTED = '"≥""≥""≥""≥"';
const ODD = '"≧""》""≧""》"';
const marked = ({ book }: Run): number => book.sheets.flatMap(({ rows }) => rows.flatMap((cells) => cells.filter((cell) => cell?.fill != null))).length;
const operators = ({ book }: Run): string => book.sheets.flatMap((sheet) => [4, 5].map((row) => JSON.stringify(sheet.cell(row, 3)?.value ?? null))).join("");
const isIdle = ({ state }: Run): boolean => state().phase.kind === "idle";

/** The pane is opened anew over the workbook as it is. */
async function reopen(run: Run): Promise<void> {
  await run.session.live.set(false);
  run.ports = testPorts(createExcelHost());
  run.session = openSession(run.ports);
  await startSession(run.session);
}

async function check(run: Run): Promise<void> {
  await checkCommand.perform(run.session);
}

/** What a person does in one sitting, reopening the workbook included. */
export const STEPS: readonly Step[] = [
  {
    name: "open",
    act: async (run) => {
      await startSession(run.session);
      await run.ports.advance(1000);
    },
    again: async (run) => {
      if (run.state().phase.kind === "refused") await reopen(run);
      await check(run);
      await setPreferenceCommand.perform(run.session, { live: true });
    },
    isDone: (run) => isIdle(run) && run.state().isKeptKnown && run.state().watching === "on",
  },
  { name: "check", act: check, isDone: ({ state }) => state().result !== null && !state().isStale && state().isKeptKnown },
  {
    name: "apply",
    act: async (run) => applyCertainCommand.perform(run.session),
    isDone: (run) => operators(run) === CORRECTED && marked(run) === 4 && run.state().marks === 4 && !run.state().isStale,
  },
  {
    name: "explain",
    act: async (run) => {
      const finding = run.state().result?.report.findings[0];
      if (finding !== undefined) await explainCommand.perform(run.session, finding, TOLD);
    },
    isDone: ({ state }) => state().kept.explanations.some(({ text }) => text === TOLD),
  },
  {
    name: "edit",
    act: async (run) => {
      if (run.state().watching !== "on") await setPreferenceCommand.perform(run.session, { live: true });
      run.excel.type(TYPED.sheet, TYPED.address, TYPED.value);
      await settle();
      await run.ports.advance(250);
      await run.ports.advance(1000);
    },
    isDone: ({ state }) => !state().isStale && state().result?.sheets[1]?.grid.cells[TYPED.row]?.[TYPED.column]?.value === TYPED.value,
  },
  { name: "clear", act: async (run) => clearMarksCommand.perform(run.session), isDone: (run) => marked(run) === 0 && remarks(run) === 0 && operators(run) === CORRECTED },
  { name: "undo", act: async (run) => undoCommand.perform(run.session), isDone: (run) => operators(run) === ODD && run.state().marks === 0 && !run.state().isStale },
  {
    name: "reopen",
    act: async (run) => {
      await reopen(run);
      await check(run);
    },
    isDone: ({ state }) => state().result !== null && state().isKeptKnown && state().kept.explanations.some(({ text }) => text === TOLD),
  },
];

const remarks = ({ book }: Run): number => book.sheets.reduce((sum, { notes, comments }) => sum + notes.length + comments.length, 0);

/** Contents and looks of a sheet's cells, for comparing; blank cells without a look leave no trace. */
export function looksOf({ rows }: SheetModel): readonly string[] {
  return rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell === undefined || (cell.value === null && cell.fill === null) ? [] : [JSON.stringify([row, column, cell.value, cell.formula, cell.numberFormat, cell.fill])])));
}

/** How many cells hold something else than they did at first, the one that the person typed into left out. */
export function changedCells({ book }: Run, before: readonly (readonly string[])[]): number {
  const contents = (looks: readonly string[]): ReadonlyMap<string, string> => new Map(looks.map((look) => {
    const [row, column, value, formula] = JSON.parse(look) as readonly unknown[];
    return [`${String(row)},${String(column)}`, JSON.stringify([value, formula])];
  }));
  return book.sheets.reduce((sum, sheet, index) => {
    const [was, is] = [contents(before[index] ?? []), contents(looksOf(sheet))];
    const places = [...new Set([...was.keys(), ...is.keys()])].filter((place) => sheet.name !== TYPED.sheet || place !== `${String(TYPED.row)},${String(TYPED.column)}`);
    return sum + places.filter((place) => was.get(place) !== is.get(place)).length;
  }, 0);
}

/** What stands in the pane about the last problem, in Chinese; null when it tells of none. */
export function complaint({ notice, phase }: SessionState): string | null {
  if (phase.kind === "refused") return "这个版本的 Excel 用不了";
  if (notice?.kind === "problem") {
    const { what, why, next } = problemMessage(notice.during, notice.problem);
    return `${what.zh}：${why.zh}。${next.zh}`;
  }
  const receipt = notice?.kind === "written" || notice?.kind === "restored" ? notice.receipt : null;
  if (receipt === null) return null;
  const told = "refused" in receipt ? receipt.refused.length : receipt.handedBack.length;
  return receipt.interrupted === undefined && told === 0 ? null : `写到一半：${receipt.interrupted?.kind ?? ""} ${String(told)}`;
}

/** True while a command could be given, or while it is said that there can be none. */
export const isReady = ({ state }: Run): boolean => state().phase.kind === "refused" || !isBusy(state());

/** How many corrections the workbook itself knows of. */
export async function ledgerOf(): Promise<number> {
  return expectOk(await createExcelHost().ledgerSize());
}
