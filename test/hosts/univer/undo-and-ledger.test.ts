import { cellAt } from "../../../src/core/grid/grid";
import { fileFromGrids } from "../../contracts/file-from-grids";
import { apply, at, contents, edit, expectOk, form, number, readOne, text, undo } from "../../contracts/host-subject";
import { UniverPage, type BookOnPage } from "../../support/univer-page";

let page: UniverPage;
let book: BookOnPage;
beforeAll(async () => {
  page = await UniverPage.launch();
});
beforeEach(async () => {
  book = await page.open("自评表.xlsx", fileFromGrids([form()]));
});
afterEach(async () => {
  await book.close();
  expect(page.errors).toEqual([]);
});
afterAll(() => page.close());

const WEIGHT = at(2, 1);
const SCORE = at(2, 2);
const NAME = at(2, 0);

/** Holds the file, the grid and the ledger to one story: what stands in a cell, whether it is marked, how many corrections are known. */
async function stands(value: string | number, isMarked: boolean, known: number, place = WEIGHT): Promise<void> {
  const grid = await readOne(book.host);
  const shown = await book.shows(place);
  expect({ file: cellAt(grid, place.row, place.column)?.value, grid: shown.value, isMarked: shown.ground !== null, known: expectOk(await book.host.ledgerSize()) })
    .toEqual({ file: value, grid: value, isMarked, known });
}

test("a correction is one step of the grid: back, forth, back", async () => {
  await apply(book.host, edit(WEIGHT, 10, number("20")), edit(SCORE, 9.5, number("8")));
  await stands(20, true, 2);
  await book.step("undo");
  await stands(10, false, 0);
  await stands(9.5, false, 0, SCORE);
  await book.step("redo");
  await stands(20, true, 2);
  await stands(8, true, 2, SCORE);
  await book.step("undo");
  await stands(10, false, 0);
});

test("what was taken back in the pane is not taken back once more by the grid", async () => {
  await apply(book.host, edit(WEIGHT, 10, number("20")));
  expect((await undo(book.host)).restored).toEqual([WEIGHT]);
  await stands(10, false, 0);
  await book.step("undo");
  await stands(10, false, 0);
  await book.step("redo");
  await stands(20, true, 1);
  await undo(book.host);
  await stands(10, false, 0);
});

test("done again in the grid, it is taken back by the pane to the very content", async () => {
  const before = contents(await readOne(book.host));
  await apply(book.host, edit(WEIGHT, 10, number("20")));
  await book.step("undo");
  await book.step("redo");
  expect((await undo(book.host)).handedBack).toEqual([]);
  expect(contents(await readOne(book.host))).toEqual(before);
  await stands(10, false, 0);
});

test("a cell corrected twice goes back one step at a time", async () => {
  await apply(book.host, edit(WEIGHT, 10, number("20")));
  await apply(book.host, edit(WEIGHT, 20, number("30")));
  await stands(30, true, 1);
  await book.step("undo");
  await stands(20, true, 1);
  await book.step("undo");
  await stands(10, false, 0);
  await book.step("redo");
  await book.step("redo");
  await stands(30, true, 1);
  await undo(book.host);
  await stands(10, false, 0);
});

test("steps of a person and corrections are taken back in their order", async () => {
  await book.type(NAME, "人次");
  await apply(book.host, edit(WEIGHT, 10, number("20")));
  await book.type(SCORE, 7);
  await book.step("undo");
  await stands(9.5, false, 1, SCORE);
  await stands(20, true, 1);
  await book.step("undo");
  await stands(10, false, 0);
  await stands("人次", false, 0, NAME);
  await book.step("undo");
  await stands("培训人次", false, 0, NAME);
});

test("what a person typed over a correction is theirs until they take it back", async () => {
  await apply(book.host, edit(WEIGHT, 10, number("20")));
  await book.type(WEIGHT, 25);
  expect(await undo(book.host)).toEqual({ restored: [], handedBack: [{ at: WEIGHT, why: "changed-meanwhile" }] });
  await book.step("undo");
  expect((await book.shows(WEIGHT)).value).toBe(20);
  expect((await undo(book.host)).restored).toEqual([WEIGHT]);
  await stands(10, false, 0);
});

test("without its mark a correction can still be taken back in the grid", async () => {
  await apply(book.host, edit(WEIGHT, 10, number("20")));
  expectOk(await book.host.clearMarks());
  await stands(20, false, 1);
  await book.step("undo");
  await stands(10, false, 0);
});

test("after any row of steps the file holds what the grid shows", async () => {
  const moves: (() => Promise<unknown>)[] = [
    () => apply(book.host, edit(WEIGHT, 10, number("20")), edit(NAME, "培训人次", text("培训"))),
    () => book.type(SCORE, 3),
    () => apply(book.host, edit(WEIGHT, 20, number("40"))),
    () => book.step("undo"),
    () => book.host.undo([NAME]),
    () => book.step("undo"),
    () => book.step("redo"),
    () => book.step("undo"),
    () => book.step("undo"),
    () => book.step("undo"),
    () => book.step("redo"),
    () => book.step("redo"),
  ];
  for (const move of moves) {
    await move();
    const grid = await readOne(book.host);
    for (const place of [WEIGHT, SCORE, NAME]) expect((await book.shows(place)).value).toBe(cellAt(grid, place.row, place.column)?.value);
  }
});
