// What goes into the deployment package, as names inside it and their bytes.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./archive.mjs";
import { filled } from "./server-files.mjs";

/** Files below a folder as [name with "/", bytes], in order. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name.replaceAll("\\", "/"), readFileSync(join(folder, name))])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const under = (folder, files) => files.map(([name, bytes]) => [`${folder}/${name}`, bytes]);

/** Pictures that the guide shows; the others in docs/screens are for those who work on the program. */
function guide(docs) {
  const pages = filesBelow(join(docs, "guide"));
  const shown = new Set(pages.flatMap(([, bytes]) => [...bytes.toString("utf8").matchAll(/\]\(\.\.\/screens\/([\w-]+\.png)\)/g)].map(([, name]) => name)));
  const pictures = [...shown].sort().map((name) => [name, readFileSync(join(docs, "screens", name))]);
  return [...under("docs/guide", pages), ...under("docs/rules", filesBelow(join(docs, "rules"))), ...under("docs/screens", pictures)];
}

/** Pane, workbench and what belongs to a web server's folder. office.js is left to the deployer, as its licence wants. */
export function siteFiles({ pane, workbench }) {
  return [...filesBelow(pane).filter(([name]) => !name.startsWith("office-js/")), ...under("workbench", filesBelow(workbench))];
}

/** Which files of office.js the pane needs and what they must hold. */
export function officeFiles({ pane, officePackage }) {
  const { name, version } = JSON.parse(readFileSync(join(officePackage, "package.json"), "utf8"));
  const files = Object.fromEntries(filesBelow(join(pane, "office-js")).map(([file, bytes]) => [file, sha256(bytes)]));
  return { name, version, files };
}

/** Everything in the package but its checksums. */
export function contents({ root, built, site, office, values }) {
  const deploy = (name) => readFileSync(join(root, "deploy", name), "utf8");
  const made = (name) => Buffer.from(filled(deploy(name), values));
  const own = (name) => readFileSync(join(root, name));
  return new Map([
    ...["INSTALL.zh-CN.md", "INSTALL.en.md"].map((name) => [name, made(name)]),
    ...["LICENSE", "CHANGELOG.md"].map((name) => [name, own(name)]),
    ...under("site", site),
    ["site/web.config", made("server/web.config")],
    ["server/nginx.conf", made("server/nginx.conf")],
    [`manifest/jixiao-check-${values.version}.xml`, readFileSync(built.manifest)],
    ["catalog/trusted-catalog.reg", made("catalog/trusted-catalog.reg")],
    ["office-js/README.md", made("office-js/README.md")],
    ["office-js/fetch-office-js.mjs", Buffer.from(deploy("office-js/fetch-office-js.mjs"))],
    ["office-js/files.json", Buffer.from(`${JSON.stringify(office, null, 2)}\n`)],
    ...under("cli", filesBelow(built.cli)),
    ["cli/jixiao-check.cmd", made("cli/jixiao-check.cmd")],
    ...guide(join(root, "docs")),
  ]);
}
