// Serves a folder over https to this machine alone.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";

const KINDS = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json", ".map": "application/json",
  ".png": "image/png", ".svg": "image/svg+xml", ".xml": "text/xml; charset=utf-8", ".txt": "text/plain; charset=utf-8",
};

function answer(request, response, folder) {
  const { pathname } = new URL(request.url ?? "/", "https://localhost");
  const asked = normalize(join(folder, decodeURIComponent(pathname)));
  const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
  const isThere = asked.startsWith(folder + sep) && existsSync(asked) && statSync(asked).isFile();
  if (!isThere || !["GET", "HEAD"].includes(request.method ?? "")) {
    response.writeHead(404, headers).end("404");
    return;
  }
  response.writeHead(200, { ...headers, "Content-Type": KINDS[extname(asked)] ?? "application/octet-stream", "Content-Length": statSync(asked).size });
  if (request.method === "HEAD") response.end();
  else createReadStream(asked).pipe(response);
}

/** Serves a folder until `close` is called on what this answers; fails when the port is taken. */
export function serve(folder, { key, cert, port }) {
  const server = createServer({ key, cert }, (request, response) => {
    try {
      answer(request, response, folder);
    } catch {
      response.writeHead(400).end("400");
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server));
  });
}
