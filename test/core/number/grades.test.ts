import { gradeOf, isGradeScale, readGradeScale } from "../../../src/core/number";

test.each([
  ["优良中差", ["优", "良", "中", "差"]], ["优/良/中/差", ["优", "良", "中", "差"]], ["优、良、中、差", ["优", "良", "中", "差"]], ["（优／良／中／差）", ["优", "良", "中", "差"]],
  ["高中低", ["高", "中", "低"]], ["好中差", ["好", "中", "差"]], ["优良", ["优", "良"]], ["好坏", ["好", "坏"]], ["低中高", ["低", "中", "高"]], ["显著/较显著/一般", ["显著", "较显著", "一般"]],
  ["优 良 中 差", ["优", "良", "中", "差"]], ["达成、部分达成、未达成", ["达成", "部分达成", "未达成"]], ["好，较好，一般，差", ["好", "较好", "一般", "差"]],
])("%j is a scale", (text, grades) => {
  expect(readGradeScale(text)).toEqual(grades);
  expect(isGradeScale(text)).toBe(true);
});

test.each(["", "优", "较高", "有效", "优秀率", "高大", "优优", "稳步提高", "效果良好", "优良中差".repeat(20), "显著提升", "高质量", "95"])("%j is no scale", (text) => {
  expect(isGradeScale(text)).toBe(false);
});

test.each([["优", "优"], [" 良好 ", "良好"], ["“较高”", "较高"], ["有效", "有效"], ["显著。", "显著"], ["优良中差", null], ["效果良好", null], ["", null], ["95", null]])("grade of %j is %j", (text, grade) => {
  expect(gradeOf(text)).toBe(grade);
});
