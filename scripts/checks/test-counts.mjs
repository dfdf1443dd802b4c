/**
 * How many tests passed, failed and were skipped, file by file, and what those that failed are
 * called, from each runner's own report.
 */
import { readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { root } from '../cache.mjs';

export const nothing = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** A check that failed, or a failure that no test shows, counts as one. */
export const failedOnce = { ...nothing, failed: 1 };

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures],
});

export const sum = (all) => all.reduce(add, nothing);

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** As the stages name a file: relative to the repository, with slashes. */
const local = (file) => (isAbsolute(file) ? relative(root, file) : file).replaceAll('\\', '/');

/** Each returns `Map<file, counts>`; what failed outside all files is under ''. */
export const readers = {
  vitest(file) {
    return new Map(
      read(file).testResults.map(({ name, status, assertionResults }) => {
        const count = (...statuses) =>
          assertionResults.filter((test) => statuses.includes(test.status)).length;
        const failed = count('failed');
        return [
          local(name),
          {
            passed: count('passed'),
            // A file that does not load has no failed test, and failed all the same.
            failed: status === 'failed' && failed === 0 ? 1 : failed,
            skipped: count('pending', 'skipped', 'todo', 'disabled'),
            failures: assertionResults
              .filter((test) => test.status === 'failed')
              .map(({ fullName }) => `${local(name)} › ${fullName}`),
          },
        ];
      }),
    );
  },

  webTestRunner: (file) =>
    new Map(
      Object.entries(read(file)).map(([name, { failures, ...counts }]) => [
        local(name),
        { ...counts, failures: failures.map((title) => `${local(name)} › ${title}`) },
      ]),
    ),

  playwright(file) {
    const { suites, errors, config } = read(file);
    const files = new Map();
    for (const suite of suites) {
      const name = local(resolve(config.rootDir, suite.file));
      files.set(name, add(files.get(name) ?? nothing, sum(testsIn(suite, name).map(verdict))));
    }
    if (errors.length > 0) files.set('', { ...nothing, failed: errors.length });
    return files;
  },
};

/** The tests of a suite, each with its whole title. */
const testsIn = ({ specs = [], suites = [] }, path) => [
  ...specs.flatMap(({ title, tests }) =>
    tests.map(({ status }) => ({ status, title: `${path} › ${title}` })),
  ),
  ...suites.flatMap((suite) => testsIn(suite, `${path} › ${suite.title}`)),
];

const verdict = ({ status, title }) => ({
  passed: Number(status === 'expected' || status === 'flaky'),
  failed: Number(status === 'unexpected'),
  skipped: Number(status === 'skipped'),
  failures: status === 'unexpected' ? [title] : [],
});
