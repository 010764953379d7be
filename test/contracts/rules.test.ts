import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { alreadyHolds } from "../../src/core/findings/content";
import type { Correction, Finding, Trust, Words } from "../../src/core/findings/finding";
import { cellAddress } from "../../src/core/grid/a1";
import { cellAt, type Grid } from "../../src/core/grid/grid";
import { check } from "../../src/core/index";
import { planWrites } from "../../src/core/plan";
import { rules } from "../../src/core/rules/index";
import type { Rule } from "../../src/core/rules/rule";
import { exampleGrid } from "../support/example-grid";
import { writtenGrid } from "../support/written-grid";
import { FIXED_RULE_IDS } from "./fixed-rule-ids";

const ROOT = join(__dirname, "..", "..");
const RULES = join(ROOT, "src", "core", "rules");

/** Words that no person should meet: codes, what a program says when it slipped, and names from inside the program. */
const NOT_FOR_PEOPLE = /JX\d|undefined|\bNaN\b|\bnull\b|\[object|\bfunction\b|\bregex|\bparse[rd]?\b|[a-z][a-zA-Z]*\(\)|\b[a-z]+[A-Z][a-z]+\b|\b\w+_\w+\b/;

function isEnglish(text: string): boolean {
  return /[A-Za-z]{2}/.test(text);
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function expectWords(words: Words): void {
  expect(words.zh).not.toMatch(NOT_FOR_PEOPLE);
  expect(words.en).not.toMatch(NOT_FOR_PEOPLE);
  expect({ zh: words.zh, isChinese: isChinese(words.zh) }).toEqual({ zh: words.zh, isChinese: true });
  expect({ en: words.en, isEnglish: isEnglish(words.en) }).toEqual({ en: words.en, isEnglish: true });
}

function addressOf(finding: Finding): string {
  return cellAddress(finding.at.row, finding.at.column);
}

function findingsOf(rule: Rule, rows: readonly string[]): { readonly grid: Grid; readonly all: readonly Finding[]; readonly own: readonly Finding[] } {
  const grid = exampleGrid(rows);
  const all = check([grid]).findings;
  return { grid, all, own: all.filter((finding) => finding.rule === rule.id) };
}

/** The number a text consists of ("96.72", "1,200万元", "98%"), or null when it is not one number. */
function soleNumber(text: string): string | null {
  return /^[^\d]{0,4}(-?\d[\d,]*(?:\.\d+)?)[^\d]{0,6}$/.exec(text)?.[1] ?? null;
}

function errorsBeside(rule: Rule, findings: readonly Finding[]): readonly string[] {
  return findings.filter((finding) => finding.severity === "error" && finding.rule !== rule.id).map((finding) => `${finding.rule} ${addressOf(finding)}`);
}

function afterCorrection(grid: Grid, finding: Finding, correction: Correction): readonly Finding[] {
  const { plan, refused } = planWrites([finding], [grid], { trust: "review", chosen: new Set([correction]) });
  expect(refused).toEqual([]);
  expect(plan.edits.length).toBe(new Set(correction.edits.map((edit) => cellAddress(edit.at.row, edit.at.column))).size);
  return check([writtenGrid(grid, plan.edits)]).findings;
}

function ruleFiles(): readonly string[] {
  const folders = readdirSync(RULES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap((folder) => readdirSync(join(RULES, folder.name)).filter((name) => name.endsWith(".ts")));
}

/** How a page calls the trust in a correction. */
const TRUST_ON_PAGES: Readonly<Record<Trust, Words>> = {
  certain: { zh: "可一键更正", en: "may be applied with all others" },
  review: { zh: "逐条确认后更正", en: "applied one by one" },
  show: { zh: "仅供参考，不写入", en: "shown, never written" },
};

function pageOf(id: string): string {
  return readFileSync(join(ROOT, "docs", "rules", `${id}.md`), "utf8");
}

/** The forms on a rule's page, row by row: the faulty and the sound one, in Chinese and again in English. */
function formsOn(page: string): readonly (readonly string[])[] {
  const forms: string[][] = [];
  for (const [, number, cells = ""] of page.matchAll(/^\| (\d+) \| (.*) \|$/gm)) {
    if (number === "1") forms.push([]);
    const typed = cells.replace(/(?<!\\)\*\*(?:（空）)?/g, "").replaceAll(" | ", "\t").replaceAll("<br>", "\n").replaceAll("&lt;", "<").replace(/\\(.)/g, "$1");
    forms.at(-1)?.push(asShown(typed));
  }
  return forms;
}

/** A row of an example without the marks of typing and without blank cells at its end. */
function asShown(row: string): string {
  return row.split("\t").map((cell) => cell.replace(/^'/, "")).join("\t").trimEnd();
}

test("every rule file is in the index, and no name or code is used twice", () => {
  expect(rules.map((rule) => `${rule.id}.ts`).sort()).toEqual([...ruleFiles()].sort());
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
});

test("names that others use are kept", () => {
  const fixedCodes = new Map(Object.entries(FIXED_RULE_IDS).map(([code, id]) => [id, code]));
  for (const rule of rules) {
    expect(FIXED_RULE_IDS[rule.code] ?? rule.id).toBe(rule.id);
    expect(fixedCodes.get(rule.id) ?? rule.code).toBe(rule.code);
  }
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const before = findingsOf(rule, rule.example.before);
  const shown = before.own.filter((finding) => addressOf(finding) === rule.example.cell);

  test("is named after its fault, with a code, a title and a basis in both languages", () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(rule.code).toMatch(/^JX[1-6]\d\d$/);
    expectWords(rule.title);
    expectWords(rule.basis);
  });

  test("has a page with its title", () => {
    const text = pageOf(id);
    expect(text).toContain(`# ${rule.title.zh} · ${rule.title.en}\n`);
    expect(text).toContain(rule.code);
  });

  test("its page shows the form with the fault and the sound one", () => {
    const [before, after] = [rule.example.before, rule.example.after].map((rows) => rows.map(asShown));
    expect(formsOn(pageOf(id))).toEqual([before, after, before, after]);
  });

  test("its page says what the checker says, in both languages", () => {
    const [finding] = shown;
    const [zh, en] = pageOf(id).split("\n## English\n");
    for (const [text, language] of [[zh, "zh"], [en, "en"]] as const) {
      expect(text).toContain(rule.basis[language]);
      expect(text).toContain(`> ${rule.example.cell} · ${finding?.what[language] ?? ""}\n>\n> ${finding?.why[language] ?? ""}\n>\n> ${finding?.todo[language] ?? ""}\n`);
      if (finding?.how) expect(text).toContain(finding.how);
      for (const fix of finding?.fixes ?? []) expect(text).toContain(`- ${fix.title[language]}${language === "zh" ? `（${TRUST_ON_PAGES[fix.trust].zh}）：` : ` (${TRUST_ON_PAGES[fix.trust].en}): `}`);
      expect((text ?? "").match(/^- /gm)?.length ?? 0).toBe(finding?.fixes.length);
    }
  });

  test("finds the fault of its example at the named cell, and nothing in the sound form", () => {
    expect(before.own.map(addressOf)).toContain(rule.example.cell);
    expect(findingsOf(rule, rule.example.after).own).toEqual([]);
  });

  test("its example and the sound form differ, and the sound form has no new error", () => {
    expect(rule.example.after).not.toEqual(rule.example.before);
    const known = new Set(errorsBeside(rule, before.all));
    expect(errorsBeside(rule, findingsOf(rule, rule.example.after).all).filter((error) => !known.has(error))).toEqual([]);
  });

  test("says what, why and what to do in both languages, for people", () => {
    expect(before.own.length).toBeGreaterThan(0);
    for (const finding of before.own) {
      for (const words of [finding.what, finding.why, finding.todo, ...finding.evidence.map((piece) => piece.words)]) expectWords(words);
      for (const fix of finding.fixes) expectWords(fix.title);
      expect(`${finding.says}${finding.expected ?? ""}${finding.how ?? ""}`).not.toMatch(NOT_FOR_PEOPLE);
      expect(finding.code).toBe(rule.code);
    }
  });

  test("names both numbers where there are two", () => {
    for (const finding of before.own) {
      for (const number of [soleNumber(finding.says), soleNumber(finding.expected ?? "")]) {
        if (number === null || finding.expected === null || finding.expected === "") continue;
        expect(finding.what.zh).toContain(number);
        expect(finding.what.en).toContain(number);
      }
    }
  });

  test("its corrections change something and come with what should stand there", () => {
    for (const finding of before.own) {
      for (const fix of finding.fixes) {
        expect(finding.expected ?? "").not.toBe("");
        const idle = fix.edits.filter((edit) => alreadyHolds(cellAt(before.grid, edit.at.row, edit.at.column), edit.to));
        expect(idle).toEqual([]);
      }
      const blank = (cellAt(before.grid, finding.at.row, finding.at.column)?.text ?? "").trim() === "";
      if (finding.fixes.length > 0 && !blank) expect(finding.says).not.toBe("");
    }
  });

  test("a certain correction settles the fault and brings no new error", () => {
    const known = new Set(before.all.map((finding) => `${finding.rule} ${addressOf(finding)}`));
    for (const finding of shown) {
      for (const fix of finding.fixes.filter((candidate) => candidate.trust === "certain")) {
        const after = afterCorrection(before.grid, finding, fix);
        expect(after.filter((other) => other.rule === id && addressOf(other) === rule.example.cell)).toEqual([]);
        expect(after.filter((other) => other.severity === "error" && !known.has(`${other.rule} ${addressOf(other)}`))).toEqual([]);
      }
    }
  });

  test("answers the same twice", () => {
    expect(check([exampleGrid(rule.example.before)]).findings).toEqual(before.all);
  });
});
