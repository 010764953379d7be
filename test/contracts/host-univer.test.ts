import { UniverPage, type BookOnPage } from "../support/univer-page";
import { fileFromGrids } from "./file-from-grids";
import { hostContract } from "./host-contract";

let page: UniverPage;
const open: BookOnPage[] = [];
beforeAll(async () => {
  page = await UniverPage.launch();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((book) => book.close()));
  expect(page.errors).toEqual([]);
});
afterAll(() => page.close());

async function opened(bytes: Uint8Array): Promise<BookOnPage> {
  const book = await page.open("自评表.xlsx", bytes);
  open.push(book);
  return book;
}

hostContract("page grid", async (grids) => {
  const book = await opened(fileFromGrids(grids));
  return {
    host: book.host,
    change: (sheet, row, column, value) => book.type({ sheet, row, column }, value),
    reopen: async () => (await opened(await book.bytes())).host,
  };
});
