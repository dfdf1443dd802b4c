/** The back button, in a browser that takes pages out of its cache as it does for people. */
import type { LaunchOptions, Page } from '@playwright/test';
import { browserFlags } from '../../scripts/browser/flags.mjs';
import { expect } from './journey.ts';

declare global {
  interface Window {
    /** Whether the page was taken out of the cache, each time that it was shown. */
    shown: boolean[];
  }
}

/** Playwright switches the cache of the back button off; this leaves it on. For `launchOptions`. */
export const withPageCache: LaunchOptions = {
  args: browserFlags,
  ...(process.env['CHROME_PATH'] ? { executablePath: process.env['CHROME_PATH'] } : {}),
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
};

/** Has every page that is loaded from now on note when it is shown; `goBack` goes by it. */
export const noteShown = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.shown = [];
    addEventListener('pageshow', ({ persisted }) => void window.shown.push(persisted));
  });

/** Presses the back button; resolves to whether the page came out of the cache. */
export async function goBack(page: Page): Promise<boolean> {
  const path = new URL(page.url()).pathname;
  // Playwright's own goBack() waits for a load that never comes.
  await page.evaluate(() => history.back());
  await expect.poll(() => new URL(page.url()).pathname).not.toBe(path);
  const last = () => page.evaluate(() => window.shown.at(-1)).catch(() => undefined);
  await expect.poll(last).not.toBe(undefined);
  return (await last()) ?? false;
}
