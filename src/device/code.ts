/**
 * Code that is fetched when it is first needed, and cannot be had just now: a failure of its own, never
 * of the storage, the service or the message that needed it. Whoever needs it waits.
 */

/** The first wait, in milliseconds; doubled each time. */
const first = 500;
const longest = 30_000;

/** Resolves to what `load` imports, as soon as it can be fetched: also when there is a network again. */
export async function codeFrom<T>(load: () => Promise<T>): Promise<T> {
  for (let wait = first; ; wait = Math.min(wait * 2, longest))
    try {
      return await load();
    } catch {
      await sooner(wait);
    }
}

const sooner = (wait: number): Promise<void> =>
  new Promise((resolve) => {
    const over = new AbortController();
    const end = () => {
      over.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, wait);
    if (typeof window !== 'undefined') window.addEventListener('online', end, over);
  });
