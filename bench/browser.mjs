/** The browser that the benchmarks drive. */
import process from 'node:process';
import { chromium } from '@playwright/test';
import { browserFlags } from '../scripts/browser/flags.mjs';

export function startBrowser() {
  const { CHROME_PATH } = process.env;
  return chromium.launch({
    args: [...browserFlags, '--enable-precise-memory-info'],
    ...(CHROME_PATH && { executablePath: CHROME_PATH }),
  });
}

/** A page in a profile of its own, with its developer tools; to be closed by `end`. */
export async function freshPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, ...options });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  page.on('pageerror', (error) => console.error(error.message));
  return { page, tools, context, end: () => context.close() };
}
