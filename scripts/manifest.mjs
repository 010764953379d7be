// Builds the manifest for the place where the pane is hosted:
//   node scripts/manifest.mjs --origin https://intranet.example/jixiao [--out dist/manifest.xml]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DRAWINGS, SIZES } from "./icons-drawings.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
/** What Office knows the product by; it must never change, or people get it twice. */
const ID = "2f602b3b-b50c-4933-9383-510ba7b3247e";

const imageId = (name, size) => `Icon.${name}.${size}`;
const lines = (indent, list) => `\n${list.map((line) => " ".repeat(indent) + line).join("\n")}\n${" ".repeat(indent - 2)}`;

/** Office asks for four numbers, the first of them not 0. */
function officeVersion(version) {
  const [major = "0", minor = "0", patch = "0"] = version.split("-")[0].split(".");
  return `${Math.max(1, Number(major))}.${minor}.${patch}.0`;
}

/** The address pages are fetched from, without a slash at its end; Office loads nothing but https. */
function checkedOrigin(text) {
  if (text === undefined) throw new Error("say where the pane is hosted: --origin https://…");
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address?.protocol !== "https:") throw new Error(`${text} is no https address; Office loads pages from https only`);
  if (address.search !== "" || address.hash !== "" || address.username !== "") throw new Error(`${text} must be an address without "?", "#" or "@"`);
  return address.href.replace(/\/+$/, "");
}

function filled(template, origin, version) {
  const escaped = origin.replaceAll("&", "&amp;");
  const images = Object.keys(DRAWINGS).flatMap((name) => SIZES.map((size) => `<bt:Image id="${imageId(name, size)}" DefaultValue="${escaped}/icons/${name}-${size}.png" />`));
  return template
    .replaceAll("{{images}}", () => lines(8, images))
    .replace(/^( *)(.*)\{\{icon (\w+)\}\}/gm, (_, indent, before, name) => indent + before + lines(indent.length + 2, SIZES.map((size) => `<bt:Image size="${size}" resid="${imageId(name, size)}" />`)))
    .replaceAll("{{origin}}", () => escaped)
    .replaceAll("{{id}}", ID)
    .replaceAll("{{version}}", version);
}

try {
  const { values } = parseArgs({ options: { origin: { type: "string" }, out: { type: "string", default: "dist/manifest.xml" } } });
  const origin = checkedOrigin(values.origin);
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const manifest = filled(readFileSync(join(ROOT, "manifest/manifest.template.xml"), "utf8"), origin, officeVersion(version));
  const out = resolve(values.out);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, manifest);
  console.log(`wrote ${values.out} for ${origin}`);
} catch (error) {
  console.error(`No manifest was written: ${error.message}`);
  process.exitCode = 2;
}
