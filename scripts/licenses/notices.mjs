// The notices that a build owes to the packages inside it; a licence that we may not pass on stops the build.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TEXTS = join(dirname(fileURLToPath(import.meta.url)), "texts");

/** Licences that ask for no more than their notice. Anything else is refused until somebody has read it and adds it here. */
const ACCEPTED = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC0-1.0", "ISC", "MIT", "Unlicense", "Zlib"]);
const COPYLEFT_TEXT = /GNU (AFFERO |LESSER |LIBRARY )?GENERAL PUBLIC LICENSE|Mozilla Public License Version|European Union Public Licence/i;
const BETWEEN = `\n\n${"-".repeat(80)}\n\n`;

/** True when a licence expression lets us pass a package on with its notice: one side of each OR, both sides of each AND. */
export function isAccepted(expression) {
  const bare = expression.trim().replace(/^\((.*)\)$/, "$1");
  if (bare.includes("(")) return false;
  return bare.split(/\s+OR\s+/i).some((choice) => choice.split(/\s+AND\s+/i).every((one) => ACCEPTED.has(one)));
}

function refusal({ name, version, licence, texts }) {
  if (!isAccepted(licence)) return `${name} ${version}: ${licence === "" ? "names no licence" : `its licence is ${licence}`}`;
  if (!/\bOR\b/i.test(licence) && texts.some((text) => COPYLEFT_TEXT.test(text))) return `${name} ${version}: says ${licence}, but the licence text beside it is another one`;
  return null;
}

/** The licence text a package brings, or the common one with its holder's name where it brings none. */
function noticeText({ name, licence, holder, texts }) {
  if (texts.length > 0) return texts.join("\n\n");
  try {
    return `Copyright (c) ${holder}\n\n${readFileSync(join(TEXTS, `${licence}.txt`), "utf8").trim()}`;
  } catch {
    throw new Error(`${name} brings no licence text, and scripts/licenses/texts has none for ${licence}`);
  }
}

/** THIRD-PARTY-NOTICES.txt for a build; packages under the very same text stand together. Throws when one may not be passed on. */
export function thirdPartyNotices(packages) {
  const refused = packages.map(refusal).filter((why) => why !== null);
  if (refused.length > 0) throw new Error(`These packages may not be built in:\n${refused.join("\n")}`);
  const byText = new Map();
  for (const described of packages) {
    const text = noticeText(described);
    byText.set(text, [...(byText.get(text) ?? []), described]);
  }
  const opening = "jixiao-check contains code of the packages below, bundled and made smaller. Each comes under the licence printed with it.\n本程序包含以下软件包的代码，各按所附许可使用。";
  const parts = [...byText].map(([text, group]) => `${group.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join("\n")}\n\n${text}`);
  return `${[opening, ...parts].join(BETWEEN)}\n`;
}
