import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { interfaceLanguages, offeredLanguages } from '../../src/i18n/interface-languages.ts';
import { languages, tagOf } from '../../src/protocol/languages.ts';

test('the interface speaks the platform’s fifteen, and three more', () => {
  expect(interfaceLanguages.filter(({ code }) => code).map(({ code }) => code)).toEqual(
    languages.map(({ code }) => code),
  );
  expect(interfaceLanguages.filter(({ code }) => !code).map(({ tag }) => tag)).toEqual([
    'fr',
    'pt-PT',
    'ar',
  ]);
});

test.each(interfaceLanguages)('$name, once chosen, is shown as $tag', ({ tag, code, name }) => {
  expect(tagOf(code ?? tag)).toBe(tag);
  expect(interfaceLanguages.filter((one) => one.name === name)).toHaveLength(1);
});

const names = (...spoken: readonly string[]) => offeredLanguages(...spoken).map(({ name }) => name);
const unsure = ['Kĩkamba', 'Gĩkũyũ', 'chiShona', 'Eʋegbe'];

test('visitors are offered what somebody can vouch for', () => {
  const everyOne = interfaceLanguages.map(({ name }) => name);
  expect(names()).toEqual(everyOne.filter((name) => !unsure.includes(name)));
});

test.each([
  ['kam', 'Kĩkamba'],
  ['ka-KE', 'Kĩkamba'],
  ['Kikuyu', 'Gĩkũyũ'],
  ['sn-ZW', 'chiShona'],
  ['ewe', 'Eʋegbe'],
])('what is spoken already is offered, too: %s', (spoken, name) => {
  expect(names('en-ZA', spoken)).toContain(name);
  expect(names('en-ZA', spoken)).toHaveLength(names().length + 1);
});

test('the docs say which languages those are', () => {
  const docs = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');
  for (const { tag, name } of interfaceLanguages) {
    const row = docs.split('\n').find((line) => line.includes(`\`${tag}\``)) ?? '';
    expect([name, row.split('|')[6]?.trim()]).toEqual([name, unsure.includes(name) ? 'no' : 'yes']);
  }
});
