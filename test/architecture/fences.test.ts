import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const CONFIG = join(ROOT, ".dependency-cruiser.cjs");
const CRUISER = join(ROOT, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** One offence for each fence: the file that offends and what it imports. */
const OFFENCES: Readonly<Record<string, { readonly file: string; readonly imports: string }>> = {
  "core-stands-alone": { file: "src/core/carry/offender.ts", imports: "../../app/session" },
  "widths-behind-one-file": { file: "src/core/reports/offender.ts", imports: "get-east-asian-width" },
  "core-has-one-door": { file: "src/app/deep.ts", imports: "../core/form/form" },
  "hosts-see-the-port-only": { file: "src/hosts/excel/judging.ts", imports: "../../core/index" },
  "rules-know-no-region": { file: "src/core/rules/sums/regional.ts", imports: "../../profiles/national" },
  "rules-know-no-layout": { file: "src/core/rules/sums/placed.ts", imports: "../../layouts/engine" },
  "rules-stand-apart": { file: "src/core/rules/sums/leaning.ts", imports: "../scores/sound" },
  "reading-comes-before-judging": { file: "src/core/layouts/judging.ts", imports: "../rules/shared" },
  "app-sees-core-only": { file: "src/app/hosted.ts", imports: "../hosts/memory/host" },
  "ui-and-hosts-never-meet": { file: "src/ui/touching.tsx", imports: "../hosts/memory/host" },
  "hosts-only-carry": { file: "src/hosts/memory/drawing.ts", imports: "../../ui/pane" },
  "hosts-stand-apart": { file: "src/hosts/excel/borrowing.ts", imports: "../memory/host" },
  "page-grid-saves-through-the-file-host": { file: "src/hosts/univer/borrowing.ts", imports: "../memory/host" },
  "doors-are-not-imported": { file: "src/taskpane/through.ts", imports: "../cli/main" },
  "product-does-not-need-its-tests": { file: "src/app/tested.ts", imports: "../../test/support/grid" },
  "office-js-is-a-script-tag": { file: "src/hosts/excel/bundled.ts", imports: "@microsoft/office-js" },
  "univer-on-the-page-only": { file: "src/taskpane/heavy.ts", imports: "@univerjs/presets" },
  "judging-comes-before-writing": { file: "src/core/rules/telling.ts", imports: "../self-report/report" },
  "old-workbooks-in-the-file-host": { file: "src/cli/old.ts", imports: "@e965/xlsx" },
  "zip-in-the-file-hosts": { file: "src/cli/unzipping.ts", imports: "fflate" },
  "word-documents-in-their-host": { file: "src/cli/wording.ts", imports: "mammoth" },
  "components-in-the-ui-only": { file: "src/taskpane/styled.ts", imports: "@fluentui/react-components" },
  "react-is-drawn-by-ui-and-doors": { file: "src/hosts/excel/hooked.ts", imports: "react" },
  "terminal-in-the-command-line-only": { file: "src/app/coloured.ts", imports: "commander" },
  "node-in-the-command-line-only": { file: "src/hosts/xlsx/reading.ts", imports: "node:fs" },
  "no-cycles": { file: "src/core/form/egg.ts", imports: "./hen" },
  "no-orphans": { file: "src/core/form/forgotten.ts", imports: "" },
  "nothing-unresolved": { file: "src/app/lost.ts", imports: "./nowhere" },
};

/** A small program in which every import is allowed; the offences are added to it. */
const SOUND: Readonly<Record<string, readonly string[]>> = {
  "src/core/index.ts": ["./form/form", "./number/decimal", "./rules/index", "./profiles/national", "./layouts/engine", "./reports/text-width", "./self-report/report"],
  "src/core/host.ts": ["./grid/grid", "./findings/finding"],
  "src/core/grid/grid.ts": [],
  "src/core/grid/a1.ts": ["./grid"],
  "src/core/findings/finding.ts": ["../grid/grid"],
  "src/core/form/form.ts": ["../grid/grid"],
  "src/core/form/hen.ts": ["./egg"],
  "src/core/number/decimal.ts": [],
  "src/core/reports/text-width.ts": ["get-east-asian-width"],
  "src/core/self-report/report.ts": ["../form/form"],
  "src/core/profiles/national.ts": ["../form/form"],
  "src/core/layouts/engine.ts": ["../form/form"],
  "src/core/rules/index.ts": ["./scores/sound"],
  "src/core/rules/shared.ts": ["../form/form", "../profiles/national"],
  "src/core/rules/scores/sound.ts": ["../shared"],
  "src/app/session.ts": ["../core/index"],
  "src/ui/pane.tsx": ["../app/session", "../core/index", "react", "@fluentui/react-components"],
  "src/hosts/memory/host.ts": ["../../core/host", "../../core/grid/grid"],
  "src/hosts/xlsx/host.ts": ["../../core/host", "../../core/grid/a1", "fflate", "@e965/xlsx"],
  "src/hosts/docx/host.ts": ["../../core/host", "docx", "mammoth", "fflate"],
  "src/hosts/excel/host.ts": ["../../core/host", "../../core/findings/finding"],
  "src/hosts/univer/host.ts": ["../../core/host", "../xlsx/host", "@univerjs/presets"],
  "src/taskpane/main.tsx": ["../ui/pane", "../app/session", "../hosts/excel/host", "react"],
  "src/workbench/main.tsx": ["../ui/pane", "../hosts/univer/host", "@univerjs/presets"],
  "src/cli/main.ts": ["../core/index", "../hosts/xlsx/host", "../hosts/docx/host", "commander", "node:fs"],
  "test/support/grid.ts": ["../../src/core/form/form"],
};

const PACKAGES = ["fflate", "@e965/xlsx", "docx", "mammoth", "react", "@fluentui/react-components", "@univerjs/presets", "@microsoft/office-js", "commander", "get-east-asian-width"];

function write(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function program(imports: readonly string[]): string {
  return `${imports.map((name) => `import "${name}";`).join("\n")}\nexport const here = 1;\n`;
}

function cruise(folder: string, paths: readonly string[]): readonly Violation[] {
  const run = spawnSync(process.execPath, [CRUISER, ...paths, "--config", CONFIG, "--output-type", "json"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!run.stdout.startsWith("{")) throw new Error(`dependency-cruiser did not answer: ${run.stderr}`);
  const answer = JSON.parse(run.stdout) as { readonly summary: { readonly violations: readonly Violation[] } };
  return answer.summary.violations;
}

function fenceNames(): readonly string[] {
  const script = `process.stdout.write(JSON.stringify(require(${JSON.stringify(CONFIG)}).forbidden.map(({ name, comment }) => ({ name, comment }))))`;
  const fences = JSON.parse(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })) as { name: string; comment?: string }[];
  for (const fence of fences) expect(`${fence.name}: ${fence.comment ?? ""}`).toMatch(/: .{30,}/);
  return fences.map((fence) => fence.name);
}

describe("the fences between the parts", () => {
  let folder: string;
  let violations: readonly Violation[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "fences-"));
    write(folder, "package.json", JSON.stringify({ name: "sample", dependencies: Object.fromEntries(PACKAGES.map((name) => [name, "1.0.0"])) }));
    write(folder, "tsconfig.json", JSON.stringify({ compilerOptions: { module: "ESNext", moduleResolution: "Bundler", target: "ES2022" } }));
    for (const name of PACKAGES) {
      write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js", license: "MIT" }));
      write(folder, `node_modules/${name}/index.js`, "module.exports = {};\n");
    }
    for (const [path, imports] of Object.entries(SOUND)) write(folder, path, program(imports));
    for (const { file, imports } of Object.values(OFFENCES)) write(folder, file, program(imports === "" ? [] : [imports]));
    violations = cruise(folder, ["src"]);
  }, 60_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("every fence says why it stands and has an offence that tries it", () => {
    expect([...fenceNames()].sort()).toEqual(Object.keys(OFFENCES).sort());
  });

  test.each(Object.entries(OFFENCES))("%s bites", (fence, { file }) => {
    expect(violations.filter((violation) => violation.rule.name === fence).map((violation) => violation.from)).toContain(file);
  });

  test("nothing that is allowed is reported", () => {
    const partOfTheCycle = "src/core/form/hen.ts";
    const sound = new Set(Object.keys(SOUND).filter((path) => path !== partOfTheCycle));
    expect(violations.filter((violation) => sound.has(violation.from))).toEqual([]);
  });

  test("the program itself keeps within its fences", () => {
    expect(cruise(ROOT, ["src"]).map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  }, 60_000);
});
