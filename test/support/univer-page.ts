import { buildSync } from "esbuild";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { CellRef, Grid } from "../../src/core/grid/grid";
import type { Host, HostProblem, Result } from "../../src/core/host";
import { launchBrowser } from "./browser";
import type { CarriedGrid } from "./univer-entry";

const ROOT = join(__dirname, "../..");

/** A workbook in the real grid of a real browser, spoken to from outside. */
export interface BookOnPage {
  readonly host: Required<Host>;
  bytes(): Promise<Uint8Array>;
  type(at: CellRef, value: string | number): Promise<void>;
  step(direction: "undo" | "redo"): Promise<void>;
  shows(at: CellRef): Promise<{ readonly value: unknown; readonly formula: string; readonly ground: string | null }>;
  told(): Promise<string[]>;
  close(): Promise<void>;
}

/** A browser page that holds the grid of the workbench and as many workbooks as a test opens. */
export class UniverPage {
  private constructor(private readonly browser: Browser, private readonly page: Page, readonly errors: readonly string[]) {}

  static async launch(): Promise<UniverPage> {
    const script = buildSync({
      entryPoints: [join(ROOT, "test/support/univer-entry.ts")],
      bundle: true,
      write: false,
      format: "iife",
      target: "es2021",
      // The grid's looks are not asked for here; its files of words to part are never used.
      loader: { ".css": "empty" },
      define: { "process.env.NODE_ENV": '"production"' },
      logLevel: "error",
    }).outputFiles[0]?.text;
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
    await page.setContent("<!DOCTYPE html><meta charset=utf-8><body></body>");
    await page.addScriptTag({ content: script ?? "" });
    return new UniverPage(browser, page, errors);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Opens a workbook file beside those already open. */
  async open(name: string, file: Uint8Array): Promise<BookOnPage> {
    const { page } = this;
    const id = await page.evaluate(([title, bytes]) => window.hosts.open(title, bytes), [name, [...file]] as const);
    const listeners = new Set<Listener>();
    // A page cannot call out in the middle of a question: its news is fetched after each deed.
    const news = async (): Promise<void> => {
      for (const sheets of await page.evaluate((book) => window.hosts.heard(book), id)) for (const listener of listeners) listener(sheets);
    };
    return {
      host: hostOf(page, id, name, listeners, news),
      bytes: async () => new Uint8Array(await page.evaluate((book) => window.hosts.bytes(book), id)),
      type: async (at, value) => {
        await page.evaluate(([book, place, typed]) => window.hosts.type(book, place, typed), [id, at, value] as const);
        await news();
      },
      step: async (direction) => {
        await page.evaluate(([book, way]) => window.hosts.step(book, way), [id, direction] as const);
        await news();
      },
      shows: (at) => page.evaluate(([book, place]) => window.hosts.shows(book, place), [id, at] as const),
      told: () => page.evaluate((book) => window.hosts.told(book), id),
      close: () => page.evaluate((book) => window.hosts.close(book), id),
    };
  }
}

type Listener = (sheets: readonly string[]) => void;

function hostOf(page: Page, id: number, workbookName: string, listeners: Set<Listener>, news: () => Promise<void>): Required<Host> {
  return {
    workbookName,
    sheets: () => page.evaluate((book) => window.hosts.sheets(book), id),
    read: async (sheets) => withSets(await page.evaluate(([book, names]) => window.hosts.read(book, names), [id, sheets] as const)),
    apply: async ({ edits }) => {
      const receipt = await page.evaluate(([book, all]) => window.hosts.apply(book, all), [id, edits] as const);
      await news();
      return receipt;
    },
    undo: (only) => page.evaluate(([book, places]) => window.hosts.undo(book, places), [id, only] as const),
    clearMarks: (only) => page.evaluate(([book, places]) => window.hosts.clearMarks(book, places), [id, only] as const),
    ledgerSize: () => page.evaluate((book) => window.hosts.ledgerSize(book), id),
    loadState: (key) => page.evaluate(([book, name]) => window.hosts.loadState(book, name), [id, key] as const),
    saveState: (key, value) => page.evaluate(([book, name, text]) => window.hosts.saveState(book, name, text), [id, key, value] as const),
    reveal: (at) => page.evaluate(([book, place]) => window.hosts.reveal(book, place), [id, at] as const),
    watch: async (onChange) => {
      await page.evaluate((book) => window.hosts.watch(book), id);
      listeners.add(onChange);
      return {
        ok: true,
        value: async () => {
          listeners.delete(onChange);
          await page.evaluate((book) => window.hosts.unwatch(book), id);
        },
      };
    },
  };
}

type Carried = Result<readonly CarriedGrid[], HostProblem>;

function withSets(read: Carried): Result<readonly Grid[], HostProblem> {
  return read.ok ? { ok: true, value: read.value.map((grid) => ({ ...grid, hiddenRows: new Set(grid.hiddenRows), hiddenColumns: new Set(grid.hiddenColumns) })) } : read;
}
