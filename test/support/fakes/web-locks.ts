/**
 * `navigator.locks` where there is none, as in Node 20: exclusive locks only, in order, with `steal`
 * and an abort signal, as the standard says (https://w3c.github.io/web-locks).
 */
interface Waiting {
  readonly run: () => void;
}

interface Held {
  readonly stolen: (reason: DOMException) => void;
}

interface Options {
  readonly steal?: boolean;
  readonly signal?: AbortSignal;
}

export function createWebLocks() {
  const held = new Map<string, Held>();
  const queues = new Map<string, Waiting[]>();
  const queueOf = (name: string): Waiting[] => {
    const queue = queues.get(name) ?? [];
    queues.set(name, queue);
    return queue;
  };
  const serve = (name: string) => {
    if (!held.has(name)) queueOf(name).shift()?.run();
  };
  return {
    request: (name: string, options: Options, callback: () => unknown): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const run = () => {
          const me: Held = { stolen: reject };
          held.set(name, me);
          const free = () => {
            if (held.get(name) !== me) return;
            held.delete(name);
            serve(name);
          };
          // As in a browser, the callback is called in a task of its own.
          queueMicrotask(() => {
            const result = Promise.resolve(callback());
            void result.then(resolve, reject).finally(free);
          });
        };
        const abort = (): DOMException => new DOMException('The lock was not given.', 'AbortError');
        if (options.steal) {
          held.get(name)?.stolen(abort());
          return run();
        }
        const waiting = { run };
        options.signal?.addEventListener('abort', () => {
          const queue = queueOf(name);
          const at = queue.indexOf(waiting);
          if (at < 0) return;
          queue.splice(at, 1);
          reject(abort());
        });
        queueOf(name).push(waiting);
        serve(name);
      }),
    /** How many locks are held. */
    held: () => held.size,
  };
}
