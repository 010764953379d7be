// Lets a script use the program's own TypeScript: bundled in memory, loaded as a module, nothing left on disk.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Loads a piece of TypeScript whose imports are written from the project's folder ("./src/core/index"). */
export async function loadProgram(source) {
  const bundle = await build({
    stdin: { contents: source, resolveDir: root, loader: "ts", sourcefile: "script.ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "silent",
  });
  const [file] = bundle.outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(file.contents).toString("base64")}`);
}
