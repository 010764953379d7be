import fc from "fast-check";
import { check } from "../../src/core/index";
import { readWorkbook } from "../../src/hosts/xlsx";
import { mutated } from "../support/xlsx-mutations";
import { bytesOf, PRACTICE, SAMPLES, workbooksIn } from "../support/xlsx-files";
import { fuzzTarget, mustHold, quickly } from "./fuzz-target";

const FILES = [...workbooksIn(SAMPLES), ...workbooksIn(PRACTICE)].map((path) => bytesOf(path));

/** A damaged workbook is read, or refused with a reason; never more. */
export const fileTargets = [
  fuzzTarget("damaged files", 15, fc.tuple(fc.nat(FILES.length - 1), fc.nat()), ([index, seed]) => {
    const { bytes, ways } = mutated(FILES[index] ?? new Uint8Array(), seed);
    const read = quickly(() => readWorkbook(bytes, "表.xlsx"));
    if (read.ok) quickly(() => check(read.value.grids));
    else mustHold(read.problem.detail !== "", `a reason for a file damaged by ${ways}`);
  }),
];
