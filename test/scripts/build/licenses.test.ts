import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { licenseOf, licensesText } from '../../../scripts/build/licenses.mjs';
import { packageOf } from '../../../scripts/build/packages.mjs';

let modules: string;
beforeEach(() => {
  modules = mkdtempSync(join(tmpdir(), 'packages-'));
});
afterEach(() => rmSync(modules, { recursive: true }));

function install(name: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(modules, name), { recursive: true });
  const about = JSON.stringify({ name, version: '1.2.3', license: 'MIT' });
  for (const [file, text] of Object.entries({ 'package.json': about, ...files }))
    writeFileSync(join(modules, name, file), text);
}

test('a package brings its licence, however the file is called', () => {
  install('one', { LICENSE: 'Do as you like.\n' });
  install('@scope/two', { 'licence.md': 'Do as I like.' });
  expect(licenseOf('one', modules).text).toBe('Do as you like.');
  expect(licenseOf('@scope/two', modules)).toMatchObject({ version: '1.2.3', license: 'MIT' });
});

test('a bundled package without a licence text is an error that names it', () => {
  install('bare', { 'README.md': 'Trust me.' });
  expect(() => licenseOf('bare', modules)).toThrow('bare is bundled, but brings no licence text.');
});

test('packages that share a text share a section, and each is named', () => {
  const of = (name: string, text: string) => ({ name, version: '1.0.0', license: 'MIT', text });
  const text = licensesText([of('a', 'Same text.'), of('b', 'Same\n text.'), of('c', 'Other.')]);
  expect(text.match(/Same/g)).toHaveLength(1);
  expect(text).toMatch(/^a 1\.0\.0 \(MIT\)\nb 1\.0\.0 \(MIT\)\n\nSame text\.\n\n-+\n\nc 1/);
});

test('a module belongs to the innermost package that it is in', () => {
  expect(packageOf('/r/node_modules/lit/index.js')).toBe('lit');
  expect(packageOf('/r/node_modules/@lit/reactive-element/css-tag.js')).toBe(
    '@lit/reactive-element',
  );
  expect(packageOf('/r/node_modules/a/node_modules/b/lib/c.js')).toBe('b');
  expect(packageOf('C:\\r\\node_modules\\b\\c.js')).toBe('b');
  expect(packageOf('\0rolldown/runtime.js')).toBe('rolldown');
  expect(packageOf('/r/src/define.ts')).toBeUndefined();
});
