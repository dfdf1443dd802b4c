/** IndexedDB as promises, as far as the log needs it. */

/** Runs `use` in one transaction on the store; the connection is opened by the first. */
export type UseStore = <T>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => T | PromiseLike<T>,
) => Promise<T>;

/** What a request answers; rejects with what the database says against it. */
export const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });

/** Settles when a transaction is through: what it has written is kept, or nothing of it. */
export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new Error(String(transaction.error)));
  });

/**
 * One store of a database of that one store; opened anew where it was closed. Beside it stands an empty
 * one, with a name that no other database has: one that was made anew is told from the one before.
 *
 * @param lost called when the connection was ended by somebody else
 */
export function openStore(
  databaseName: string,
  storeName: string,
  lost: () => void = () => undefined,
): UseStore {
  let opening: Promise<IDBDatabase> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  const open = (): Promise<IDBDatabase> => {
    const request = indexedDB.open(databaseName);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(storeName);
      request.result.createObjectStore(`made ${Date.now()} ${Math.random()}`);
    };
    opening = answered(request);
    opening.then((database) => {
      // The browser closes a connection now and then, and when what the site stores is deleted.
      database.onclose = () => {
        forget();
        lost();
      };
      // Whoever wants the database deleted or changed need not wait until this page is closed.
      database.onversionchange = () => {
        database.close();
        forget();
        lost();
      };
    }, forget); // where it cannot be opened, the next one tries again
    return opening;
  };
  return async (mode, use) => {
    const database = await (opening ?? open());
    return use(database.transaction(storeName, mode).objectStore(storeName));
  };
}
