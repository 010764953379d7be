/** Has the browser keep the page, so that it opens without its server; answers whether it is kept. */
export async function keepForOffline(): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  try {
    await navigator.serviceWorker.register("offline.js");
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    // A browser that keeps nothing still works as long as the server does.
    return false;
  }
}
