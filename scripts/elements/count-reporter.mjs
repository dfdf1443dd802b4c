/** A reporter for web-test-runner that leaves behind what became of each file's tests. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const countReporter = (file) => ({
  stop({ sessions }) {
    const files = {};
    for (const { testFile, testResults, errors } of sessions) {
      const counts = (files[testFile] ??= { passed: 0, failed: 0, skipped: 0 });
      for (const { skipped, passed } of testResults ? testsIn(testResults) : [])
        counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
      // A file that did not load, or threw outside its tests.
      counts.failed += errors.length;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(files));
  },
});

const testsIn = ({ tests, suites }) => [...tests, ...suites.flatMap(testsIn)];
