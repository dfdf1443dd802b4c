/**
 * A mark in `localStorage`: there is a conversation on this device. It can be looked at without
 * waiting, by a page that has not loaded anything else yet.
 */
import type { Config } from '../config.ts';

/** One conversation per bot and visitor, on this origin. */
export const conversationKey = ({ botId, userId = '' }: Config): string =>
  `botlhale-chat:${botId}:${userId}`;

export interface Marker {
  /** The mark; what the first version stored, all in one text, in its place; or `undefined`. */
  read(): string | undefined;
  set(): void;
  remove(): void;
}

/** Never throws: where storage is switched off, nothing is marked. */
export function marker(key: string): Marker {
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(localStorage);
    } catch {
      return undefined;
    }
  };
  return {
    read: () => attempt((storage) => storage.getItem(key)) ?? undefined,
    set: () => attempt((storage) => storage.setItem(key, '2')),
    remove: () => attempt((storage) => storage.removeItem(key)),
  };
}
