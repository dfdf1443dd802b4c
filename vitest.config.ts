import { defineConfig } from 'vitest/config';

/** `*.test.ts`: what runs in Node. `*.browser.test.ts`, `*.service.test.ts` and `*.spec.ts` have runners of their own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'gateway/test/**/*.test.ts'],
    exclude: ['**/*.{browser,service}.test.ts', 'node_modules/**'],
    environment: 'node',
    // For a machine that is busy with something else; nothing here waits so long by itself.
    testTimeout: 30_000,
  },
});
