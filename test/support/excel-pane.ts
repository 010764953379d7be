import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import type { Grid } from "../../src/core/grid/grid";
import { readWorkbook } from "../../src/hosts/xlsx";
import { axeSource } from "./browser";
import { builtPane } from "./built-pane";
import { OFFICE_ORIGIN, showInExcel, type Shown } from "./excel-host/browser-page";
import { EmulatedExcel } from "./excel-host/emulated-excel";
import { workbookFromGrids } from "./excel-host/from-grids";
import { FLOOR, type RequirementSets } from "./excel-host/session";

/** The built pane beside a workbook in an emulated Excel. */
export interface ExcelPane {
  readonly excel: EmulatedExcel;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly frame: Frame;
  /** Whatever went wrong in the page, and addresses that nobody answered. */
  readonly errors: readonly string[];
  readonly asked: readonly string[];
}

/** What a test may want different. */
export interface PaneWish extends Partial<Omit<Shown, "path" | "fileOf">> {
  readonly sets?: RequirementSets;
  readonly zoom?: number;
  readonly forcedColours?: boolean;
  readonly reducedMotion?: boolean;
}

/** The sheets of a workbook file. */
export function gridsIn(path: string): readonly Grid[] {
  const read = readWorkbook(new Uint8Array(readFileSync(path)), path);
  if (!read.ok) throw new Error(`${path}: ${read.problem.detail}`);
  return read.value.grids;
}

/** An Excel with a workbook open. */
export function excelWith(grids: readonly Grid[], sets: RequirementSets = FLOOR): EmulatedExcel {
  return new EmulatedExcel(workbookFromGrids(grids), sets);
}

/** Opens the built pane inside an Excel; use it again with the same Excel to reopen the workbook. */
export async function openExcelPane(browser: Browser, excel: EmulatedExcel, wish: PaneWish = {}): Promise<ExcelPane> {
  const { zoom = 1, width = 350, height = 378, platform = "desktop", forcedColours, reducedMotion, ...shown } = wish;
  const context = await browser.newContext({
    acceptDownloads: true,
    deviceScaleFactor: zoom,
    forcedColors: forcedColours === true ? "active" : "none",
    reducedMotion: reducedMotion === true ? "reduce" : "no-preference",
    locale: "zh-CN",
  });
  const errors: string[] = [];
  context.on("weberror", (error) => errors.push(error.error().message));
  context.on("console", (message) => {
    // The web client parses an empty token of the emulated Excel, and Chromium styles the parser's complaint.
    const isOffice = message.location().url.startsWith(OFFICE_ORIGIN);
    if (["error", "warning"].includes(message.type()) && !isOffice) errors.push(message.text());
  });
  context.on("requestfailed", (request) => errors.push(`no answer: ${request.url()}`));
  const folder = builtPane();
  const fileOf = (path: string): string | null => {
    const file = join(folder, path);
    return existsSync(file) && statSync(file).isFile() ? file : null;
  };
  const { page, frame, asked } = await showInExcel(context, excel, {
    ...shown, platform, path: "/pane.html", fileOf, width: Math.round(width / zoom), height: Math.round(height / zoom),
  });
  await frame.waitForSelector("h1");
  return { excel, context, page, frame, errors, asked };
}

/** What axe finds in the pane, one line a fault; nothing when all is well. */
export async function axeFaults(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axeSource());
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> } };
    const result = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
}
