import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** `*.test.ts`: what runs in Node. `*.browser.test.ts`, `*.service.test.ts` and `*.spec.ts` have runners of their own. */
export default defineConfig({
  // The examples name the package; what is tested is its sources.
  resolve: { alias: { 'botlhale-gateway': join(import.meta.dirname, 'gateway/src/index.ts') } },
  test: {
    include: ['test/**/*.test.ts', 'gateway/test/**/*.test.ts'],
    exclude: ['**/*.{browser,service}.test.ts', 'node_modules/**'],
    environment: 'node',
    // For a machine that is busy with something else; nothing here waits so long by itself.
    testTimeout: 120_000,
  },
});
