import { cellAt } from "../../src/core/grid/grid";
import type { PlannedEdit } from "../../src/core/host";
import { sketchGrid } from "./grid-sketch";
import { apply, at, contents, edit, expectOk, FORM, form, formula, number, readOne, text, undo, type Open } from "./host-subject";

/** What every host promises about writing. */
export function writing(open: Open): void {
  test("writes numbers, texts and formulas, and says what was and what is", async () => {
    const { host } = await open([form()]);
    const sum = { formula: "SUM(B3:B3)", value: 10 };
    const receipt = await apply(host, edit(at(2, 2), 9.5, number("10")), edit(at(3, 2), null, text("已完成")), edit(at(4, 1), sum, formula("B3+2", "12")));
    expect(receipt.refused).toEqual([]);
    expect(receipt.applied).toEqual([
      { at: at(2, 2), before: { value: 9.5 }, after: { value: 10 } },
      { at: at(3, 2), before: { value: null }, after: { value: "已完成" } },
      { at: at(4, 1), before: sum, after: { formula: "B3+2", value: 12 } },
    ]);
    const grid = await readOne(host);
    expect([cellAt(grid, 2, 2)?.value, cellAt(grid, 3, 2)?.value, cellAt(grid, 4, 1)?.formula, cellAt(grid, 4, 1)?.value]).toEqual([10, "已完成", "B3+2", 12]);
  });

  test("writes nothing for an empty plan", async () => {
    const { host } = await open([form()]);
    expect(await apply(host)).toEqual({ applied: [], refused: [] });
    expect(expectOk(await host.ledgerSize())).toBe(0);
  });

  test("keeps a text a text, whatever it looks like", async () => {
    const looks = ["00123", "=1+1", "1-2", "3/4", "50%", "TRUE", "2024年", "3月5日", "'引号", "+86", "-", "1E5", "12:30", "１２３", "1,234", "¥5", "@x", "#N/A?", " 7 ", "≥95%", "Mar 1"];
    const { host } = await open([sketchGrid(FORM, looks.map(() => ["旧"]))]);
    const receipt = await apply(host, ...looks.map((look, row) => edit(at(row, 0), "旧", text(look))));
    expect(receipt.refused).toEqual([]);
    const grid = await readOne(host);
    expect(looks.map((_, row) => cellAt(grid, row, 0)?.value)).toEqual(looks);
    expect(looks.map((_, row) => cellAt(grid, row, 0)?.formula)).toEqual(looks.map(() => undefined));
  });

  test("writes a number as a number into a cell made for texts", async () => {
    const { host } = await open([form()]);
    await apply(host, edit(at(5, 1), "12", number("12")));
    expect(cellAt(await readOne(host), 5, 1)?.value).toBe(12);
    await undo(host);
    expect(cellAt(await readOne(host), 5, 1)).toEqual({ value: "12", text: "12", numberFormat: "@" });
  });

  test("leaves a blank cell blank that only gets a note, and undo takes the note away", async () => {
    const { host } = await open([form()]);
    const before = await readOne(host);
    const receipt = await apply(host, { ...edit(at(3, 2), null, text("")), note: "上年值：12.5万元" });
    expect(receipt).toEqual({ applied: [{ at: at(3, 2), before: { value: null }, after: { value: null } }], refused: [] });
    const grid = await readOne(host);
    expect(cellAt(grid, 3, 2)?.value ?? null).toBeNull();
    expect(grid.notes.find(({ row, column }) => row === 3 && column === 2)?.text).toContain("上年值：12.5万元");
    await undo(host);
    const after = await readOne(host);
    expect([cellAt(after, 3, 2)?.value ?? null, after.notes]).toEqual([null, before.notes]);
  });

  test("hands back a cell that has changed since it was read, and writes the others", async () => {
    const { host, change } = await open([form()]);
    await change(FORM, 2, 1, 11);
    const receipt = await apply(host, edit(at(2, 1), 10, number("20")), edit(at(2, 2), 9.5, number("10")));
    expect(receipt.refused).toEqual([{ at: at(2, 1), why: "changed-meanwhile", now: { value: 11 } }]);
    expect(receipt.applied.map((one) => one.at)).toEqual([at(2, 2)]);
    expect(cellAt(await readOne(host), 2, 1)?.value).toBe(11);
  });

  test("hands back what cannot be written, with the reason", async () => {
    const { host } = await open([form(), { ...form(), sheet: "锁定表", isProtected: true }]);
    await host.read();
    const receipt = await apply(
      host,
      edit(at(0, 1), null, text("被合并")),
      edit(at(0, 0, "没有"), null, text("x")),
      edit(at(2, 1, "锁定表"), 10, number("1")),
      edit(at(2, 1), 10, number("一百")),
    );
    expect(receipt.applied).toEqual([]);
    const reasons = receipt.refused.map((one) => `${one.at.sheet} ${one.why}`).sort();
    expect(reasons).toEqual([`${FORM} merged-away`, `${FORM} not-written`, "没有 sheet-missing", "锁定表 protected"].sort());
    expect(expectOk(await host.ledgerSize())).toBe(0);
  });

  describe("what belongs together", () => {
    const together = (group: number, ...edits: readonly PlannedEdit[]): readonly PlannedEdit[] => edits.map((one) => ({ ...one, group }));

    test("is written as a whole, and apart from other corrections", async () => {
      const { host, change } = await open([form()]);
      await host.read();
      await change(FORM, 2, 1, 11);
      const before = await readOne(host);
      const receipt = await apply(host,
        ...together(1, edit(at(2, 1), 10, number("20")), edit(at(2, 2), 9.5, number("10"))),
        ...together(2, edit(at(3, 2), null, number("8")), edit(at(5, 1), "12", text("十二"))));
      expect(receipt.refused.map(({ at: place, why, now }) => [place, why, now])).toEqual([[at(2, 1), "changed-meanwhile", { value: 11 }], [at(2, 2), "belongs-together", { value: 9.5 }]]);
      expect(receipt.applied.map((one) => one.at)).toEqual([at(3, 2), at(5, 1)]);
      const after = await readOne(host);
      expect([2, 1].map((column) => cellAt(after, 2, column))).toEqual([2, 1].map((column) => cellAt(before, 2, column)));
      expect(expectOk(await host.ledgerSize())).toBe(2);
    });

    test("is left as a whole when a cell of it lies on another sheet, is covered, protected or gone, or its number is none", async () => {
      const obstacles = [edit(at(0, 1), null, text("被合并")), edit(at(0, 0, "没有"), null, text("x")), edit(at(2, 1, "锁定表"), 10, number("1")), edit(at(2, 1), 10, number("一百"))];
      for (const obstacle of obstacles) {
        const { host } = await open([form(), { ...form(), sheet: "锁定表", isProtected: true }]);
        const before = contents(await readOne(host));
        const receipt = await apply(host, ...together(1, edit(at(2, 2), 9.5, number("10")), obstacle, edit(at(3, 2), null, text("已完成"))));
        expect(receipt.applied).toEqual([]);
        expect(receipt.refused.filter(({ why }) => why === "belongs-together").map((one) => one.at)).toEqual([at(2, 2), at(3, 2)]);
        expect(contents(await readOne(host))).toEqual(before);
        expect(expectOk(await host.ledgerSize())).toBe(0);
      }
    });
  });
}
