import { places, projectFiles, textOf } from "./tree";

const files = projectFiles();
const code = files.filter((path) => /\.(tsx?|mjs|cjs)$/.test(path));
const texts = files.filter((path) => !/\.(xlsx?|et|png|ico|woff2?|zip)$/.test(path) && path !== "package-lock.json");

/** Lines a person counts: the last line break ends a line, it does not begin one. */
function lineCount(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

test("there are files to look at", () => {
  expect(code.length).toBeGreaterThan(10);
  expect(texts).toContain("package.json");
});

test("no file is longer than 250 lines", () => {
  const long = code.map((path) => ({ path, lines: lineCount(textOf(path)) })).filter(({ lines }) => lines > 250);
  expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
});

test("no file or folder bears a name that says nothing", () => {
  const empty = /(^|[/.-])(utils?|helpers?|common|managers?|services?|misc|info)([/.-]|$)/i;
  expect(files.filter((path) => empty.test(path))).toEqual([]);
});

test("files are named in kebab-case, components after themselves", () => {
  const names = code.filter((path) => /^(src|test|bench|scripts)\//.test(path)).map((path) => ({ path, name: path.split("/").at(-1) ?? "" }));
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(tsx?|mjs|cjs)$/;
  const component = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;
  expect(names.filter(({ name }) => !kebab.test(name) && !component.test(name)).map(({ path }) => path)).toEqual([]);
});

test("no text holds a path of somebody's machine or the address of a package registry", () => {
  // Put together here, so that this file does not hold what it looks for.
  const machine = new RegExp(["(^|[^\\w.<])/(work|tmp|root|home)/[a-z.]", "[A-Z]:\\\\\\\\?Users\\\\", `(?:npm|pypi|registry)[.](?:npmjs|org|taobao)`].join("|"));
  expect(texts.flatMap((path) => places(path, machine))).toEqual([]);
});

test("no text holds anything like a telephone number", () => {
  const mobile = /(?<![\w.])1[3-9]\d{9}(?![\w.])/;
  // Numbers that count up are made up.
  const landline = /(?<![\w.-])0\d{2,3}[-－](?!12345678?\b)\d{7,8}(?![\w-])/;
  expect(texts.flatMap((path) => [...places(path, mobile), ...places(path, landline)])).toEqual([]);
});

test("columns become letters in grid/a1.ts only", () => {
  // Whoever converts letters counts in twenty-sixes or from the code of "A".
  const converting = /[*%/]\s*26\b|fromCharCode\(\s*(65|64)\b|charCodeAt\([^)]*\)\s*-\s*(65|64)\b/;
  // The reader meets an address in every cell of a file and takes it from the bytes, without making a text of it.
  const fromBytes = "src/hosts/xlsx/sheet/cell-position.ts";
  const product = code.filter((path) => path.startsWith("src/") && path !== fromBytes);
  expect(product.filter((path) => places(path, converting).length > 0)).toEqual(["src/core/grid/a1.ts"]);
});

test("no test is left out or runs alone", () => {
  const marked = /\b(it|test|describe)\.(skip|only|todo)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/;
  // What a machine has no program or no right for may be left out, where a condition says so.
  const conditional = /\w+ \? (\w+) : \1\.skip\b/;
  const tests = code.filter((path) => /^test\/(?!support\/|architecture\/files\.test\.ts)/.test(path));
  expect(tests.flatMap((path) => places(path, marked)).filter((place) => !conditional.test(place))).toEqual([]);
});
