const DATABASE = "jixiao-check.workbench";
const STORE = "unsaved";

/** A workbook as it stood when it was last kept. */
export interface KeptFile {
  readonly key: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** Keeps unsaved work of this page in the browser, so that a crash loses nothing. */
export class SafeShelf {
  private database: Promise<IDBDatabase> | null = null;

  /** Keeps a workbook under its key; throws when the browser has no room or no storage. */
  async keep(file: KeptFile): Promise<void> {
    await this.run("readwrite", (store) => store.put(file));
  }

  async drop(key: string): Promise<void> {
    await this.run("readwrite", (store) => store.delete(key));
  }

  /** Everything kept, oldest first; nothing where the browser keeps nothing. */
  async all(): Promise<readonly KeptFile[]> {
    try {
      const found: unknown = await this.run("readonly", (store) => store.getAll());
      return Array.isArray(found) ? found.filter(isKeptFile).sort((a, b) => a.at - b.at) : [];
    } catch {
      // Storage switched off by policy: then there is nothing to take up again.
      return [];
    }
  }

  private async run(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
    this.database ??= opened();
    const transaction = (await this.database).transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("not kept"));
      transaction.onerror = () => reject(transaction.error ?? new Error("not kept"));
    });
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no storage"));
  });
}

function isKeptFile(value: unknown): value is KeptFile {
  return typeof value === "object" && value !== null && "key" in value && "name" in value && "at" in value && "bytes" in value && value.bytes instanceof Uint8Array;
}
