// Makes the deployment package for a closed network:
//   npm run package -- --origin https://intranet.example/jixiao [--out FOLDER]
// One zip: pages, manifest for that origin, examples for web servers, command line, guide, checksums. Same sources, same bytes.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { archive, checksums, sha256, withLineEnds } from "./package/archive.mjs";
import { contents, officeFiles, siteFiles } from "./package/contents.mjs";
import { templateValues } from "./package/server-files.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const webpack = join(root, "node_modules/webpack/bin/webpack.js");
const officePackage = join(root, "node_modules/@microsoft/office-js");

/** A build that was told why it stopped; the person needs no more than that. */
class Stopped extends Error {}

function run(...words) {
  try {
    execFileSync(process.execPath, words, { cwd: root, stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  } catch (error) {
    throw new Stopped(`${error.stdout}${error.stderr}`.trim());
  }
}

/**
 * Builds everything anew into a folder of its own; the manifest comes first, because it knows whether the origin will do.
 * webpack keeps what it built earlier and then joins modules in another order, so nothing kept is used here.
 */
function build(origin, folder) {
  const built = { manifest: join(folder, "manifest.xml"), pane: join(folder, "pane"), workbench: join(folder, "workbench"), cli: join(folder, "cli") };
  rmSync(built.cli, { recursive: true, force: true });
  run("scripts/manifest.mjs", "--origin", origin, "--out", built.manifest);
  run(webpack, "--no-cache", "--env", "officejs=self", "--output-path", built.pane);
  run(webpack, "--no-cache", "-c", "webpack.workbench.config.mjs", "--mode", "production", "--output-path", built.workbench);
  run("scripts/build-cli.mjs", "--single", built.cli);
  return built;
}

function files(origin, version) {
  const built = build(origin, join(root, ".cache/package"));
  const page = (...path) => readFileSync(join(...path), "utf8");
  const site = siteFiles(built);
  const office = officeFiles({ pane: built.pane, officePackage });
  const values = templateValues({
    origin, version,
    paneHtml: page(built.pane, "pane.html"),
    workbenchHtml: page(built.workbench, "index.html"),
    names: site.map(([name]) => name),
    officePackage: `${office.name}@${office.version}`,
  });
  const packed = new Map([...contents({ root, built, site, office, values })].map(([name, bytes]) => [name, withLineEnds(name, bytes)]));
  return packed.set("SHA256SUMS", checksums(packed));
}

try {
  const { values } = parseArgs({ options: { origin: { type: "string" }, out: { type: "string", default: join(root, "dist") } } });
  if (values.origin === undefined) throw new Stopped("请写明窗格放在哪里 / say where the pane will be hosted:\n  npm run package -- --origin https://intranet.example/jixiao");
  const origin = values.origin.replace(/\/+$/, "");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const folder = `jixiao-check-${version}`;
  const bytes = archive(folder, files(origin, version));
  const out = join(resolve(values.out), `${folder}.zip`);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, bytes);
  writeFileSync(`${out}.sha256`, `${sha256(bytes)}  ${folder}.zip\n`);
  console.log(`${out}\n${(bytes.length / 2 ** 20).toFixed(1)} MB, SHA-256 ${sha256(bytes)}\n先看其中的 INSTALL.zh-CN.md。 Read INSTALL.en.md inside it first.`);
} catch (error) {
  console.error(`没有生成部署包 / no package was made:\n${error instanceof Stopped ? error.message : error.stack}`);
  process.exitCode = 1;
}
