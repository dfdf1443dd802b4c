/** How the element tests run in each engine. Each asks for the browser that the scripts have found. */
import process from 'node:process';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags } from '../browser/flags.mjs';

const launchers = {
  chromium: () =>
    chromeLauncher({
      // A window and a storage of its own: two files run at a time, and a hidden tab has no frames.
      async createPage({ browser }) {
        const page = await (await browser.createBrowserContext()).newPage();
        await page.emulateFocusedPage(true);
        return page;
      },
      launchOptions: { executablePath: process.env.CHROME_PATH, args: browserFlags },
    }),

  firefox: () =>
    Object.assign(
      chromeLauncher({
        launchOptions: { browser: 'firefox', executablePath: process.env.FIREFOX_PATH },
      }),
      { name: 'Firefox' },
    ),

  // Loaded when it is wished for: its driver's client is large.
  webkit: async () => new (await import('./webkit-launcher.mjs')).WebKitLauncher(),
};

/** Web-test-runner's settings for an engine: its browser, and how many files run at a time. */
export async function engineSettings(engine) {
  const launch = launchers[engine];
  if (!launch)
    throw new Error(`ENGINE is ${engine}; it can be ${Object.keys(launchers).join(', ')}.`);
  // A second window in the other two would have neither the focus nor frames.
  return { browsers: [await launch()], concurrency: engine === 'chromium' ? 2 : 1 };
}
