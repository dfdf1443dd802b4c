import { defineConfig } from 'vitest/config';

/** What needs no browser; elements and journeys have runners of their own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/{ui,element,e2e,embed}/**', 'node_modules/**'],
    environment: 'node',
    // For a machine that is busy with something else; nothing here waits so long by itself.
    testTimeout: 30_000,
  },
});
