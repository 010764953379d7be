// Tries the pane out in the Excel of this machine (Windows, macOS):
//   npm run excel [-- --document samples/….xlsx] [--officejs cdn|21vianet|self] [--serve] [--show] [--certificates folder]
// It trusts a certificate for this machine, builds the pane and rebuilds it after each change, serves it, and opens Excel with it.
// --serve leaves Excel alone; --show only says what would be done.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import webpack from "webpack";
import paneBuild from "../webpack.config.mjs";
import { serve } from "./excel/serving.mjs";
import { ELSEWHERE, ORIGIN, PORT, stepsOn } from "./excel/steps.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, ".cache/excel");
const manifest = join(folder, "manifest.xml");

class Hindrance extends Error {}

function wanted() {
  try {
    return parseArgs({
      options: {
        document: { type: "string" },
        officejs: { type: "string", default: "cdn" },
        serve: { type: "boolean", default: false },
        show: { type: "boolean", default: false },
        certificates: { type: "string", default: join(homedir(), ".office-addin-dev-certs") },
        platform: { type: "string", default: process.platform },
      },
    }).values;
  } catch (error) {
    throw new Hindrance(`${error.message}\nnpm run excel [-- --document file.xlsx] [--officejs cdn|21vianet|self] [--serve] [--show]`);
  }
}

/** npx without a shell: the same words on every system, also in folders with spaces. */
function npx(words) {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Hindrance("请用 npm run excel 启动。 Start it as npm run excel.");
  return run(process.execPath, [join(dirname(npm), "npx-cli.js"), ...words]);
}

function run(command, words) {
  return new Promise((done, fail) => {
    const child = spawn(command, words, { stdio: "inherit", cwd: root });
    child.on("error", fail);
    child.on("exit", (code) => (code === 0 ? done() : fail(new Hindrance(`没有做完，原因见上面。 It did not finish; the reason stands above: ${words.slice(-4).join(" ")}`))));
  });
}

function certificate(from) {
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => join(from, name));
  if (!existsSync(key) || !existsSync(cert)) {
    throw new Hindrance(`没有找到本机证书（${from}）。请先运行 npx office-addin-dev-certs install。\nThere is no certificate for this machine in ${from}: run npx office-addin-dev-certs install first.`);
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** Builds the pane, and again after each change, until it is closed. */
function buildAndWatch(officejs) {
  const config = paneBuild({ officejs }, { mode: "development" });
  const compiler = webpack({ ...config, output: { ...config.output, path: join(folder, "pane") } });
  return new Promise((done, fail) => {
    const watching = compiler.watch({ aggregateTimeout: 200 }, (error, stats) => {
      if (error !== null && error !== undefined) fail(error);
      else if (stats.hasErrors()) console.error(stats.toString({ preset: "errors-only" }));
      else {
        console.log(`已生成 built ${new Date().toLocaleTimeString()}`);
        done(watching);
      }
    });
  });
}

function listen(port) {
  return serve(join(folder, "pane"), port).catch((error) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new Hindrance(`端口 ${PORT} 已被占用，请关闭占用它的程序。 Port ${PORT} is taken: close the program that uses it.`);
  });
}

async function main() {
  const options = wanted();
  const document = options.document === undefined ? undefined : resolve(options.document);
  if (document !== undefined && !existsSync(document)) throw new Hindrance(`没有这个文件。 There is no such file: ${document}`);
  const steps = stepsOn(options.platform, { manifest, document });
  if (steps === null && !options.serve) throw new Hindrance(ELSEWHERE);
  const isOpening = steps !== null && !options.serve;
  if (options.show) {
    for (const words of isOpening ? [steps.trust, steps.start, steps.stop] : []) console.log(`npx ${words.join(" ")}`);
    console.log(`${ORIGIN}/pane.html`);
    return;
  }
  if (isOpening) await npx(steps.trust);
  const keys = certificate(options.certificates);
  await run(process.execPath, [join(root, "scripts/manifest.mjs"), "--origin", ORIGIN, "--out", manifest]);
  const watching = await buildAndWatch(options.officejs);
  const server = await listen({ ...keys, port: PORT });
  console.log(`${ORIGIN}/pane.html\n按 Ctrl+C 结束。 Press Ctrl+C to stop.`);
  if (isOpening) await npx(steps.start);
  await new Promise((done) => ["SIGINT", "SIGTERM"].forEach((signal) => process.once(signal, done)));
  if (isOpening) await npx(steps.stop);
  server.close();
  server.closeAllConnections();
  watching.close(() => undefined);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Hindrance)) throw error;
  console.error(error.message);
  process.exit(1);
}
