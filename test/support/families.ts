import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAreaAddress } from "../../src/core/grid/a1";
import type { Grid } from "../../src/core/grid/grid";
import { exampleGrid } from "./example-grid";

/** A family of forms: the layout of one of them, and what is read from it, a line a value. */
export interface Family {
  /** The name of its file, without ending. */
  readonly name: string;
  readonly grid: Grid;
  readonly reads: readonly string[];
}

const FOLDER = join(__dirname, "..", "core", "layouts", "families");

/** All families of `test/core/layouts/families`. */
export function families(): readonly Family[] {
  return readdirSync(FOLDER).filter((file) => file.endsWith(".json")).map((file) => {
    const { rows, merges, reads } = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as { readonly rows: readonly string[]; readonly merges: readonly string[]; readonly reads: readonly string[] };
    const grid = { ...exampleGrid(rows), merges: merges.map(parseAreaAddress).filter((area) => area !== null) };
    return { name: file.replace(".json", ""), grid, reads };
  });
}
