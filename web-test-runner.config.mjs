import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags } from './scripts/browser/flags.mjs';
import { countReporter } from './scripts/elements/count-reporter.mjs';
import { localPlatform } from './scripts/elements/local-platform.mjs';
import { browserSocketClient } from './scripts/elements/socket-client.mjs';

/** The elements in a real browser; started by `npm run test:elements`, which finds one. */
export default {
  files: ['test/{ui,element}/**/*.test.ts'],
  nodeResolve: true,
  concurrency: 2,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 10_000 } },
  plugins: [
    // With our tsconfig, or it emits standard decorators.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    browserSocketClient(),
    localPlatform(),
  ],
  browsers: [
    chromeLauncher({
      // A window and a storage of its own: two files run at a time, and a hidden tab has no frames.
      async createPage({ browser }) {
        const page = await (await browser.createBrowserContext()).newPage();
        await page.emulateFocusedPage(true);
        return page;
      },
      launchOptions: { executablePath: process.env.CHROME_PATH, args: browserFlags },
    }),
  ],
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    // scripts/test.mjs counts the tests in it.
    ...(process.env.TEST_REPORT ? [countReporter(process.env.TEST_REPORT)] : []),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
