import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import { unzipSync } from "fflate";

/** Headers by their names. */
export type Headers = Readonly<Record<string, string>>;

/** What a server example says for a path below the add-in's place, "workbench/index.html" for example. */
export type HeadersOf = (name: string) => Headers;

/** Unpacks a zip into a folder; answers the names inside, with "/". */
export function unpack(zip: Uint8Array, folder: string): readonly string[] {
  const files = Object.entries(unzipSync(zip));
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return files.map(([name]) => name);
}

/** The headers of the nginx example: its two maps, and the headers of its location. */
export function headersByNginx(conf: string): { readonly path: string; readonly headersOf: HeadersOf } {
  const lines = conf.replaceAll(/^\s*#.*$/gm, "");
  const maps = new Map([...lines.matchAll(/^map \$uri (\$\w+) \{(.*?)^\}/gms)].map(([, name = "", body = ""]) => [name, mapped(body)]));
  const [, path = "", body = ""] = /location (\S+) \{([^}]+)\}/.exec(lines) ?? [];
  const headers = [...body.matchAll(/add_header (\S+) (?:"([^"]*)"|(\$\w+)) always;/g)];
  const valueOf = (variable: string, uri: string): string => maps.get(variable)?.(uri) ?? "";
  return {
    path,
    headersOf: (name) => Object.fromEntries(headers.map(([, header = "", text, variable = ""]) => [header, text ?? valueOf(variable, path + name)])),
  };
}

function mapped(body: string): (uri: string) => string {
  const rows = [...body.matchAll(/^\s*(default|"[^"]+")\s+"([^"]*)";/gm)].map(([, key = "", value = ""]) => [key, value] as const);
  return (uri) => {
    const hit = rows.find(([key]) => key.startsWith('"~') && new RegExp(key.slice(2, -1)).test(uri));
    return hit?.[1] ?? rows.find(([key]) => key === "default")?.[1] ?? "";
  };
}

/** The headers of the IIS example: those of the whole place, then what each location removes and adds. */
export function headersByIis(config: string): HeadersOf {
  const lines = config.replaceAll(/<!--.*?-->/gs, "");
  const locations = [...lines.matchAll(/<location path="([^"]+)">(.*?)<\/location>/gs)].map(([, path = "", body = ""]) => ({ path, body }));
  const general = changes(lines.replaceAll(/<location.*<\/location>/gs, ""));
  return (name) => {
    const own = locations.filter(({ path }) => name === path || name.startsWith(`${path}/`)).flatMap(({ body }) => changes(body));
    const headers = new Map<string, string>();
    for (const { verb, header, value } of [...general, ...own]) {
      if (verb === "remove") headers.delete(header);
      // IIS refuses to start a place that adds a header twice.
      else if (headers.has(header)) throw new Error(`${header} is added twice for ${name}`);
      else headers.set(header, value);
    }
    return Object.fromEntries(headers);
  };
}

function changes(body: string): readonly { readonly verb: string; readonly header: string; readonly value: string }[] {
  const [, headers = ""] = /<customHeaders>(.*?)<\/customHeaders>/s.exec(body) ?? [];
  return [...headers.matchAll(/<(add|remove) name="([^"]+)"(?: value="([^"]*)")? \/>/g)].map(([, verb = "", header = "", value = ""]) => ({ verb, header, value }));
}

const KINDS: Headers = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".png": "image/png", ".txt": "text/plain; charset=utf-8",
};

/** A folder served on this machine under a path. */
export interface ServedFolder {
  readonly origin: string;
  stop(): void;
}

/** Serves a folder on 127.0.0.1 under a path, each file with the headers an example says. */
export async function serveFolder(folder: string, path: string, headersOf: HeadersOf): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const asked = pathname.startsWith(path) ? decodeURIComponent(pathname.slice(path.length)) : "none";
    const name = asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked;
    const file = join(folder, name);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, headersOf(name)).end();
      return;
    }
    response.writeHead(200, { ...headersOf(name), "Content-Type": KINDS[extname(name)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** "sum  name" lines by name. */
export function checksumsIn(path: string): ReadonlyMap<string, string> {
  return new Map(readFileSync(path, "utf8").trim().split("\n").map((line) => [line.slice(66), line.slice(0, 64)] as const));
}
