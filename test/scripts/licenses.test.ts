import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { BuiltCli } from "../support/built-cli";

const ROOT = join(__dirname, "../..");
const MIT = "Permission is hereby granted, free of charge, to any person obtaining a copy of this software.";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "licences-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a package where a bundle would find it and answers one of its files. */
function packageFile(name: string, facts: object, texts: Readonly<Record<string, string>> = {}): string {
  const place = join(folder, "node_modules", name);
  mkdirSync(place, { recursive: true });
  for (const [file, text] of Object.entries({ "package.json": JSON.stringify({ name, version: "1.0.0", ...facts }), ...texts })) writeFileSync(join(place, file), text);
  return join(place, "lib", "index.js");
}

/** The notices for a build of these files, or why it was stopped. */
function notices(...files: readonly string[]): { readonly status: number | null; readonly said: string } {
  const program = `
    import { packagesOf } from "./scripts/licenses/bundled-packages.mjs";
    import { thirdPartyNotices } from "./scripts/licenses/notices.mjs";
    try { process.stdout.write(thirdPartyNotices(packagesOf(JSON.parse(process.argv[1])))); } catch (error) { process.stdout.write(error.message); process.exitCode = 1; }`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program, JSON.stringify(files)], { cwd: ROOT, encoding: "utf8" });
  return { status, said: stdout + stderr };
}

test.each(["MIT", "ISC", "(MIT OR GPL-3.0)", "(MIT AND Zlib)", "Apache-2.0"])("a package under %s is built in with its notice", (license) => {
  const { status, said } = notices(packageFile("kind", { license }, { LICENSE: "Copyright of kind\n" }));
  expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining(`kind 1.0.0 (${license})\n\nCopyright of kind`) as string });
});

test.each([["GPL-3.0-only"], ["AGPL-3.0"], ["MPL-2.0"], ["MIT AND GPL-2.0"], ["SEE LICENSE IN EULA"], ["UNLICENSED"], [""]])("a package under “%s” stops the build", (license) => {
  const { status, said } = notices(packageFile("good", { license: "MIT" }, { LICENSE: MIT }), packageFile("@scope/bad", { license }));
  expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining("@scope/bad 1.0.0") as string });
  expect(said).not.toContain("good");
});

test("a licence text that says something else than the package does stops the build", () => {
  expect(notices(packageFile("sly", { license: "MIT" }, { "LICENSE.md": "GNU GENERAL PUBLIC LICENSE\nVersion 3" }))).toMatchObject({ status: 1 });
});

test("packages that forgot the text or the name get what is common, with their holder's name", () => {
  const { status, said } = notices(packageFile("no-text", { license: "ISC", author: "A. Holder <a@holder.example>" }), packageFile("no-name", {}, { license: `${MIT}\n` }), packageFile("old", { licenses: [{ type: "MIT" }] }));
  expect(status).toBe(0);
  expect(said).toContain("no-text 1.0.0 (ISC)\n\nCopyright (c) A. Holder\n\nPermission to use");
  expect(said).not.toContain("holder.example");
  expect(said).toContain("no-name 1.0.0 (MIT)");
  expect(said).toContain("old 1.0.0 (MIT)\n\nCopyright (c) the authors of old");
});

test("the same text is printed once for all who share it", () => {
  const { said } = notices(packageFile("first", { license: "MIT" }, { LICENSE: MIT }), packageFile("second", { license: "MIT" }, { LICENSE: MIT }));
  expect(said).toContain("first 1.0.0 (MIT)\nsecond 1.0.0 (MIT)\n");
  expect(said.split(MIT)).toHaveLength(2);
});

test("the command line is built with the notices of exactly what is in it", () => {
  const cli = BuiltCli.build();
  const said = readFileSync(join(dirname(cli.program), "THIRD-PARTY-NOTICES.txt"), "utf8");
  cli.remove();
  const names = said.split("\n").flatMap((line) => /^(\S+) \d\S* \(.+\)$/.exec(line)?.[1] ?? []);
  expect(names).toEqual(expect.arrayContaining(["@e965/xlsx", "commander", "fflate", "get-east-asian-width"]));
  expect(names).not.toContain("react");
});
