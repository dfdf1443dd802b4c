import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import { createWebLocks } from './web-locks.ts';

/**
 * What the transports and the device use of a browser and Node 20 does not have: `navigator`, whose
 * `onLine` says that there is a network, and `localStorage`. Undone by `vi.unstubAllGlobals()`.
 */
export function stubOnLine(onLine = true): void {
  vi.stubGlobal('navigator', { onLine, locks });
}

/** The locks of the page that is stubbed. */
const locks = createWebLocks();

/** An empty database. */
export function stubIndexedDb(): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
}

/** A storage of its own for each call, as the map that it keeps. */
export function stubLocalStorage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', storageOf(kept));
  return kept;
}

/** Storage that lists its names, as a browser's does, and keeps everything in `kept`. */
export const storageOf = (kept: Map<string, string>) =>
  new Proxy(
    {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: (target, name) =>
        kept.has(String(name))
          ? { value: kept.get(String(name)), enumerable: true, configurable: true, writable: true }
          : Reflect.getOwnPropertyDescriptor(target, name),
    },
  );

/** The window as a target of events such as `online`; Node has events, but no window. */
export function stubWindow(): EventTarget {
  const window = new EventTarget();
  vi.stubGlobal('addEventListener', (...given: Parameters<EventTarget['addEventListener']>) =>
    window.addEventListener(...given),
  );
  vi.stubGlobal('removeEventListener', (...given: Parameters<EventTarget['removeEventListener']>) =>
    window.removeEventListener(...given),
  );
  const frame = (seen: () => void): number =>
    // A page that has gone has no frames.
    Number(setTimeout(() => globalThis.requestAnimationFrame === frame && seen(), 16));
  vi.stubGlobal('requestAnimationFrame', frame);
  vi.stubGlobal('location', { origin: 'https://example.org' });
  vi.stubGlobal('document', new EventTarget());
  return window;
}
