// Draws the icons into assets/icons. With --check it only says whether they are as drawn, and how they differ.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DRAWINGS, draw, SIZES } from "./icons-drawings.mjs";
import { decodePng, encodePng } from "./icons-png.mjs";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../assets/icons");
const onlyChecks = process.argv.includes("--check");

// Compressed bytes differ between versions of Node; what counts is the picture.
function isAsDrawn(path, size, pixels) {
  if (!existsSync(path)) return false;
  const { width, height, pixels: stored } = decodePng(readFileSync(path));
  return width === size && height === size && Buffer.compare(stored, pixels) === 0;
}

mkdirSync(FOLDER, { recursive: true });
const stale = [];
for (const name of Object.keys(DRAWINGS)) {
  for (const size of SIZES) {
    const path = join(FOLDER, `${name}-${size}.png`);
    const pixels = draw(name, size);
    if (isAsDrawn(path, size, pixels)) continue;
    stale.push(`${name}-${size}.png`);
    if (!onlyChecks) writeFileSync(path, encodePng(size, pixels));
  }
}
if (onlyChecks && stale.length > 0) {
  console.error(`These icons are not as drawn; run "node scripts/icons.mjs": ${stale.join(", ")}`);
  process.exitCode = 1;
} else if (stale.length > 0) console.log(`drew ${stale.length} icons`);
