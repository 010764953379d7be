import fc from "fast-check";
import { cellAt } from "../../src/core/grid/grid";
import { apply, at, contents, edit, expectOk, FORM, form, formula, number, readOne, text, undo, type Open } from "./host-subject";

/** What every host promises about taking corrections back. */
export function takingBack(open: Open): void {
  test("undo puts back values, formulas, formats and blanks", async () => {
    const { host } = await open([form()]);
    const before = contents(await readOne(host));
    await apply(
      host,
      edit(at(2, 1), 10, text("一")),
      edit(at(3, 1), "00095", number("95")),
      edit(at(3, 2), null, number("9")),
      edit(at(4, 2), { formula: "SUM(C3:C4)", value: 9.5 }, number("100")),
      edit(at(5, 2), 0.5, number("0.6")),
    );
    expect(expectOk(await host.ledgerSize())).toBe(5);
    const receipt = await undo(host);
    expect(receipt.handedBack).toEqual([]);
    expect(receipt.restored).toHaveLength(5);
    expect(contents(await readOne(host))).toEqual(before);
    expect(expectOk(await host.ledgerSize())).toBe(0);
  });

  test("undo leaves alone what a person has written since", async () => {
    const { host, change } = await open([form()]);
    await apply(host, edit(at(2, 1), 10, number("20")), edit(at(2, 2), 9.5, number("10")));
    await change(FORM, 2, 1, 33);
    const receipt = await undo(host);
    expect(receipt).toEqual({ restored: [at(2, 2)], handedBack: [{ at: at(2, 1), why: "changed-meanwhile" }] });
    const grid = await readOne(host);
    expect([cellAt(grid, 2, 1)?.value, cellAt(grid, 2, 2)?.value]).toEqual([33, 9.5]);
    // It stays known, in case the person sets it back and wants to undo it after all.
    expect(expectOk(await host.ledgerSize())).toBe(1);
    await change(FORM, 2, 1, 20);
    expect((await undo(host)).restored).toEqual([at(2, 1)]);
  });

  test("a cell corrected twice goes back to what it was at first", async () => {
    const { host } = await open([form()]);
    await apply(host, edit(at(2, 1), 10, number("20")));
    await apply(host, edit(at(2, 1), 20, number("30")));
    expect(expectOk(await host.ledgerSize())).toBe(1);
    await undo(host);
    expect(cellAt(await readOne(host), 2, 1)?.value).toBe(10);
  });

  test("clearing marks keeps the contents, and they can still be undone", async () => {
    const { host } = await open([form()]);
    await apply(host, edit(at(2, 1), 10, number("20")));
    expect(expectOk(await host.clearMarks())).toEqual({ restored: [at(2, 1)], handedBack: [] });
    expect(cellAt(await readOne(host), 2, 1)?.value).toBe(20);
    expect(expectOk(await host.clearMarks())).toEqual({ restored: [], handedBack: [] });
    await undo(host);
    expect(cellAt(await readOne(host), 2, 1)?.value).toBe(10);
  });

  test("corrections of some cells are taken back, the others stand", async () => {
    const { host } = await open([form()]);
    await apply(host, edit(at(2, 1), 10, number("20")), edit(at(2, 2), 9.5, number("10")), edit(at(3, 2), null, text("补")));
    expect(expectOk(await host.undo([at(3, 2), at(5, 0)]))).toEqual({ restored: [at(3, 2)], handedBack: [] });
    const grid = await readOne(host);
    expect([cellAt(grid, 3, 2)?.value ?? null, cellAt(grid, 2, 1)?.value, cellAt(grid, 2, 2)?.value]).toEqual([null, 20, 10]);
    expect(expectOk(await host.ledgerSize())).toBe(2);
    expect((await undo(host)).restored).toHaveLength(2);
  });

  test("marks of some cells are cleared, the others stay and everything can still be undone", async () => {
    const { host } = await open([form()]);
    await apply(host, edit(at(2, 1), 10, number("20")), edit(at(2, 2), 9.5, number("10")));
    expect(expectOk(await host.clearMarks([at(2, 2)]))).toEqual({ restored: [at(2, 2)], handedBack: [] });
    expect(expectOk(await host.clearMarks())).toEqual({ restored: [at(2, 1)], handedBack: [] });
    await undo(host);
    const grid = await readOne(host);
    expect([cellAt(grid, 2, 1)?.value, cellAt(grid, 2, 2)?.value]).toEqual([10, 9.5]);
  });

  test("undoing twice does nothing the second time", async () => {
    const { host } = await open([form()]);
    await apply(host, edit(at(2, 1), 10, number("20")));
    await undo(host);
    expect(await undo(host)).toEqual({ restored: [], handedBack: [] });
  });

  test("whatever is written, undo gives back the workbook as it was", async () => {
    const content = fc.oneof(
      fc.string({ maxLength: 12 }).map(text),
      fc.constantFrom("=1", "00", "1-2", "TRUE", "#N/A", "优", "").map(text),
      fc.integer().map((whole) => number(String(whole))),
      fc.constantFrom("SUM(B3:B3)", "B3*2").map((code) => formula(code, "0")),
    );
    const cell = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }));
    const plan = fc.uniqueArray(fc.tuple(cell, content), { selector: ([[row, column]]) => `${row}/${column}`, minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(plan, async (wanted) => {
        const { host } = await open([form()]);
        const grid = await readOne(host);
        const before = contents(grid);
        const edits = wanted.map(([[row, column], to]) => {
          const now = cellAt(grid, row, column);
          const value = now === undefined || typeof now.value === "object" ? null : now.value;
          return edit(at(row, column), now?.formula === undefined ? { value } : { formula: now.formula, value }, to);
        });
        const receipt = await apply(host, ...edits);
        expect(receipt.refused).toEqual([]);
        expect((await undo(host)).handedBack).toEqual([]);
        expect(contents(await readOne(host))).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
}
