/** How many tests passed, failed and were skipped, from each runner's own report. */
import { readFileSync } from 'node:fs';

export const nothing = { passed: 0, failed: 0, skipped: 0 };

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

export const readers = {
  vitest(file) {
    const report = read(file);
    const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    // A file that does not load has no tests, and failed all the same.
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    );
    const count = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;
    return {
      passed: count('passed'),
      failed: count('failed') + unloaded.length,
      skipped: count('pending', 'skipped', 'todo', 'disabled'),
    };
  },

  webTestRunner: read,

  playwright(file) {
    const { stats, errors } = read(file);
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
    };
  },
};
