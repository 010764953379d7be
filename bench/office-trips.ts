// Round trips and bytes of the Excel add-in against add-ins that wait for Excel in a loop, over the real office.js.
import { buildSync } from "esbuild";
import { readFileSync } from "node:fs";
import type { PlannedEdit } from "../src/core/host";
import { readWorkbook } from "../src/hosts/xlsx";
import { launchBrowser } from "../test/support/browser";
import { OFFICE_ORIGIN, showInExcel } from "../test/support/excel-host/browser-page";
import { EmulatedExcel } from "../test/support/excel-host/emulated-excel";
import { workbookFromGrids } from "../test/support/excel-host/from-grids";
import { FLOOR } from "../test/support/excel-host/session";
import type { BenchPage } from "./office-page";

declare global {
  interface Window {
    page: BenchPage;
  }
}

const SAMPLE = "samples/wutongqiao-2024-self-evaluation.xlsx";
/** What one round trip to Excel on the web takes over an ordinary line, milliseconds; added to what was measured. */
const LATENCY = 100;
/** Cell by cell, more than this takes longer than anybody would wait; the figure is carried on from fewer forms. */
const MOST_FORMS_BY_CELL = 2;

type AddinName = keyof BenchPage["addins"];

interface Cost {
  readonly trips: number;
  readonly out: number;
  readonly in: number;
  readonly took: number;
}

const script = buildSync({ entryPoints: ["bench/office-page.ts"], bundle: true, write: false, format: "iife" }).outputFiles[0]?.text ?? "";
const html = `<!doctype html><meta charset="utf-8"><title>x</title><script src="${OFFICE_ORIGIN}/lib/1/hosted/office.js"></script><script src="/page.js"></script>`;

function excelWith(forms: number): EmulatedExcel {
  const read = readWorkbook(new Uint8Array(readFileSync(SAMPLE)), SAMPLE);
  const form = read.ok ? read.value.grids[0] : undefined;
  if (form === undefined) throw new Error(`${SAMPLE} did not open`);
  return new EmulatedExcel(workbookFromGrids(Array.from({ length: forms }, (_, index) => ({ ...form, sheet: `表${String(index + 1)}` }))), FLOOR);
}

/** So many new texts beside the forms, one in each. */
const edits = (count: number, forms: number): readonly PlannedEdit[] =>
  Array.from({ length: count }, (_, index) => ({ at: { sheet: `表${String((index % forms) + 1)}`, row: 40 + Math.floor(index / forms), column: 3 }, expect: { value: null }, to: { kind: "text", text: "更正" }, mark: true }));

type Work = "read" | "write" | "recheck";

const browser = await launchBrowser();

async function measured(name: AddinName, forms: number, work: Work, argument: string): Promise<Cost> {
  const context = await browser.newContext();
  const excel = excelWith(forms);
  const fileOf = (path: string): { readonly body: string; readonly type: string } | null =>
    path === "/page.html" ? { body: html, type: "text/html" } : path === "/page.js" ? { body: script, type: "text/javascript" } : null;
  const { frame } = await showInExcel(context, excel, { platform: "desktop", path: "/page.html", fileOf });
  await frame.waitForFunction("window.page !== undefined");
  await frame.evaluate(() => window.page.ready);
  // A check that watches has read the workbook before.
  if (work === "recheck" && name === "product") await frame.evaluate(() => window.page.addins.product.readAll());
  const before = excel.syncs.length;
  const took = await frame.evaluate(async ([addin, kind, text]) => {
    const started = performance.now();
    const chosen = window.page.addins[addin];
    if (kind === "read") await chosen.readAll();
    else if (kind === "write") await chosen.write(JSON.parse(text) as Parameters<typeof chosen.write>[0]);
    else await chosen.readSheet(text);
    return performance.now() - started;
  }, [name, work, argument] as const);
  const syncs = excel.syncs.slice(before);
  await context.close();
  const sum = (part: "requestBytes" | "responseBytes"): number => syncs.reduce((total, request) => total + request[part], 0);
  return { trips: syncs.length, out: sum("requestBytes"), in: sum("responseBytes"), took };
}

/** The cost of so many forms, carried on from fewer. */
function carriedOn(cost: Cost, from: number, to: number): Cost {
  const grown = (figure: number): number => (figure / from) * to;
  return { trips: Math.round(grown(cost.trips - 1)) + 1, out: grown(cost.out), in: grown(cost.in), took: grown(cost.took) };
}

async function read(name: AddinName, forms: number): Promise<{ readonly cost: Cost; readonly isCarriedOn: boolean }> {
  const measuredForms = name === "cell by cell" ? Math.min(forms, MOST_FORMS_BY_CELL) : forms;
  const cost = await measured(name, measuredForms, "read", "");
  return { cost: measuredForms === forms ? cost : carriedOn(cost, measuredForms, forms), isCarriedOn: measuredForms !== forms };
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0);
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(milliseconds < 1000 ? 2 : 1);

function line(what: string, name: string, { trips, out, in: back, took }: Cost, isCarriedOn = false): void {
  const cells = [what.padEnd(22), name.padEnd(15), `${isCarriedOn ? "≈" : ""}${String(trips)}`.padStart(9), kilobytes(out).padStart(9), kilobytes(back).padStart(9), seconds(took).padStart(9), seconds(took + trips * LATENCY).padStart(12)];
  process.stdout.write(`${cells.join(" ")}\n`);
}

const NAMES = ["product", "sheet by sheet", "cell by cell"] as const;
process.stdout.write(`${"".padEnd(22)} ${"".padEnd(15)} ${"trips".padStart(9)} ${"kB out".padStart(9)} ${"kB in".padStart(9)} ${"s here".padStart(9)} ${`s +${String(LATENCY)} ms`.padStart(12)}\n`);
for (const forms of [1, 50, 500]) {
  for (const name of NAMES) {
    const { cost, isCarriedOn } = await read(name, forms);
    line(`read ${String(forms)} form${forms === 1 ? "" : "s"}`, name, cost, isCarriedOn);
  }
}
for (const count of [1, 20, 1000]) {
  for (const name of ["product", "cell by cell"] as const) line(`write ${String(count)} corrections`, name, await measured(name, 20, "write", JSON.stringify(edits(count, 20))));
}
for (const name of NAMES) line("look again after edit", name, await measured(name, 50, "recheck", "表25"));
process.stdout.write("The product reads merged areas, hidden rows, notes and protection too, compares before writing, keeps a ledger and reads back; the others do none of that.\n");
await browser.close();
