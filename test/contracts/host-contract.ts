import { keeping } from "./host-keeping";
import { reading } from "./host-reading";
import { takingBack } from "./host-restoring";
import type { Open } from "./host-subject";
import { writing } from "./host-writing";

export type { Open, Subject } from "./host-subject";

/** The promises every host keeps, wherever its workbook lives. */
export function hostContract(name: string, open: Open): void {
  describe(`${name} host`, () => {
    describe("reading", () => reading(open));
    describe("writing", () => writing(open));
    describe("taking back", () => takingBack(open));
    describe("keeping", () => keeping(open));
  });
}
