import { foldWidth } from "./width";

/** Grades of one scale, best first. */
type Scale = readonly string[];

const SCALES: readonly Scale[] = [
  "优秀 良好 中等 较差", "优秀 良好 合格 不合格", "优 良 中 低 差", "好 中 差", "很好 好 较好 一般 差", "高 较高 中 一般 较低 低", "强 较强 中 一般 较弱 弱",
  "大 较大 中 一般 较小 小", "显著 较显著 一般 不显著", "明显 较明显 一般 不明显", "有效 基本有效 一般 无效", "达成 部分达成 未达成", "完成 部分完成 未完成",
  "满意 较满意 基本满意 一般 不满意", "好 坏", "是 否", "有 无", "达标 不达标", "及时 较及时 不及时", "长期 中期 短期", "提升 持平 下降",
].map((scale) => scale.split(" "));

/** Every grade of these scales, longer words first, so that "较高" is not read as "高". */
const GRADES: readonly string[] = [...new Set(SCALES.flat())].sort((a, b) => b.length - a.length);
const SINGLE_GRADES = new Set([...GRADES, "显著提升", "明显改善"]);
const BETWEEN = /[\s/\\、,，;；|-]*(?:或者?)?[\s]*/;
const AROUND = /^[([【"“'\s]+|[)\]】"”'\s。.]+$/g;
const LONGEST_SCALE = 40;
/** A list of grades opens with one of their first characters, quotation marks and spaces aside. */
const MAY_GRADE = new RegExp(`^[^\\p{Script=Han}\\p{N}]*(?:$|[${[...new Set(GRADES.map((grade) => grade.charAt(0)))].join("")}])`, "u");

/** Grades in the order they are listed, or null when the text is no list of grades. */
function listedGrades(text: string): string[] | null {
  if (!MAY_GRADE.test(text)) return null;
  const grades: string[] = [];
  let rest = foldWidth(text).replace(AROUND, "");
  if (rest.length > LONGEST_SCALE) return null;
  while (rest !== "") {
    const grade = GRADES.find((word) => rest.startsWith(word));
    if (grade === undefined) return null;
    grades.push(grade);
    rest = rest.slice(grade.length).replace(BETWEEN, "");
  }
  return grades;
}

/** The grades of a scale left as the answer ("优良中差", "优/良/中/差", "高中低"), or null when the text is no scale. */
export function readGradeScale(text: string): readonly string[] | null {
  const grades = listedGrades(text);
  if (grades === null || grades.length < 2) return null;
  return SCALES.some((scale) => inOrder(grades, scale) || inOrder([...grades].reverse(), scale)) ? grades : null;
}

/** True when the grades stand in the scale in the same order, none of another scale between. */
function inOrder(grades: readonly string[], scale: Scale): boolean {
  let at = -1;
  return grades.every((grade) => {
    at = scale.indexOf(grade, at + 1);
    return at >= 0;
  });
}

/** True for a list of grades left as the answer. */
export function isGradeScale(text: string): boolean {
  return readGradeScale(text) !== null;
}

/** The single grade a text consists of ("优", "良好", "较高", "有效"), or null. */
export function gradeOf(text: string): string | null {
  const word = foldWidth(text).replace(AROUND, "");
  return SINGLE_GRADES.has(word) ? word : null;
}
