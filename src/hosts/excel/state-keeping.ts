import { MAX_STORED_TEXT } from "./limits";
import { StoredTexts } from "./workbook-store";

const stateKey = (key: string): string => `state.${key}`;

/** Reads a text kept in the workbook, in one round trip. */
export async function loadText(key: string): Promise<string | null> {
  return Excel.run(async (context) => {
    const texts = StoredTexts.ask(context.workbook);
    await context.sync();
    return texts().text(stateKey(key));
  });
}

/** Keeps a text in the workbook, or removes it; two round trips. False when the workbook has no room for it. */
export async function saveText(key: string, value: string | null): Promise<boolean> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const texts = StoredTexts.ask(workbook);
    await context.sync();
    const stored = texts();
    if (value !== null && stored.lengthWithout(stateKey(key)) + value.length > MAX_STORED_TEXT) return false;
    if (value === null) stored.remove(workbook, stateKey(key));
    else stored.put(workbook, stateKey(key), value);
    await context.sync();
    return true;
  });
}
