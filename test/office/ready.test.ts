import { whenOfficeReady } from "../../src/hosts/excel";
import { startOffice } from "../support/excel-host/jsdom-page";

test("an Excel at the floor will do", async () => {
  await startOffice();
  expect(await whenOfficeReady()).toEqual({ kind: "ok" });
});
