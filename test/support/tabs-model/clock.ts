/** A clock that stands still until the schedule moves it; what becomes due has a task of its own. */
import type { Clock } from '../../../src/conversation/shell/clock.ts';
import { settle } from './gate.ts';

interface Due {
  readonly at: number;
  readonly run: () => void;
}

export class ModelClock implements Clock {
  #now = Date.UTC(2026, 0, 5, 8);
  #timers: Due[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  /** How long until the next timer; absent when none runs. */
  get next(): number | undefined {
    const due = this.#timers.map(({ at }) => at - this.#now);
    return due.length > 0 ? Math.max(0, Math.min(...due)) : undefined;
  }

  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    while (this.#timers.length > 0) {
      const at = Math.min(...this.#timers.map((timer) => timer.at));
      if (at > end) break;
      const timer = this.#timers.find((other) => other.at === at);
      this.#timers = this.#timers.filter((other) => other !== timer);
      this.#now = Math.max(this.#now, at);
      timer?.run();
      await settle();
    }
    this.#now = end;
  }
}
