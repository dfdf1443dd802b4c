import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countReporter } from './scripts/elements/count-reporter.mjs';
import { engineSettings } from './scripts/elements/launchers.mjs';
import { skippedReporter } from './scripts/elements/skipped-reporter.mjs';
import { localPlatform } from './scripts/elements/local-platform.mjs';
import { virtualScreenReader } from './scripts/elements/screen-reader.mjs';

/** The elements in a real browser, the one of `ENGINE`; `npm run test:elements` starts it for each. */
export default {
  files: ['test/**/*.browser.test.ts'],
  nodeResolve: { browser: true, exportConditions: ['production'] },
  // For a machine that is busy with something else; what never comes is told much sooner.
  testsFinishTimeout: 1_800_000,
  testFramework: { config: { timeout: 300_000 } },
  plugins: [
    // With our tsconfig, or it emits standard decorators.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    virtualScreenReader(),
    localPlatform(),
  ],
  ...(await engineSettings(process.env.ENGINE ?? 'chromium')),
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    skippedReporter(),
    // scripts/test.mjs counts the tests in it.
    ...(process.env.TEST_REPORT ? [countReporter(process.env.TEST_REPORT)] : []),
  ],
};
