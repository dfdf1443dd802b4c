import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Fingerprints } from '../../../scripts/checks/fingerprint.mjs';

let root = '';

beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'fingerprint-'))}/`;
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(root + file), { recursive: true });
    writeFileSync(root + file, content);
  }
};
const reached = (entry: string): string[] =>
  [...new Fingerprints(root).reachedFrom([entry], { orAll: true })].sort();

describe('what a test depends on', () => {
  test.each([
    ['an import', `import { a } from './a.ts';`],
    ['a type', `import type { A } from "./a.ts";`],
    ['an export that is passed on', `export * from './a.ts';`],
    ['a module that is fetched later', `await import('./a.ts');`],
    ['a query behind the path', 'await import(`./a.ts?${Date.now()}`);'],
    ['an address from the root', `await page.goto('/test/a.ts');`],
    ['a file beside the module', `new URL('a.ts', import.meta.url);`],
  ])('%s', (_, code) => {
    write({ 'test/x.test.ts': code, 'test/a.ts': '', 'test/b.ts': '' });
    expect(reached('test/x.test.ts')).toEqual(['test/a.ts', 'test/x.test.ts']);
  });

  test('what a test depends on is followed from module to module, around circles, too', () => {
    write({
      'test/x.test.ts': `import '../src/a.ts';`,
      'src/a.ts': `import './b.ts';`,
      'src/b.ts': `import './a.ts';`,
      'src/c.ts': '',
    });
    expect(reached('test/x.test.ts')).toEqual(['src/a.ts', 'src/b.ts', 'test/x.test.ts']);
  });

  test('what a test depends on is every file of a folder that it names, or whose names code completes', () => {
    write({
      'test/x.test.ts': 'import(`../src/i18n/${tag}.ts`); new URL("../pages/", import.meta.url);',
      'src/i18n/en.ts': '',
      'src/i18n/zu.ts': '',
      'src/other.ts': '',
      'pages/shop.html': '',
    });
    expect(reached('test/x.test.ts')).toEqual([
      'pages/shop.html',
      'src/i18n/en.ts',
      'src/i18n/zu.ts',
      'test/x.test.ts',
    ]);
  });

  test('what a test depends on is everything when it reaches a module that reads files', () => {
    write({
      'test/x.test.ts': `import './reads.ts';`,
      'test/reads.ts': `import { readFileSync } from 'node:fs';`,
      'README.md': '',
    });
    expect(reached('test/x.test.ts')).toContain('README.md');
  });

  test('what a test depends on is nothing that runs leave behind, nor what is installed', () => {
    write({
      'test/x.test.ts': `import { readFileSync } from 'node:fs';`,
      'dist/chat.js': '',
      '.cache/results/unit.json': '',
      'gateway/node_modules/a/index.js': '',
      'scripts/shots/pages.mjs': '',
    });
    expect(reached('test/x.test.ts')).toEqual(['scripts/shots/pages.mjs', 'test/x.test.ts']);
  });
});

describe('a fingerprint', () => {
  const of = (...more: unknown[]): string => new Fingerprints(root).of(['a.ts', 'b.ts'], ...more);

  test('a fingerprint is the same as long as the contents are', () => {
    write({ 'a.ts': '1', 'b.ts': '2' });
    const before = of('node 20');
    write({ 'a.ts': '1', 'c.ts': '3' });
    expect(of('node 20')).toBe(before);
  });

  test('a fingerprint changes with a file, with its going, and with what else counts', () => {
    write({ 'a.ts': '1', 'b.ts': '2' });
    const seen = [of('node 20'), of('node 22')];
    write({ 'a.ts': '2', 'b.ts': '1' });
    seen.push(of('node 20'));
    rmSync(`${root}b.ts`);
    seen.push(of('node 20'));
    expect(new Set(seen).size).toBe(4);
  });
});
