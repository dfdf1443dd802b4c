import type { BrowserContext, Page } from '@playwright/test';

/** Calls that may take half a minute are given up after `ms` instead. */
export async function hurry(pages: Page | BrowserContext, ms: number): Promise<void> {
  await pages.addInitScript((longest) => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (given) => timeout(Math.min(given, longest));
  }, ms);
}
