// SPDX-License-Identifier: MIT
// The only file that touches the profile's storage: one IndexedDB database with one object store. Key "profile" holds the last saved
// profile, numbered keys the events that no engine has learnt yet, "lineage" a number that tells this database from one made after
// an erase. Called only while storing is granted.
import type { PageEvent } from "./pageEvent";
import { randomNumber } from "./random";

const name = "nearshelf";

/** A shopper who never meets a shelf must not fill the disk. */
const maxWaiting = 1000;

/** A waiting event and the page load it comes from, which observes it live and so must not count it twice. */
export interface PendingEvent {
  pageId: number;
  event: PageEvent;
}

export interface ProfileStore {
  /** Runs `work` in one transaction; its request's result is the answer. Rejects where IndexedDB is missing, or after an erase. */
  transact<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore, answer: (value: T) => void) => void): Promise<T>;
  /** Keeps an event; with the key it got before, replaces it. */
  append(pending: PendingEvent, key?: number): Promise<number>;
  /** Everything that was begun before this call ends up erased too. */
  erase(): Promise<void>;
}

export function openProfileStore(): ProfileStore {
  let opening: Promise<IDBDatabase> | undefined;
  let erasures = 0;
  /** Key of the event kept last through this connection: a database made after an erase counts anew. */
  let newest = 0;

  const open = (): Promise<IDBDatabase> => {
    opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("state", { autoIncrement: true }).put(randomNumber(), "lineage");
      };
      request.onsuccess = () => {
        // Another tab erases: stand out of its way and open anew when needed.
        request.result.onversionchange = close;
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    });
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };

  const close = (): void => {
    void opening?.then((database) => database.close()).catch(() => undefined);
    opening = undefined;
    newest = 0;
  };

  const transact: ProfileStore["transact"] = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, answer: (value: T) => void) => void,
  ) => {
    const begunAt = erasures;
    const database = await open();
    // Erased meanwhile. Nobody reads why: callers do without the store.
    if (begunAt !== erasures) throw new Error();
    return new Promise<T>((resolve, reject) => {
      const transaction = database.transaction("state", mode);
      let result = undefined as T;
      work(transaction.objectStore("state"), (value) => {
        result = value;
      });
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error);
    });
  };

  return {
    transact,
    async append(pending, key) {
      newest = await transact<number>("readwrite", (store, answer) => {
        store.delete(IDBKeyRange.upperBound(newest - maxWaiting));
        const request = store.put(pending, key);
        request.onsuccess = () => answer(request.result as number);
        // The page may be unloading: nobody would be there to let the transaction end by itself.
        store.transaction.commit?.();
      });
      return newest;
    },
    async erase() {
      const wasOpen = opening;
      erasures++;
      close();
      // Transactions begun earlier finish before the connection closes, and the deletion comes after them.
      await wasOpen?.catch(() => undefined);
      try {
        await new Promise<void>((resolve) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = request.onerror = () => resolve();
        });
      } catch {
        // No IndexedDB here: nothing was kept.
      }
    },
  };
}
