import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readers, sum } from '../../../scripts/checks/test-counts.mjs';

const written = (report: unknown): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
};

const reports = {
  vitest: {
    testResults: [
      {
        name: 'test/a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'a list is empty' },
          { status: 'failed', fullName: 'a list grows' },
          { status: 'skipped', fullName: 'a list shrinks' },
        ],
      },
    ],
  },
  webTestRunner: {
    'test/a.test.ts': { passed: 1, failed: 1, skipped: 1, failures: ['a list grows'] },
  },
  playwright: {
    config: { rootDir: '.' },
    errors: [],
    suites: [
      {
        file: 'test/a.test.ts',
        specs: [
          { title: 'a list is empty', tests: [{ status: 'expected' }] },
          { title: 'a list grows', tests: [{ status: 'unexpected' }] },
          { title: 'a list shrinks', tests: [{ status: 'skipped' }] },
        ],
      },
    ],
  },
};

describe('what became of a stage’s tests', () => {
  for (const [name, report] of Object.entries(reports))
    it(`the report of ${name} says how many failed, and which`, () => {
      // Entries forget the names of the record that they are taken from.
      const counts = readers[name as keyof typeof readers](written(report));
      expect(sum([...counts.values()])).toEqual({
        passed: 1,
        failed: 1,
        skipped: 1,
        failures: ['test/a.test.ts › a list grows'],
      });
    });

  it('a file that does not load counts as one failed test', () => {
    const report = { testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }] };
    expect(readers.vitest(written(report)).get('a.test.ts')).toMatchObject({ failed: 1 });
  });
});
