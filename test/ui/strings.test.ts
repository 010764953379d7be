import { STRINGS } from "../../src/ui/strings";

type Leaf = string | ((...args: never[]) => string);

/** Every text of a language by its path. */
function leaves(value: unknown, path = ""): readonly (readonly [string, Leaf])[] {
  if (typeof value === "string" || typeof value === "function") return [[path, value as Leaf]];
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
}

const zh = leaves(STRINGS.zh);
const en = new Map(leaves(STRINGS.en));

/** Says a text with numbers and words that can be found again. */
function said(leaf: Leaf): string {
  if (typeof leaf === "string") return leaf;
  const speak = leaf as (...args: readonly unknown[]) => string;
  const numbers = speak(7, 8, 9);
  return numbers.includes("7") ? numbers : speak("甲", "乙", "丙");
}

test("both languages have the same texts, of the same kind", () => {
  expect([...en.keys()].sort()).toEqual(zh.map(([path]) => path).sort());
  for (const [path, leaf] of zh) expect(typeof en.get(path)).toBe(typeof leaf);
});

test.each(zh.map(([path]) => path))("%s is said in Chinese and in English", (path) => {
  const chinese = said(zh.find(([known]) => known === path)?.[1] ?? "");
  const english = said(en.get(path) ?? "");
  expect(chinese.trim()).not.toBe("");
  expect(english.trim()).not.toBe("");
  if (!path.endsWith("/languages/en")) expect(chinese).toMatch(/[\u4e00-\u9fff]|[甲7]/);
  if (!path.endsWith("/languages/zh")) expect(english.replaceAll(/[甲乙丙]/g, "")).not.toMatch(/[\u4e00-\u9fff]/);
});

test("what a text is told appears in it", () => {
  expect(STRINGS.zh.bar.correct(3)).toContain("3");
  expect(STRINGS.en.verdict.forms(1)).toBe("1 form");
  expect(STRINGS.en.verdict.forms(2)).toBe("2 forms");
});
