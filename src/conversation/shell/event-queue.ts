/** Calls `take` with one thing at a time, in order: what is added from within waits for its turn. */
export function createEventQueue<T extends object>(take: (next: T) => void) {
  const waiting: T[] = [];
  let taking = false;
  return {
    add(next: T): void {
      waiting.push(next);
      if (taking) return;
      taking = true;
      try {
        for (let event = waiting.shift(); event; event = waiting.shift()) take(event);
      } finally {
        taking = false;
      }
    },
    /** What waits is dropped. */
    clear(): void {
      waiting.length = 0;
    },
  };
}
