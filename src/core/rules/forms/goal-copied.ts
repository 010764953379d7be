import type { Form } from "../../form/form";
import { cellAddress } from "../../grid/a1";
import { defineRule } from "../rule";
import { isProjectForm, listedForm, listedForms, type ListedForm } from "../workbook-index";

interface CopiedGoal {
  readonly mine: ListedForm;
  readonly first: ListedForm;
  readonly says: string;
}

/** Goals shorter than this may well be alike ("完成年度工作任务"). */
const SHORTEST_GOAL = 15;

const form = (project: string, goal: string): string[] => [
  "年度绩效目标表", "（2024年度）", `项目名称\t${project}`, `年度目标\t${goal}`, "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位", "产出指标\t数量指标\t服务人次\t≥\t100\t人次",
];

/** Several projects of a workbook bear the same goal. */
export const goalCopied = defineRule<CopiedGoal>({
  id: "goal-copied",
  code: "JX501",
  severity: "warning",
  title: { zh: "不同项目的绩效目标相同", en: "Several projects share one goal" },
  basis: { zh: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标应与项目的内容和预算相对应，具体、可衡量", en: "Caiyu [2015] No. 88: a goal must be specific to the project and its budget" },
  example: {
    before: [...form("道路养护", "按时完成全县道路日常养护，保障群众出行安全"), "", ...form("桥梁检测", "按时完成全县道路日常养护，保障群众出行安全")],
    cell: "B11",
    after: [...form("道路养护", "按时完成全县道路日常养护，保障群众出行安全"), "", ...form("桥梁检测", "对全县桥梁开展定期检测并出具报告")],
  },
  looksAt(other) {
    const { project, goal } = listedForm(other);
    return isProjectForm(other) && goal !== null ? [goal.text, goal.item.at, project] : null;
  },
  *find(facts) {
    if (!isProjectForm(facts.form)) return;
    const mine = listedForm(facts.form);
    const { goal } = mine;
    if (goal === null || goal.text.length < SHORTEST_GOAL) return;
    const first = firstByGoal(facts.workbook).get(goal.text);
    if (first === undefined || first === mine || first.project === mine.project || first.goal === null) return;
    yield { at: goal.item.at, related: [first.goal.item.at], facts: { mine, first, says: goal.item.raw.trim() } };
  },
  explain({ facts: { mine, first, says } }) {
    const at = first.goal?.item.at;
    const place = at === undefined ? "" : `${at.sheet === mine.form.sheet ? "" : `“${at.sheet}”`}${cellAddress(at.row, at.column)}`;
    const other = first.project === "" ? { zh: "另一个项目", en: "another project" } : { zh: `项目“${first.project}”`, en: `“${first.project}”` };
    return {
      what: { zh: `绩效目标与${other.zh}（${place}）的文字相同`, en: `The goal repeats that of ${other.en} (${place})` },
      todo: { zh: "按本项目的内容重写绩效目标；确属同一目标的请说明", en: "Write this project's own goal, or explain why they are the same" },
      says,
    };
  },
});

const known = new WeakMap<readonly Form[], ReadonlyMap<string, ListedForm>>();

/** The first project that bears each goal; listed once a workbook. */
function firstByGoal(workbook: readonly Form[]): ReadonlyMap<string, ListedForm> {
  const before = known.get(workbook);
  if (before !== undefined) return before;
  const byGoal = new Map<string, ListedForm>();
  for (const other of listedForms(workbook)) {
    if (other.goal !== null && isProjectForm(other.form) && !byGoal.has(other.goal.text)) byGoal.set(other.goal.text, other);
  }
  known.set(workbook, byGoal);
  return byGoal;
}
