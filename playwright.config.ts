import { defineConfig, devices } from '@playwright/test';
import type { Journey } from './test/e2e/journey.ts';
import { browserFlags } from './scripts/browser/flags.mjs';

const chromium = {
  ...devices['Desktop Chrome'],
  launchOptions: {
    args: browserFlags,
    ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
  },
};

/** The built widget in a real browser; the specs start what they need, and nothing leaves here. */
export default defineConfig<Pick<Journey, 'behindGateway'>>({
  testDir: 'test',
  outputDir: '.cache/test-results',
  testMatch: ['e2e/**/*.spec.ts', 'embed/**/*.spec.ts'],
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  // For a machine that is busy with something else; nothing here waits so long by itself.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [
    ['list'],
    // scripts/test.mjs counts the tests in it.
    ...(process.env.TEST_REPORT
      ? [['json', { outputFile: process.env.TEST_REPORT }] as const]
      : []),
  ],
  projects: [
    { name: 'chromium', use: chromium },
    {
      name: 'behind a gateway',
      testMatch: ['e2e/bot.spec.ts', 'e2e/handoff.spec.ts', 'e2e/reload.spec.ts'],
      use: { ...chromium, behindGateway: true },
    },
  ],
});
