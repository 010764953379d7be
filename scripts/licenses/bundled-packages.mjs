// Which packages a bundle was made of, and what each says of its licence.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const MODULES = "node_modules/";
const LICENCE_FILE = /^(licen[cs]e|copying|notice|copyrightnotice|thirdpartynotice)/i;

/** Folder of the package that a file belongs to, or null for a file of our own. */
export function packageFolder(file) {
  const path = file.replaceAll("\\", "/");
  const start = path.lastIndexOf(MODULES) + MODULES.length;
  if (start < MODULES.length) return null;
  const [first = "", second = ""] = path.slice(start).split("/");
  return path.slice(0, start) + (first.startsWith("@") ? `${first}/${second}` : first);
}

/** The licence a package names, as an SPDX expression; "" when it names none. Old packages write an object or a list. */
function licenceOf({ license, licenses }) {
  const named = license ?? licenses ?? "";
  if (Array.isArray(named)) return named.map((one) => one.type ?? one).join(" OR ");
  return typeof named === "object" ? (named.type ?? "") : named;
}

/** How licences begin; for packages that bring the text and forget to name it. */
const BY_TEXT = [[/^\s*Apache License\s+Version 2\.0,/, "Apache-2.0"], [/^Permission is hereby granted, free of charge, to any person/m, "MIT"]];

function licenceByText(texts) {
  return BY_TEXT.find(([beginning]) => texts.some((text) => beginning.test(text)))?.[1] ?? "";
}

function holderOf({ name, author }) {
  const person = typeof author === "object" && author !== null ? author.name : author;
  const bare = (person ?? "").replace(/[<(].*$/, "").trim();
  return bare === "" ? `the authors of ${name}` : bare;
}

/** A package as its own files describe it. */
export function describedPackage(folder) {
  const facts = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
  const named = licenceOf(facts);
  return { name: facts.name, version: facts.version, licence: named === "" ? licenceByText(texts) : named, holder: holderOf(facts), texts };
}

/** The packages behind a list of files, by name. */
export function packagesOf(files) {
  const folders = new Set([...files].map(packageFolder).filter((folder) => folder !== null));
  const packages = new Map([...folders].map(describedPackage).map((described) => [`${described.name} ${described.version}`, described]));
  return [...packages.keys()].sort().map((key) => packages.get(key));
}
