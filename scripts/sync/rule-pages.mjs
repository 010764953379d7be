// One page a rule, from what the rule says of itself and from what the checker really answers on its example.
import { loadProgram } from "../load-program.mjs";
import { inCell, sheetTable, table } from "./markdown.mjs";

const NOTICE = '<!-- Written by "npm run sync" from the rule itself; changes made here are lost. -->';
const SEVERITY = {
  error: { zh: "必须改", en: "must be fixed" },
  warning: { zh: "需说明", en: "must be explained" },
  advice: { zh: "提示", en: "advice" },
};
const TRUST = {
  certain: { zh: "可一键更正", en: "may be applied with all others" },
  review: { zh: "逐条确认后更正", en: "applied one by one" },
  show: { zh: "仅供参考，不写入", en: "shown, never written" },
};
const GROUPS = {
  1: { zh: "合计与比率", en: "Sums and ratios" },
  2: { zh: "权重与得分", en: "Weights and scores" },
  3: { zh: "缺漏", en: "Missing" },
  4: { zh: "表内矛盾", en: "Contradictions inside a form" },
  5: { zh: "表间矛盾", en: "Contradictions between forms" },
  6: { zh: "用语与计量单位", en: "Wording and units" },
};
const WORDS = {
  zh: { basis: "依据", before: "有问题的表", after: "改好的表", says: "审核意见", fix: "更正", none: "没有可计算的更正，请填报人核实后修改。", rule: "规则", code: "编号", title: "说明", severity: "类别" },
  en: { basis: "Basis", before: "A form with the fault", after: "The same form without it", says: "What the checker says", fix: "Correction", none: "No correction can be computed: the person who filled in the form decides.", rule: "Rule", code: "Code", title: "What it finds", severity: "Severity" },
};

/** The first finding of the rule on its own example, at the cell the example names. */
function exampleFinding(program, rule) {
  const { findings } = program.check([program.exampleGrid(rule.example.before)]);
  const at = (finding) => program.cellAddress(finding.at.row, finding.at.column);
  const own = findings.find((finding) => finding.rule === rule.id && at(finding) === rule.example.cell);
  if (own === undefined) {
    const others = findings.map((finding) => `${finding.rule} at ${at(finding)}`).join(", ");
    throw new Error(`The example of ${rule.id} does not show the fault at ${rule.example.cell}; found: ${others || "nothing"}`);
  }
  return own;
}

function correctionLines(program, finding, words, language) {
  if (finding.fixes.length === 0) return words.none;
  return finding.fixes
    .map((fix) => {
      const edits = fix.edits.map((edit) => `${program.cellAddress(edit.at.row, edit.at.column)} → \`${program.contentText(edit.to).replaceAll("\n", " ")}\``);
      const stop = language === "zh" ? "：" : ": ";
      return `- ${fix.title[language]}${language === "zh" ? `（${TRUST[fix.trust].zh}）` : ` (${TRUST[fix.trust].en})`}${stop}${edits.join(", ")}`;
    })
    .join("\n");
}

function languagePart(program, rule, finding, language) {
  const words = WORDS[language];
  const marked = new Set([rule.example.cell]);
  const how = finding.how === null || finding.what[language].includes(finding.how) ? [] : [`\`${finding.how}\``];
  return [
    `**${SEVERITY[rule.severity][language]}** · \`${rule.id}\` · ${rule.code}`,
    `${words.basis}${language === "zh" ? "：" : ": "}${rule.basis[language]}`,
    `### ${words.before}`,
    sheetTable(rule.example.before, program.columnLetters, marked),
    `### ${words.says}`,
    [`> ${rule.example.cell} · ${finding.what[language]}`, `> ${finding.why[language]}`, `> ${finding.todo[language]}`].join("\n>\n"),
    ...how,
    `### ${words.fix}`,
    correctionLines(program, finding, words, language),
    `### ${words.after}`,
    sheetTable(rule.example.after, program.columnLetters, marked),
  ].join("\n\n");
}

function page(program, rule) {
  const finding = exampleFinding(program, rule);
  return [
    NOTICE,
    `# ${rule.title.zh} · ${rule.title.en}`,
    "## 中文",
    languagePart(program, rule, finding, "zh"),
    "## English",
    languagePart(program, rule, finding, "en"),
    "[全部规则 · All rules](README.md)\n",
  ].join("\n\n");
}

function overview(rules) {
  const groups = [...new Set(rules.map((rule) => rule.code[2]))].sort();
  const tables = groups.map((group) => {
    const heading = [`${WORDS.zh.code} · ${WORDS.en.code}`, `${WORDS.zh.rule} · ${WORDS.en.rule}`, WORDS.zh.title, WORDS.en.title, `${WORDS.zh.severity} · ${WORDS.en.severity}`];
    const rows = rules
      .filter((rule) => rule.code[2] === group)
      .map((rule) => [rule.code, `[${rule.id}](${rule.id}.md)`, inCell(rule.title.zh), inCell(rule.title.en), `${SEVERITY[rule.severity].zh} · ${SEVERITY[rule.severity].en}`]);
    return `## ${GROUPS[group].zh} · ${GROUPS[group].en}\n\n${table([heading, ...rows])}`;
  });
  const count = `共 ${rules.length} 条规则。${rules.length} rules.`;
  return [NOTICE, "# 审核规则 · Rules", count, ...tables].join("\n\n") + "\n";
}

/** Pages by name, with README.md as the overview, and what stood in the way of the others. */
export async function rulePages() {
  const { rules } = await loadProgram('export { rules } from "./src/core/rules/index";');
  const pages = new Map([["README.md", overview(rules)]]);
  const problems = [];
  if (rules.length === 0) return { pages, problems };
  const program = await loadProgram(
    `export { check } from "./src/core/index";
     export { cellAddress, columnLetters } from "./src/core/grid/a1";
     export { contentText } from "./src/core/findings/content";
     export { exampleGrid } from "./test/support/example-grid";`,
  );
  for (const rule of rules) {
    try {
      pages.set(`${rule.id}.md`, page(program, rule));
    } catch (error) {
      problems.push(error.message);
    }
  }
  return { pages, problems };
}
