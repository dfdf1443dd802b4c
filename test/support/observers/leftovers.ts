/**
 * Counts what code holds on to outside its own element: listeners on the window, the document and
 * the visual viewport, timers, sockets. To be started before the code under test is loaded.
 */
import { watchSockets } from './open-sockets.ts';

export interface Leftovers {
  /** What is held now, in words, sorted. */
  held(): string[];
}

/** Test code has timers of its own; only those of the sources and of Socket.IO count. */
const isOurs = (): boolean => /:\/\/[^/]+\/src\/|socket\.io/.test(new Error().stack ?? '');

type Listening = [
  type: string,
  listener: EventListenerOrEventListenerObject,
  options?: boolean | AddEventListenerOptions,
];

const listenerKey = (...[type, listener, options]: Listening): string => {
  const capture = typeof options === 'boolean' ? options : options?.capture === true;
  const id = ids.get(listener) ?? (nextId += 1);
  ids.set(listener, id);
  return `${type} ${id} ${capture}`;
};
type Setting = (run: () => void, after?: number) => number;

const ids = new WeakMap<object, number>();
let nextId = 0;

export function watchLeftovers(): Leftovers {
  const listeners = new Map<string, string>();
  const targets = { window, document, viewport: visualViewport };
  for (const [name, target] of Object.entries(targets)) {
    if (!target) continue;
    const add: (...args: Listening) => void = target.addEventListener.bind(target);
    const remove: (...args: Listening) => void = target.removeEventListener.bind(target);
    Object.assign(target, {
      addEventListener(...args: Listening) {
        if (isOurs()) {
          const key = `${name} ${listenerKey(...args)}`;
          listeners.set(key, `${name}: ${args[0]}`);
          const [, , options] = args;
          const signal = typeof options === 'object' ? options.signal : undefined;
          signal?.addEventListener('abort', () => listeners.delete(key));
        }
        add(...args);
      },
      removeEventListener(...args: Listening) {
        listeners.delete(`${name} ${listenerKey(...args)}`);
        remove(...args);
      },
    });
  }

  const timers = new Map<unknown, string>();
  // Node's types of the timers stand beside the browser's here; this is a browser.
  const real = {
    setTimeout: window.setTimeout.bind(window) as Setting,
    setInterval: window.setInterval.bind(window) as Setting,
    clearTimeout: window.clearTimeout.bind(window),
    clearInterval: window.clearInterval.bind(window),
  };
  const noting =
    (set: Setting, what: string, once: boolean) =>
    (run: TimerHandler, after?: number, ...args: unknown[]): number => {
      if (typeof run !== 'function') throw new Error('Nobody sets a timer with a string.');
      const ours = isOurs();
      const id = set(() => {
        if (once) timers.delete(id);
        // A timer's function takes what it was set with.
        Reflect.apply(run, window, args);
      }, after);
      if (ours) timers.set(id, `${what} of ${after ?? 0} ms`);
      return id;
    };
  const forgetting =
    (clear: (id?: number) => void) =>
    (id?: number): void => {
      timers.delete(id);
      clear(id);
    };
  Object.assign(window, {
    setTimeout: noting(real.setTimeout, 'timeout', true),
    setInterval: noting(real.setInterval, 'interval', false),
    clearTimeout: forgetting(real.clearTimeout),
    clearInterval: forgetting(real.clearInterval),
  });

  const sockets = watchSockets((url) => url.includes('socket.io'));

  return {
    held: () =>
      [...listeners.values(), ...timers.values(), ...sockets.open().map(() => 'socket')].sort(),
  };
}
