/**
 * Small things that this browser keeps beside the conversation: a draft, a choice, a consent. Their
 * keys begin with the conversation's, so that clearing it takes them along. Never throws: storage may
 * be switched off, full or refused, and then nothing is kept.
 */

/** How long something is kept: until it is cleared, as long as the tab, or not at all. */
export type Place = 'device' | 'tab' | 'none';

function attempt<T>(place: Place, use: (storage: Storage) => T): T | undefined {
  try {
    return place === 'none' ? undefined : use(place === 'tab' ? sessionStorage : localStorage);
  } catch {
    return undefined;
  }
}

/** What is kept under `key`; empty when there is nothing. */
export const keptUnder = (key: string, place: Place = 'device'): string =>
  attempt(place, (storage) => storage.getItem(key)) ?? '';

/** Keeps `value` under `key`; an empty one takes away what was kept. */
export const keep = (key: string, value: string, place: Place = 'device'): void =>
  attempt(place, (storage) => {
    if (value) storage.setItem(key, value);
    else storage.removeItem(key);
  });

/** Each name under which something of the widget's is kept, of any conversation, and where. */
export const keptNames = (): (readonly [name: string, where: Place])[] =>
  (['device', 'tab'] as const).flatMap(
    (where) =>
      attempt(where, (storage) =>
        Object.keys(storage)
          .filter((name) => name.startsWith('botlhale-chat:'))
          .map((name) => [name, where] as const),
      ) ?? [],
  );

/** `name` is that of the conversation `key`, or of something beside it. */
export const isOf = (key: string, name: string): boolean => `${name}:`.startsWith(`${key}:`);

/** Takes away all that is kept beside the conversation `key`. */
export const forgetUnder = (key: string): void => {
  for (const [name, where] of keptNames())
    if (name !== key && isOf(key, name)) keep(name, '', where);
};
