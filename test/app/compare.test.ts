import { join } from "node:path";
import { checkCommand, compareWithFileCommand, forgetPriorCommand, workbookComparison } from "../../src/app";
import { cellAt, type Cell, type Grid } from "../../src/core";
import { WatchedHost } from "../support/watched-host";
import { bytesOf, SAMPLES } from "../support/xlsx-files";
import { review, sample } from "./review";

const LUAN = "luan-2021-dual-term-targets.xlsx";
const bytes = bytesOf(join(SAMPLES, LUAN));

/** Next year's forms: years moved on, and one target that asks for less. */
function nextYear(): readonly Grid[] {
  return sample(LUAN).map((grid) => ({ ...grid, cells: grid.cells.map((row, index) => row?.map((cell, column) => moved(grid, cell, index, column))) }));
}

function moved(grid: Grid, cell: Cell | undefined, row: number, column: number): Cell | undefined {
  if (cell === undefined || typeof cell.value !== "string") return cell;
  const isTarget = cell.text === "100%" && cellAt(grid, row, column - 1)?.text === "各项代发放金额准确率";
  const text = isTarget ? "90%" : cell.text.length < 40 ? cell.text.replace("2021", "2022") : cell.text;
  return { ...cell, value: text, text };
}

test("a chosen earlier workbook is compared, and the findings are held against it", async () => {
  const { session, state } = await review({ host: new WatchedHost(nextYear(), "2022年.xlsx") });
  const sinceLastYear = (): number => state().result?.report.findings.filter(({ rule }) => rule === "changed-since-last-year").length ?? 0;
  expect(sinceLastYear()).toBe(0);
  await compareWithFileCommand.perform(session, "2021年.xlsx", bytes);
  expect(state().notice).toBeNull();
  const { priors, result } = state();
  const comparison = result === null ? null : workbookComparison(priors, result);
  const changes = comparison?.forms.flatMap(({ pairs }) => pairs.flatMap((pair) => pair.changes)) ?? [];
  expect(changes.filter(({ part, direction }) => part === "target" && direction === "easier").map(({ before, after }) => [before, after])).toContainEqual(["100%", "90%"]);
  expect(sinceLastYear()).toBeGreaterThan(0);
  await checkCommand.perform(session);
  expect(sinceLastYear()).toBeGreaterThan(0);
  await forgetPriorCommand.perform(session);
  expect(sinceLastYear()).toBe(0);
  expect(forgetPriorCommand.isPossible(state())).toBe(false);
});

test("a file that cannot be read is told, and nothing is compared", async () => {
  const { session, state } = await review();
  await compareWithFileCommand.perform(session, "x.xlsx", new Uint8Array([80, 75, 3, 4]));
  expect(state().notice).toMatchObject({ kind: "problem", during: "prior" });
  expect(state().priors).toEqual([]);
});
