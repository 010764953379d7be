import { lockOf } from "../../../src/hosts/univer/allowed-commands";
import { CorrectionSteps } from "../../../src/hosts/univer/correction-steps";
import { pastedRows } from "../../../src/hosts/univer/pasted-text";
import { typedContent } from "../../../src/hosts/univer/typed-content";
import { at, edit, number } from "../../contracts/host-subject";

describe("what a person typed", () => {
  test("numbers, texts, truths and formulas go into the file as what they are", () => {
    expect(typedContent({ value: 12.5 }, null)).toEqual({ kind: "number", number: "12.5" });
    expect(typedContent({ value: "优" }, null)).toEqual({ kind: "text", text: "优" });
    expect(typedContent({ value: null }, null)).toEqual({ kind: "text", text: "" });
    expect(typedContent({ value: true }, null)).toEqual({ kind: "text", text: "TRUE" });
    expect(typedContent({ formula: "A1+1", value: 3 }, null)).toEqual({ kind: "formula", formula: "A1+1", result: "3" });
  });

  test("a number that a format of the grid made a date or a rate goes as the text that was seen", () => {
    expect(typedContent({ value: 0.95 }, "0%")).toEqual({ kind: "text", text: "95%" });
    expect(typedContent({ value: 3 }, "0.00")).toEqual({ kind: "number", number: "3" });
  });
});

test("pasted text keeps its cells, with line breaks and quotes inside them", () => {
  expect(pastedRows('甲\t乙\r\n"一\n二"\t"说""好"""\n')).toEqual([["甲", "乙"], ["一\n二", '说"好"']]);
  expect(pastedRows("一")).toEqual([["一"]]);
});

describe("what is switched off", () => {
  test.each(["sheet.command.insert-row", "sheet.command.set-bold", "sheet.command.addDataValidation", "data-validation.operation.open-validation-panel", "univer.command.cut"])("%s cannot be saved", (command) => {
    expect(lockOf(command, false)).toBe("not-saveable");
  });

  test("contents may change, but not of an old workbook; looking is always allowed", () => {
    expect(lockOf("sheet.command.set-range-values", false)).toBeNull();
    expect(lockOf("sheet.command.set-range-values", true)).toBe("read-only");
    expect(lockOf("sheet.command.scroll-to-cell", true)).toBeNull();
    expect(lockOf("sheet.operation.show-data-validation-dropdown", false)).toBeNull();
  });
});

describe("steps of corrections", () => {
  const cell = at(2, 1);
  const twice = [edit(cell, 10, number("20")), edit(cell, 20, number("30"))] as const;

  test("back leads to the correction before, and to none before the first", () => {
    const steps = new CorrectionSteps();
    const [first, second] = [steps.add([twice[0]]), steps.add([twice[1]])];
    expect(steps.takeBack(second)).toEqual({ toFirst: [], toEarlier: [twice[0]] });
    expect(steps.takeBack(first)).toEqual({ toFirst: [cell], toEarlier: [] });
    expect(steps.doAgain(first)).toEqual([twice[0]]);
    expect(steps.takeBack(first)).toEqual({ toFirst: [cell], toEarlier: [] });
  });

  test("what the pane took back is forgotten, and an unknown step asks for nothing", () => {
    const steps = new CorrectionSteps();
    steps.add([twice[0]]);
    const second = steps.add([twice[1]]);
    steps.forget([cell]);
    expect(steps.takeBack(second)).toEqual({ toFirst: [cell], toEarlier: [] });
    expect(steps.takeBack(7)).toEqual({ toFirst: [], toEarlier: [] });
  });
});
