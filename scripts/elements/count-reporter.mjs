/** A reporter for web-test-runner that leaves behind what became of each file's tests. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const countReporter = (file) => ({
  stop({ sessions }) {
    const files = {};
    for (const { testFile, testResults, errors } of sessions) {
      const counts = (files[testFile] ??= { passed: 0, failed: 0, skipped: 0, failures: [] });
      for (const { title, skipped, passed } of testResults ? testsIn(testResults) : []) {
        counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
        if (!skipped && !passed) counts.failures.push(title);
      }
      // A file that did not load, or threw outside its tests.
      counts.failed += errors.length;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(files));
  },
});

/** The tests of a suite, each with its whole title. */
const testsIn = ({ tests, suites }, path = '') => [
  ...tests.map((test) => ({ ...test, title: path + test.name })),
  ...suites.flatMap((suite) => testsIn(suite, `${path}${suite.name} › `)),
];
