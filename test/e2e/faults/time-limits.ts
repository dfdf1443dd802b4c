import type { Page } from '@playwright/test';

/**
 * The page's calls have no time limit of their own from here on: what this gives lets the time of all
 * that are under way run out. So no answer is late because the machine is slow.
 */
export async function holdTimeLimits(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const pending = new Set<AbortController>();
    AbortSignal.timeout = () => {
      const limit = new AbortController();
      pending.add(limit);
      return limit.signal;
    };
    addEventListener('time-runs-out', () => {
      // As the browser's own signal says it.
      for (const limit of pending) limit.abort(new DOMException('Too late.', 'TimeoutError'));
      pending.clear();
    });
  });
  return () => page.evaluate(() => void dispatchEvent(new Event('time-runs-out')));
}
