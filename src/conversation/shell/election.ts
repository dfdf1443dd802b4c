/**
 * How this tab comes to lead: it asks, and waits for as long as another tab leads.
 *
 * Invariants:
 * - A leader takes a wish at once. One that has not done so when the patience is over, and lets its
 *   turns at the log pass, is frozen, and its place is seized.
 * - One wait at a time: the first one counts.
 */
import type { Clock } from './clock.ts';
import type { Lead } from './ports.ts';

/** How long a leader may take over a wish, in milliseconds. */
const patience = 4_000;

/**
 * Around `lead`, which it adds waiting to.
 *
 * @param isFrozen resolves to whether the tab that leads has had its turns and done nothing
 */
export function createElection(lead: Lead, clock: Clock, isFrozen: () => Promise<boolean>) {
  let endWait: (() => void) | undefined;
  /** How often this tab could not begin. */
  let failures = 0;

  const wait = (ms: number, act: () => void): void => {
    endWait ??= clock.after(ms, () => {
      endWait = undefined;
      act();
    });
  };
  const insist = (): void =>
    wait(patience, () => {
      let relaxed = false;
      endWait = () => void (relaxed = true);
      void isFrozen().then((frozen) => {
        if (relaxed) return;
        endWait = undefined;
        if (frozen) lead.seize();
        else insist();
      });
    });
  return {
    ...lead,
    /** Seizes the lead from a tab that is frozen, unless `relax` is called before that is found out. */
    insist,
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
