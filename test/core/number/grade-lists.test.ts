import { gradeOf, readGradeScale } from "../../../src/core/number";

test.each([
  "优秀、良好、中等、较差", "优秀、良好、合格、不合格", "优、良、中、差", "优、良、中、低、差", "好、中、差", "好、较好、一般、差", "很好、好、较好、一般、差", "高、较高、中、一般、较低、低",
  "强、较强、中、一般、较弱、弱", "大、较大、中、一般、较小、小", "显著、较显著、一般、不显著", "明显、较明显、一般、不明显", "有效、基本有效、一般、无效", "达成、部分达成、未达成",
  "完成、部分完成、未完成", "满意、较满意、基本满意、一般、不满意", "好、坏", "是、否", "有、无", "合格、不合格", "达标、不达标", "及时、较及时、不及时", "长期、中期、短期", "提升、持平、下降",
])("%s is a scale", (text) => {
  expect(readGradeScale(text)).toEqual(text.split("、"));
  expect(readGradeScale(text.split("、").reverse().join("/"))).toEqual(text.split("、").reverse());
});

test.each([
  ["优 / 良 / 中 / 差", ["优", "良", "中", "差"]],
  ["是或否", ["是", "否"]],
  ["好 或者 坏", ["好", "坏"]],
  ["（“优良中差”）", ["优", "良", "中", "差"]],
  ["（优良中差。）", ["优", "良", "中", "差"]],
  [`优${" ".repeat(38)}良`, ["优", "良"]],
])("%j lists %j", (text, grades) => {
  expect(readGradeScale(text)).toEqual(grades);
});

test.each(["优优", "优良优", "显 著/一般", "优)良", "优、高", "是、无", `优${" ".repeat(39)}良`])("%j is no scale", (text) => {
  expect(readGradeScale(text)).toBeNull();
});

test.each([["（“优”）", "优"], ["显著提升", "显著提升"], ["明显改善", "明显改善"], ["较好", "较好"], ["较差。）", "较差"], ["显 著", null], ["未达成", "未达成"]])("grade of %j is %j", (text, grade) => {
  expect(gradeOf(text)).toBe(grade);
});
