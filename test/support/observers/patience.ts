/**
 * How long the tests in Node wait for what has to come. No machine is too slow for it: one that is
 * busy with other work needs longer, and only what never comes is waited for so long.
 */
import { vi } from 'vitest';

/** In milliseconds; `testTimeout` in vitest.config.ts is longer, so that a test says what it waited for. */
export const patience = 60_000;

/** Waits until `check` no longer throws; its own failure is what a test then shows. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: patience, interval: 5 });
