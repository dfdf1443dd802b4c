import { expect, test } from 'vitest';
import { interfaceLanguages } from '../../src/i18n/interface-languages.ts';
import { languages, tagOf } from '../../src/protocol/languages.ts';

test('the interface speaks the platform’s fifteen, and three more', () => {
  expect(interfaceLanguages.filter(({ code }) => code).map(({ code }) => code)).toEqual(
    languages.map(({ code }) => code),
  );
  expect(interfaceLanguages.filter(({ code }) => !code).map(({ tag }) => tag)).toEqual([
    'fr',
    'pt',
    'ar',
  ]);
});

test.each(interfaceLanguages)('$name, once chosen, is shown as $tag', ({ tag, code, name }) => {
  expect(tagOf(code ?? tag)).toBe(tag);
  expect(interfaceLanguages.filter((one) => one.name === name)).toHaveLength(1);
});
