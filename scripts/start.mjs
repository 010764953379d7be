// Serves the workbench on this machine: npm start [-- --port 8080] [--open] [--watch]
// Builds it when it is missing or older than its sources, while a page already says so. --watch builds after each change and reloads the page.
import { spawn } from "node:child_process";
import { createReadStream, existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import webpack from "webpack";
import workbenchBuild, { contentPolicy } from "../webpack.workbench.config.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, "dist/workbench");
const index = join(page, "index.html");
const PORT = 4173;
const RELOAD = "/reload-when-built";
const KINDS = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json", ".woff2": "font/woff2", ".woff": "font/woff",
  ".ttf": "font/ttf", ".svg": "image/svg+xml", ".png": "image/png", ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function wanted() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string" }, open: { type: "boolean" }, watch: { type: "boolean" } } });
    const port = values.port === undefined ? null : Number(values.port);
    if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65535)) throw new Error(`--port ${values.port}: give a number from 0 to 65535`);
    return { ...values, port };
  } catch (error) {
    console.error(`${error.message}\nnpm start [-- --port 8080] [--open] [--watch]`);
    process.exit(2);
  }
}

/** When a file under these places was changed last, in milliseconds since 1970. */
function newest(...places) {
  return Math.max(...places.flatMap((place) => {
    const path = join(root, place);
    if (!existsSync(path)) return [0];
    if (!statSync(path).isDirectory()) return [statSync(path).mtimeMs];
    return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }));
}

function isBuilt() {
  return existsSync(index) && statSync(index).mtimeMs >= newest("src", "samples", "webpack.workbench.config.mjs", "package.json", "package-lock.json");
}

function report(error, stats) {
  if (error !== null && error !== undefined) throw error;
  if (stats.hasErrors()) console.error(stats.toString({ preset: "errors-only", colors: process.stdout.isTTY }));
  return !stats.hasErrors();
}

async function build() {
  console.log("正在生成页面（第一次约需一分钟），页面会自己打开。 Building the page (about a minute the first time); it will open by itself.");
  const begun = new Date();
  const compiler = webpack(workbenchBuild({}, { mode: "production" }));
  const isDone = await new Promise((resolve, reject) => compiler.run((error, stats) => {
    try {
      const ok = report(error, stats);
      compiler.close(() => resolve(ok));
    } catch (problem) {
      reject(problem);
    }
  }));
  if (!isDone) process.exit(1);
  // What a build leaves unchanged keeps its old time: without this the next start would build again. What changed during the build is newer still.
  utimesSync(index, begun, begun);
}

/** Pages that wait for the next build. */
const waiting = new Set();

function rebuildOnChange() {
  const compiler = webpack(workbenchBuild({}, { mode: "development" }));
  return new Promise((resolve) => compiler.watch({ aggregateTimeout: 200 }, (error, stats) => {
    if (!report(error, stats)) return;
    console.log(`已生成 built ${new Date().toLocaleTimeString()}`);
    for (const answer of waiting) answer.write("data: built\n\n");
    resolve();
  }));
}

/** Shown while the page is being built; asks again every second. */
const WAITING = '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>绩效审核</title><link rel="icon" href="data:,"></head>' +
  "<body><p>正在生成页面，第一次约需一分钟，完成后自动打开。</p><p lang=\"en\">Building the page: about a minute the first time. It opens by itself.</p></body></html>";
/** Files that bear their fingerprint in the name never change. */
const FINGERPRINTED = /\.[0-9a-f]{8}\.(?:js|css)$/;

let isReady = false;

function answer(request, response, isWatching) {
  const headers = { "Content-Security-Policy": contentPolicy, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-cache" };
  const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
  if (isWatching && pathname === RELOAD) {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
    waiting.add(response);
    response.on("close", () => waiting.delete(response));
    return;
  }
  if (!isReady) {
    const isPage = pathname === "/" || pathname === "/index.html";
    response.writeHead(isPage ? 200 : 503, { ...headers, "Cache-Control": "no-store", "Content-Type": KINDS[".html"] }).end(isPage ? WAITING : "503");
    return;
  }
  const asked = normalize(join(page, decodeURIComponent(pathname === "/" ? "/index.html" : pathname)));
  const isInside = asked.startsWith(page + sep);
  if (!isInside || !existsSync(asked) || !statSync(asked).isFile() || !["GET", "HEAD"].includes(request.method ?? "")) {
    response.writeHead(404, headers).end("404");
    return;
  }
  if (FINGERPRINTED.test(asked) && !isWatching) headers["Cache-Control"] = "public, max-age=31536000, immutable";
  response.writeHead(200, { ...headers, "Content-Type": KINDS[extname(asked)] ?? "application/octet-stream", "Content-Length": statSync(asked).size });
  if (request.method === "HEAD") response.end();
  else createReadStream(asked).pipe(response);
}

/** Listens on the asked port, or on the usual one or any free one. Only this machine can reach it. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code !== "EADDRINUSE") reject(error);
      else if (port === null) server.listen(0, "127.0.0.1", () => resolve(server.address().port));
      else {
        console.error(`端口 ${port} 已被占用：请关闭占用它的程序，或用 npm start -- --port 0 自动选一个空闲端口。\nPort ${port} is taken: close the program that uses it, or let npm start -- --port 0 choose a free one.`);
        process.exit(1);
      }
    });
    server.listen(port ?? PORT, "127.0.0.1", () => resolve(server.address().port));
  });
}

function openBrowser(address) {
  const [command, ...words] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform] ?? ["xdg-open"];
  spawn(command, [...words, address], { stdio: "ignore", detached: true }).on("error", () => undefined).unref();
}

const options = wanted();
const isWatching = options.watch === true;
const server = createServer((request, response) => {
  try {
    answer(request, response, isWatching);
  } catch {
    response.writeHead(400).end("400");
  }
});
const address = `http://127.0.0.1:${await listen(server, options.port)}/`;
console.log(`绩效审核工作台 workbench: ${address}\n按 Ctrl+C 结束。 Press Ctrl+C to stop.`);
if (options.open === true) openBrowser(address);
if (isWatching) await rebuildOnChange();
else if (!isBuilt()) await build();
isReady = true;
console.log("可以使用了。 Ready.");
