/**
 * Small things that this browser keeps beside the conversation: a draft, a choice, a consent. Their
 * keys begin with the conversation's, so that clearing it takes them along. Never throws: storage may
 * be switched off, full or refused, and then nothing is kept.
 */
type Area = 'localStorage' | 'sessionStorage';

function attempt<T>(area: Area, use: (storage: Storage) => T): T | undefined {
  try {
    return use(globalThis[area]);
  } catch {
    return undefined;
  }
}

/** What is kept under `key`; empty when there is nothing. */
export const keptUnder = (key: string, area: Area = 'localStorage'): string =>
  attempt(area, (storage) => storage.getItem(key)) ?? '';

/** Keeps `value` under `key`; an empty one takes away what was kept. */
export const keep = (key: string, value: string, area: Area = 'localStorage'): void =>
  attempt(area, (storage) => {
    if (value) storage.setItem(key, value);
    else storage.removeItem(key);
  });

/** Takes away all that is kept under keys that begin with `key` and a colon. */
export const forgetUnder = (key: string): void =>
  (['localStorage', 'sessionStorage'] as const).forEach((area) =>
    attempt(area, (storage) => {
      for (const name of Object.keys(storage))
        if (name.startsWith(`${key}:`)) storage.removeItem(name);
    }),
  );
