import { fileTargets } from "./files";
import type { FuzzTarget } from "./fuzz-target";
import { patchTargets } from "./patches";
import { sheetTargets } from "./sheets";
import { textTargets } from "./texts";

/** Everything that any input is thrown at. */
export const fuzzTargets: readonly FuzzTarget[] = [...textTargets, ...sheetTargets, ...patchTargets, ...fileTargets];
