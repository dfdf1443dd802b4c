import { KEPT_MS } from '../ledger/ledger.ts';
import type { SeenStarts } from './quota.ts';

/** More than so many at once, and the oldest count as unseen: they share their address's quota. */
const MOST = 100_000;

/** Started conversations in this process's memory. */
export class MemorySeenStarts implements SeenStarts {
  readonly #until = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(conversation: string): Promise<void> {
    this.#until.delete(conversation);
    this.#until.set(conversation, this.#now() + KEPT_MS);
    const oldest = this.#until.size > MOST ? this.#until.keys().next() : undefined;
    if (oldest && !oldest.done) this.#until.delete(oldest.value);
    return Promise.resolve();
  }

  has(conversation: string): Promise<boolean> {
    return Promise.resolve((this.#until.get(conversation) ?? 0) > this.#now());
  }
}
