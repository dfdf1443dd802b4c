/** A reporter for web-test-runner that leaves behind how many tests passed, failed and were skipped. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const countReporter = (file) => ({
  stop({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const { testResults, errors } of sessions) {
      for (const { skipped, passed } of testResults ? testsIn(testResults) : [])
        counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
      // A file that did not load, or threw outside its tests.
      counts.failed += errors.length;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(counts));
  },
});

const testsIn = ({ tests, suites }) => [...tests, ...suites.flatMap(testsIn)];
