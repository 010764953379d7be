// A zip that is the same, byte for byte, whenever and wherever it is made from the same files.
import { createHash } from "node:crypto";
import { zipSync } from "fflate";

/** A zip keeps local time without a zone; this moment reads the same everywhere. */
const ALWAYS = new Date(1980, 0, 1);
const UNIX = 3;
const WINDOWS_TEXT = /\.(cmd|reg)$/;
const PROGRAM = /\.(cjs|mjs)$/;

/** SHA-256 in hexadecimal. */
export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Windows reads these line by line and wants its own line ends. */
export function withLineEnds(name, bytes) {
  return WINDOWS_TEXT.test(name) ? Buffer.from(bytes.toString("utf8").replaceAll(/\r?\n/g, "\r\n")) : bytes;
}

/** The list that "sha256sum -c" reads. */
export function checksums(files) {
  return Buffer.from([...files.keys()].sort().map((name) => `${sha256(files.get(name))}  ${name}\n`).join(""));
}

/** The archive; everything lies in one folder. */
export function archive(folder, files) {
  const entries = [...files.keys()].sort().map((name) => {
    const mode = PROGRAM.test(name) ? 0o755 : 0o644;
    return [`${folder}/${name}`, [files.get(name), { level: 9, mtime: ALWAYS, os: UNIX, attrs: mode << 16 }]];
  });
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}
