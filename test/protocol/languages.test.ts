import { describe, expect, test } from 'vitest';
import { interfaceLanguages } from '../../src/i18n/interface-languages.ts';
import { findLanguage, languages, tagOf } from '../../src/protocol/languages.ts';

/** Platform code, BCP 47 tag, name, speech in, speech out: contract §1, row by row. */
const fifteen = [
  ['en-ZA', 'en-ZA', 'English', true, true],
  ['zu-ZA', 'zu-ZA', 'isiZulu', true, true],
  ['xh-ZA', 'xh-ZA', 'isiXhosa', true, true],
  ['st-ZA', 'st-ZA', 'Sesotho', true, false],
  ['tn-ZA', 'tn-ZA', 'Setswana', true, true],
  ['nso-ZA', 'nso-ZA', 'Sepedi', true, true],
  ['vr-ZA', 've-ZA', 'Tshivenda', true, true],
  ['ts-ZA', 'ts-ZA', 'Xitsonga', true, false],
  ['af-ZA', 'af-ZA', 'Afrikaans', true, true],
  ['sw-KE', 'sw-KE', 'Kiswahili', true, true],
  ['ka-KE', 'kam-KE', 'Kikamba', true, true],
  ['ki-KE', 'ki-KE', 'Kikuyu', true, true],
  ['rw-RW', 'rw-RW', 'Kinyarwanda', true, false],
  ['sh-ZM', 'sn-ZW', 'Shona', false, false],
  ['ee-GH', 'ee-GH', 'Ewe', false, false],
] as const;

test('there are the platform’s fifteen languages, in the contract’s order', () => {
  expect(languages.map(({ code }) => code)).toEqual(fifteen.map(([code]) => code));
});

test.each(fifteen)('%s is %s, %s, with speech in: %s, out: %s', (...row) => {
  const [code, tag, name, speechIn, speechOut] = row;
  expect(findLanguage(code)).toEqual({ code, tag, name, speechIn, speechOut });
});

describe.each(fifteen)('%s is found', (code, tag, name) => {
  const primary = tag.split('-', 1).join('');
  test.each([
    ['by its code', code],
    ['by its code in small letters', code.toLowerCase()],
    ['by its code with an underscore', code.replace('-', '_')],
    ['by its BCP 47 tag', tag],
    ['by its BCP 47 tag in capitals', tag.toUpperCase()],
    ['by the language alone', primary],
    ['in another region', `${primary}-XX`],
    ['by its name', name],
    ['by its name in any case, with blanks', `  ${name.toUpperCase()} `],
  ])('%s', (_, value) => {
    expect(findLanguage(value)?.code).toBe(code);
  });

  test('and its tag is well-formed BCP 47', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });
});

test.each([
  ...[
    ['sot', 'st-ZA'],
    ['zul', 'zu-ZA'],
    ['zul-ZA', 'zu-ZA'],
    ['eng', 'en-ZA'],
    ['ven', 'vr-ZA'],
  ],
  ...[
    ['vr', 'vr-ZA'],
    ['swa', 'sw-KE'],
    ['kin', 'rw-RW'],
    ['kik', 'ki-KE'],
    ['sna', 'sh-ZM'],
  ],
  ...[
    ['Zulu', 'zu-ZA'],
    ['XHOSA', 'xh-ZA'],
    ['Sotho', 'st-ZA'],
    ['Tswana', 'tn-ZA'],
  ],
  ...[
    ['Venda', 'vr-ZA'],
    ['Tsonga', 'ts-ZA'],
    ['Swahili', 'sw-KE'],
    ['Gikuyu', 'ki-KE'],
  ],
  ...[
    ['Tshivenḓa', 'vr-ZA'],
    ['Tshivenda', 'vr-ZA'],
    ['Gĩkũyũ', 'ki-KE'],
  ],
])('%s means %s', (value, code) => {
  expect(findLanguage(value)?.code).toBe(code);
});

test.each(interfaceLanguages.filter(({ code }) => code))(
  '$name is found by the name that the menu lists',
  ({ name, code }) => {
    expect(findLanguage(name)?.code).toBe(code);
    expect(findLanguage(name.normalize('NFD').toUpperCase())?.code).toBe(code);
  },
);

test.each([
  '',
  ' ',
  '-',
  'fr',
  'fr-FR',
  'pt-PT',
  'ar',
  'French',
  // Georgian and Serbo-Croatian are not what the platform's own codes look like.
  'ka',
  'ka-GE',
  'sh',
  'e',
  'Zulu!',
  '__proto__',
])('%j is not one of the platform’s', (value) => {
  expect(findLanguage(value)).toBeUndefined();
});

test.each([
  ['vr-ZA', 've-ZA'],
  ['Kikamba', 'kam-KE'],
  ['sh-ZM', 'sn-ZW'],
  ['fr', 'fr'],
  ['pt-mz', 'pt-MZ'],
  ['', undefined],
  ['not a language', undefined],
])('the tag of %j is %s', (value, tag) => {
  expect(tagOf(value)).toBe(tag);
});
