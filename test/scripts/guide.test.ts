import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { carryZh } from "../../src/ui/strings/carry";
import { places, projectFiles, textOf } from "../architecture/tree";

const ROOT = join(__dirname, "../..");
const pages = projectFiles().filter((path) => path.endsWith(".md") && !path.startsWith("docs/rules/"));
const guide = pages.filter((path) => path.startsWith("docs/guide/"));

/** Everything that a person may read on a screen or a ribbon. */
const screens = [...projectFiles().filter((path) => /^src\/(ui\/strings|app\/commands)\/.*\.ts$/.test(path)), "manifest/manifest.template.xml"].map(textOf).join("\n");

/** A name as the guide writes it, "更正 20 处", as a pattern for the source, where the number is put in. */
function inSource(name: string): RegExp {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\d+/g, "\\$\\{[^}]+\\}");
  return new RegExp(`["\`>]${escaped}["\`<]`);
}

test("every button and setting the guide names is on a screen under that name", () => {
  const names = new Set(guide.flatMap((path) => [...textOf(path).matchAll(/【([^】]+)】/g)].map(([, name = ""]) => name)));
  // What the written report marks as still open is no button.
  names.delete("待填");
  expect(names.size).toBeGreaterThan(20);
  expect(names).toContain(carryZh.title);
  expect([...names].filter((name) => !inSource(name).test(screens))).toEqual([]);
});

test("every link of the documents leads somewhere", () => {
  const broken = pages.flatMap((path) =>
    [...textOf(path).replaceAll(/```.*?```/gs, "").matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, to = ""]) => to)
      .filter((to) => !/^[a-z]+:/.test(to) && !existsSync(join(ROOT, dirname(path), to)))
      .map((to) => `${path}: ${to}`),
  );
  expect(broken).toEqual([]);
});

test("the architecture names every folder of the core and of the hosts", () => {
  const architecture = textOf("docs/architecture.md");
  const folders = ["src/core", "src/hosts"].flatMap((place) => readdirSync(join(ROOT, place), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name));
  expect(folders.length).toBeGreaterThan(10);
  expect(folders.filter((name) => !architecture.includes(`| \`${name}/\` |`))).toEqual([]);
});

test("every page of the guide is listed, and every picture in docs/screens is shown or taken by a test", () => {
  const index = textOf("docs/guide/README.md");
  expect(guide.map((path) => path.slice("docs/guide/".length)).filter((name) => name !== "README.md" && !index.includes(`(${name})`))).toEqual([]);
  const shown = pages.map(textOf).join("\n");
  const pictures = readdirSync(join(ROOT, "docs/screens")).filter((name) => name.startsWith("guide-"));
  expect(pictures.length).toBeGreaterThan(10);
  expect(pictures.filter((name) => !shown.includes(`screens/${name}`))).toEqual([]);
});

test("every command the guide and the READMEs write is one the program knows", () => {
  const known = new Set([...projectFiles().filter((path) => path.startsWith("src/cli/")).map(textOf).join("\n").matchAll(/\.command\("([\w-]+)"\)|"(undo|clear)"/g)].map(([, command, manner]) => command ?? manner));
  const written = ["README.md", "README.zh-CN.md", ...guide].flatMap((path) => places(path, /^(npx )?jixiao-check /).map((place) => /jixiao-check ([\w-]+)/.exec(place.split(": ")[1] ?? "")?.[1]));
  expect(written.length).toBeGreaterThan(10);
  expect(written.filter((command) => !known.has(command))).toEqual([]);
});
