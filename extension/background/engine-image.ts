// The image of the engine with the rules in force (wasm/image.ts), kept in IndexedDB, which takes bytes as they are. It saves the
// background most of the time in which it wakes. Only ever one is kept, and nothing depends on it: without one the rules are loaded.

const DATABASE = 'postvett';
const STORE = 'engine';
const IMAGE = 'image';

/** What the image is of, so that it is good for nothing else. */
export async function imageKey(fingerprint: string, name: string, text: string, packs: Readonly<Record<string, string>>): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([fingerprint, name, text, Object.entries(packs).sort(([a], [b]) => (a < b ? -1 : 1))]));
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** null where there is none, or the browser keeps none. */
export function readImage(): Promise<Uint8Array<ArrayBuffer> | null> {
  return inStore('readonly', (store) => store.get(IMAGE)).then((kept) => (kept instanceof Uint8Array ? kept as Uint8Array<ArrayBuffer> : null), () => null);
}

/** In the place of the one before. */
export function keepImage(image: Uint8Array<ArrayBuffer>): Promise<void> {
  return inStore('readwrite', (store) => store.put(image, IMAGE)).then(() => undefined, () => undefined);
}

/** The words of rules that are no longer in force must not stay. */
export function forgetImage(): Promise<void> {
  return inStore('readwrite', (store) => store.delete(IMAGE)).then(() => undefined, () => undefined);
}

async function inStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
