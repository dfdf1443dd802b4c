/**
 * A store that outlives its connection, and its database. A connection that was lost, as on iOS in the
 * background, is opened once more. A database that somebody has deleted, or the browser has evicted, is
 * another one when it is opened again, and looks like one in which nothing was ever said: so each has a
 * name of its own, and nothing is read from another one, or written to it, before what this tab holds is
 * put back.
 */
import { completed, openStore, type UseStore } from './object-store.ts';

interface Hear {
  /** Resolves to what puts back what this tab holds, within one transaction. */
  readonly putBack: () => Promise<(records: IDBObjectStore) => Promise<void>>;
  /** The connection was ended by somebody else: what it led to may be gone. */
  readonly lost: () => void;
}

const replaced = new Error('The database is another one.');

/** Transactions on one store of a database of that one store. A write resolves when it is safe. */
export function openSteadyStore(
  databaseName: string,
  storeName: string,
  { putBack, lost }: Hear,
): UseStore {
  const open = () => openStore(databaseName, storeName, lost);
  let store = open();
  /** The name of the database that this tab has used so far. */
  let used: string | undefined;
  let returning: Promise<void> | undefined;

  const nameOf = ({ transaction }: IDBObjectStore): string =>
    String([...transaction.db.objectStoreNames]);

  /** Once for all that finds another database at the same time. */
  const returnAll = (): Promise<void> =>
    (returning ??= putBack()
      .then((put) =>
        store('readwrite', async (records) => {
          await put(records);
          await completed(records.transaction);
          used = nameOf(records);
        }),
      )
      .finally(() => (returning = undefined)));

  return async (mode, use) => {
    const once = () =>
      store(mode, async (records) => {
        used ??= nameOf(records);
        if (used !== nameOf(records)) throw replaced;
        const result = await use(records);
        await (mode === 'readwrite' && completed(records.transaction));
        return result;
      });
    const inTheSame = async () => {
      try {
        return await once();
      } catch (error) {
        if (error !== replaced) throw error;
        await returnAll();
        return once();
      }
    };
    const current = store;
    try {
      return await inTheSame();
    } catch {
      // By the first of those that it fails, for all of them.
      if (store === current) store = open();
      return inTheSame();
    }
  };
}
