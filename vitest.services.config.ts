import { defineConfig } from 'vitest/config';

/** `npm run test:services`: what needs a program of the system. `npm run setup:services` brings it. */
export default defineConfig({
  test: {
    include: ['{test/services,gateway/test}/**/*.service.test.ts'],
    environment: 'node',
    // By name, so that one reads what was skipped, and why.
    reporters: ['verbose'],
    // A service takes its time to start on a busy machine; nothing here waits so long by itself.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
