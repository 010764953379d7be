import { check, renderReport, rules, type Rule } from "../../src/core";
import { explainRule } from "../../src/cli/rule-commands";
import { en } from "../../src/ui/strings/en";
import { zh } from "../../src/ui/strings/zh";
import { exampleGrid } from "../support/example-grid";
import { textOf } from "../architecture/tree";

const all = rules.map((rule) => [rule.id, rule] as const);

/** What is written in the cells of a rule's example. */
const cellsOf = ({ example }: Rule): readonly string[] => [...example.before, ...example.after].flatMap((row) => row.split("\t")).filter((cell) => cell !== "");

/** Text without the signs that pages and tables put around it. */
const bare = (text: string): string => text.replaceAll(/[\\*'|\s]|<br>|&[a-z]+;|&#\d+;|[<>"“”]/g, "");

test.each(all)("%s is told alike on the command line and on its page", (id, rule) => {
  const page = bare(textOf(`docs/rules/${id}.md`));
  for (const language of ["zh", "en"] as const) {
    const said = bare(explainRule(rule.code, language));
    for (const words of [rule.title[language], rule.basis[language], rule.example.cell, ...cellsOf(rule)]) {
      expect({ words, isSaid: said.includes(bare(words)), isOnPage: page.includes(bare(words)) }).toEqual({ words, isSaid: true, isOnPage: true });
    }
  }
});

test.each(all)("%s is printed in the report with its code and the ground it stands on", (id, rule) => {
  const grids = [exampleGrid(rule.example.before)];
  const report = check(grids);
  const settings = { lang: "zh", tool: { name: "jixiao-check", version: "1" }, date: null, rules, terminal: { columns: 80, colour: false }, onlyOpen: false } as const;
  const html = renderReport("html", [{ path: "表.xlsx", problem: null, grids, report }], settings);
  expect(html).toContain(`<span class="code">${rule.code}</span>`);
  const grounds = report.findings.filter((finding) => finding.rule === id).map(({ why }) => bare(why.zh));
  for (const ground of grounds) expect(bare(html)).toContain(ground);
});

test("the report says how to look a rule up, by the names the pane and the command line use", () => {
  const settings = { tool: { name: "jixiao-check", version: "1" }, date: null, rules, terminal: { columns: 80, colour: false }, onlyOpen: false } as const;
  expect(renderReport("html", [], { ...settings, lang: "zh" })).toContain(zh.findings.rule);
  expect(renderReport("html", [], { ...settings, lang: "en" })).toContain(en.findings.rule);
});
