import type { Clock } from '../../../src/conversation/shell/clock.ts';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves on by `ms`; what becomes due on the way runs at its own time, in order. */
  advance(ms: number): void;
  /** How many timers are running. */
  running(): number;
}

/** Starts at `now`, in milliseconds since the epoch. */
export function createManualClock(now = Date.UTC(2026, 0, 5, 8)): ManualClock {
  let timers: { readonly due: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const timer = { due: now + ms, run };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = timers.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
        if (!next) break;
        timers = timers.filter((other) => other !== next);
        now = Math.max(now, next.due);
        next.run();
      }
      now = end;
    },
    running: () => timers.length,
  };
}
