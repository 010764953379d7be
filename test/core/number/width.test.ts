import { foldWidth, readPlainNumber } from "../../../src/core/number";
import { isDigit, skipSpaces } from "../../../src/core/number/width";

test.each([
  ["１２３４５６７８９０", "1234567890"], ["ＡＺａｚ", "AZaz"], ["！～", "!~"], ["（万元）", "(万元)"], ["９８．５％", "98.5%"], ["元／人", "元/人"], ["￥35", "¥35"], ["﹦5", "=5"], ["﹪", "%"], ["︰", ":"], ["﹫", "@"],
])("wide signs become half-width: %j is %j", (text, folded) => {
  expect(foldWidth(text)).toBe(folded);
});

test.each([
  ["minus", "−5", "-5"], ["hyphen", "‐5", "-5"], ["unbreakable hyphen", "‑5", "-5"], ["operator tilde", "5∼8", "5~8"], ["wave dash", "5〜8", "5~8"], ["ratio", "1∶2", "1:2"], ["upright colon", "1︰2", "1:2"],
  ["division slash", "元∕人", "元/人"], ["fraction slash", "元⁄人", "元/人"], ["double line", "═5", "=5"],
])("a %s that looks like another sign counts as that: %j is %j", (_name, text, folded) => {
  expect(foldWidth(text)).toBe(folded);
});

test("look-alike ideographs become the usual ones, to the last of their blocks", () => {
  expect(foldWidth("\u2F00\u2F08\u2FD5")).toBe("一人龠");
  expect(foldWidth("\uF900\uFA2D\uFAD9")).toBe("豈鶴龎");
});

const SPACES = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0xad, 0x2000, 0x2003, 0x200b, 0x200f, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff];

test.each(SPACES.map((code) => [code.toString(16), String.fromCharCode(code)]))("U+%s counts as a space", (_code, space) => {
  expect(foldWidth(`12${space}人`)).toBe("12 人");
  expect(readPlainNumber(`12${space}人`)).toMatchObject({ unit: "人", start: 0, end: 2 });
});

test.each(["\b", "\u000E", "²", "Ⅱ", "①", "℃", "㎡", "豈", "ﬁ", "\uFA6C", "\uFB50", "ﺍ", "ｱ", "\u2012", "\u2030", "\u2061", "\u2027", "\u2FD6", "~", "½", "。", "、", "《", "—", "…", "😀"])("%j stays as it is typed", (text) => {
  expect(foldWidth(text)).toBe(text);
  expect(foldWidth(`完成${text}人`)).toBe(`完成${text}人`);
});

test("what stands between folded signs is kept", () => {
  expect(foldWidth("培训１０人，共２０次。")).toBe("培训10人,共20次。");
  expect(foldWidth("１")).toBe("1");
  expect(foldWidth("人")).toBe("人");
  expect(foldWidth("")).toBe("");
});

test("a digit is one half-width character from 0 to 9", () => {
  expect(["0", "5", "9", "12", "", "/", ":", "１", "一", undefined].map(isDigit)).toEqual([true, true, true, false, false, false, false, false, false, false]);
});

test("spaces before a unit are passed over", () => {
  expect([skipSpaces("12  人", 2), skipSpaces("12人", 2), skipSpaces("12 ", 2), skipSpaces("", 0)]).toEqual([4, 2, 3, 0]);
});
