import { cellAt } from "../../src/core/grid/grid";
import { sketchGrid } from "./grid-sketch";
import { apply, at, edit, expectOk, form, number, readOne, settled, undo, type Open } from "./host-subject";

/** What every host promises about what the workbook keeps. */
export function keeping(open: Open): void {
  test("corrections can be undone after the workbook was closed and opened again", async () => {
    const { host, reopen } = await open([form()]);
    await apply(host, edit(at(2, 1), 10, number("20")));
    const later = await reopen();
    expect(expectOk(await later.ledgerSize())).toBe(1);
    expect((await undo(later)).restored).toEqual([at(2, 1)]);
    expect(cellAt(await readOne(later), 2, 1)?.value).toBe(10);
  });

  test("texts are kept in the workbook, long ones too, and can be removed", async () => {
    const { host, reopen } = await open([form()]);
    const long = "说明𠮷\n".repeat(20_000);
    expect(expectOk(await host.loadState("explanations"))).toBeNull();
    expectOk(await host.saveState("explanations", long));
    expectOk(await host.saveState("profile", "四川"));
    const later = await reopen();
    expect(expectOk(await later.loadState("explanations"))).toBe(long);
    expect(expectOk(await later.loadState("profile"))).toBe("四川");
    expectOk(await later.saveState("explanations", "短"));
    expectOk(await later.saveState("profile", null));
    expect(expectOk(await later.loadState("explanations"))).toBe("短");
    expect(expectOk(await later.loadState("profile"))).toBeNull();
  });

  test("corrections do not disturb kept texts, nor the other way round", async () => {
    const { host } = await open([form()]);
    expectOk(await host.saveState("explanations", "因政策调整"));
    await apply(host, edit(at(2, 1), 10, number("20")));
    expectOk(await host.saveState("explanations", "因政策调整，延期"));
    expect((await undo(host)).restored).toHaveLength(1);
    expect(expectOk(await host.loadState("explanations"))).toBe("因政策调整，延期");
  });

  test("tells of what others change, and not of its own writing", async () => {
    const { host, change } = await open([form(), sketchGrid("底稿", [["x"]])]);
    if (host.watch === undefined) return;
    await host.read();
    const heard: (readonly string[])[] = [];
    const stop = expectOk(await host.watch((sheets) => heard.push(sheets)));
    await apply(host, edit(at(2, 1), 10, number("20")));
    await settled();
    expect(heard).toEqual([]);
    await change("底稿", 0, 0, "y");
    await settled();
    expect(heard).toEqual([["底稿"]]);
    await stop();
    await change("底稿", 0, 0, "z");
    await settled();
    expect(heard).toHaveLength(1);
  });
}
