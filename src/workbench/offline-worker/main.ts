/** Addresses of the page's files, put before this script when it is built. */
declare const OFFLINE_FILES: readonly string[];
/** Changes with any of the files. */
declare const OFFLINE_EDITION: string;
declare const self: OfflineScope;

/** What the browser tells this worker; the page's own types do not know it. */
interface Moment extends Event {
  waitUntil(work: Promise<void>): void;
}

interface Asked extends Moment {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface OfflineScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(name: "install" | "activate", listener: (event: Moment) => void): void;
  addEventListener(name: "fetch", listener: (event: Asked) => void): void;
}

const PREFIX = "jixiao-check.";
const SHELF = PREFIX + OFFLINE_EDITION;

/** All files of one edition are kept together or not at all: a page must not run with parts of two. */
async function fill(): Promise<void> {
  const shelf = await caches.open(SHELF);
  await shelf.addAll(OFFLINE_FILES.map((file) => new Request(file, { cache: "reload" })));
}

async function clearOld(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== SHELF).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const shelf = await caches.open(SHELF);
  const kept = await shelf.match(request, { ignoreSearch: true });
  return kept ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(clearOld()));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(self.location.origin)) event.respondWith(answer(event.request));
});

export {};
