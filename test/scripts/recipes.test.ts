import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const script = (name: string, ...words: readonly string[]): ReturnType<typeof spawnSync> => spawnSync(process.execPath, [`scripts/${name}.mjs`, ...words], { cwd: ROOT, encoding: "utf8" });

/** Commands of the recipes, as the page or the transcript lists them. */
const commandsIn = (text: string, line: RegExp): readonly string[] => [...text.matchAll(line)].map(([, command = ""]) => command);

test("the recipes work as written, in a fresh clone", () => {
  const folder = mkdtempSync(join(tmpdir(), "transcript-"));
  const { status, stdout, stderr } = script("recipes", "--out", join(folder, "transcript.md"));
  expect({ status, said: `${String(stdout)}${String(stderr)}` }).toEqual({ status: 0, said: "4 recipes work as written\n" });
  const transcript = readFileSync(join(folder, "transcript.md"), "utf8");
  rmSync(folder, { recursive: true });
  for (const file of ["src/core/rules/wording/vague-period.ts", "docs/rules/vague-period.md", "src/core/profiles/example-province.ts", "src/core/layouts/vocabulary/headings.ts", "src/hosts/csv/csv-host.ts"]) {
    expect(transcript).toMatch(new RegExp(`^( M|\\?\\?) ${file}$`, "m"));
  }
});

test("the transcript is one of the page as it stands", () => {
  const page = readFileSync(join(ROOT, "docs/recipes.md"), "utf8");
  const listed = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, text = ""]) => text.trim().split("\n"));
  const seen = commandsIn(readFileSync(join(ROOT, "docs/recipes-transcript.md"), "utf8"), /^\$ (?!git status)(.+)$/gm);
  expect(seen).toEqual(listed);
});

test.each([
  [[], "name one rule"],
  [["vague"], "name one rule"],
  [["vague-period", "--group", "others"], "--group"],
  [["vague-period", "--group", "wording", "--zh", "期限含糊"], "--en is missing"],
  [["vague-period", "--group", "wording", "--zh", "期限含糊", "--en", "Vague period", "--finds", "年", "--instead", "三年"], "--instead must not"],
  [["repeated-word", "--group", "wording", "--zh", "重复", "--en", "Repeated", "--finds", "若干年", "--instead", "三年"], "already"],
  [["vague-period", "--colour"], "--colour"],
])("a rule is not begun from %j", (words, why) => {
  const { status, stderr } = script("new-rule", ...words);
  expect({ status, said: String(stderr) }).toEqual({ status: 2, said: expect.stringContaining(why) as string });
});
