import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const journeys = join(root, 'test/e2e/faults');
const page = join(root, 'docs/reliability.md');

/** How many faults the table has. */
const count = 49;
/** Not mended yet. */
const open: readonly number[] = [];
const numbers = Array.from({ length: count }, (_, index) => index + 1).filter(
  (number) => !open.includes(number),
);

const specs = [
  ...readdirSync(journeys)
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => join(journeys, name)),
  join(root, 'test/soak/soak.spec.ts'),
];

/** What the tests are called, as it is written: some titles are put together. */
const titles = specs.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/\b(?:test|base)\(\s*(['`])(\d.*?)\1/g)].map(
    ([, , title = '']) => title,
  ),
);

test('each fault of the table is named by a test: «N · fault → required behaviour»', () => {
  for (const title of titles) expect(title).toMatch(/^\d+ · .+ → .+|^\d+ · .*\$\{/);
  const named = new Set(titles.map((title) => Number.parseInt(title, 10)));
  expect([...named].toSorted((a, b) => a - b)).toEqual(numbers);
});

test.runIf(existsSync(page))('each fault has one row in the table of docs/reliability.md', () => {
  const rows = [...readFileSync(page, 'utf8').matchAll(/^\| *(\d+) *\|(.+)\|$/gm)];
  expect(rows.map(([, number]) => Number(number)).toSorted((a, b) => a - b)).toEqual(numbers);
  for (const [row, , rest = ''] of rows)
    expect(rest.split('|').filter((cell) => cell.trim()).length, row).toBeGreaterThan(1);
});
