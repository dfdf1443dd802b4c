/** A value that can be watched. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  /** Calls `watch` after every change; returns the end of it. */
  subscribe(watch: (value: T) => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  const watchers = new Set<(value: T) => void>();
  let current = initial;
  return {
    get: () => current,
    set(value) {
      if (value === current) return;
      current = value;
      for (const watch of [...watchers]) watch(value);
    },
    subscribe(watch) {
      watchers.add(watch);
      return () => void watchers.delete(watch);
    },
  };
}
