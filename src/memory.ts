/** Where a conversation is remembered between pages: this browser's storage, else nowhere. */
import type { Config } from './config.ts';
import type { Memory } from './conversation/session.ts';

/** One conversation per bot and visitor, on this origin. */
export const memoryKey = ({ botId, userId = '' }: Config): string =>
  `botlhale-chat:${botId}:${userId}`;

/** Storage may throw on mere access, be full or be switched off: then the page's life is all. */
export function webMemory(key: string): Memory {
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(localStorage);
    } catch {
      return undefined;
    }
  };
  return {
    read: () => attempt((storage) => storage.getItem(key)) ?? undefined,
    write: (snapshot) =>
      attempt((storage) => {
        storage.setItem(key, snapshot);
        return true;
      }) ?? false,
    forget: () => void attempt((storage) => storage.removeItem(key)),
  };
}
