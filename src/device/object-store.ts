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

/** One store of a database of that one store; opened anew where the browser has closed it. */
export function openStore(databaseName: string, storeName: string): UseStore {
  let opening: Promise<IDBDatabase> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  const open = (): Promise<IDBDatabase> => {
    const request = indexedDB.open(databaseName);
    request.onupgradeneeded = () => void request.result.createObjectStore(storeName);
    opening = answered(request);
    // Safari closes a connection now and then; and where it cannot be opened, the next one tries again.
    opening.then((database) => (database.onclose = forget), forget);
    return opening;
  };
  return async (mode, use) => {
    const database = await (opening ?? open());
    return use(database.transaction(storeName, mode).objectStore(storeName));
  };
}
