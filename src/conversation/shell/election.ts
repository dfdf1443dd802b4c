/**
 * How this tab comes to lead: it asks, and waits for as long as another tab leads.
 *
 * Invariants:
 * - A leader takes a wish at once. One that has not done so when the patience is over is frozen, and
 *   its place is seized.
 * - One wait at a time: the first one counts.
 */
import type { Clock } from './clock.ts';
import type { Lead } from './ports.ts';

/** How long a leader may take over a wish, in milliseconds. */
const patience = 4_000;

/** Around `lead`, which it adds waiting to. */
export function createElection(lead: Lead, clock: Clock) {
  let endWait: (() => void) | undefined;
  /** How often this tab could not begin. */
  let failures = 0;

  const wait = (ms: number, act: () => void): void => {
    endWait ??= clock.after(ms, () => {
      endWait = undefined;
      act();
    });
  };
  return {
    ...lead,
    /** Asks, and seizes the lead unless `relax` is called before the patience is over. */
    insist(): void {
      lead.ask();
      wait(patience, () => lead.seize());
    },
    /** What was waited for has happened. */
    relax(): void {
      endWait?.();
      endWait = undefined;
    },
    /** Lets others lead, and asks again later: each time it waits longer. */
    askLater(): void {
      lead.release();
      wait(patience * 2 ** Math.min(failures++, 6), () => lead.ask());
    },
  };
}
