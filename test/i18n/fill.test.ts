import { describe, expect, it } from 'vitest';
import { counted, fill } from '../../src/i18n/fill.ts';

describe('a sentence with places', () => {
  it('a sentence with places is filled with what is given, whatever that holds', () => {
    expect(fill('With our team: {department}', { department: '$& {n} <b>' })).toBe(
      'With our team: $& {n} <b>',
    );
  });
});

describe('a sentence that counts', () => {
  const arabic = {
    one: 'رسالة جديدة',
    two: 'رسالتان جديدتان',
    few: '{n} رسائل جديدة',
    many: '{n} رسالة جديدة',
    other: '{n} رسالة جديدة',
  } as const;

  it.each([
    [1, arabic.one],
    [2, arabic.two],
    [3, '3 رسائل جديدة'],
    [11, '11 رسالة جديدة'],
    [100, '100 رسالة جديدة'],
  ])('has the form that the language has for %d', (n, sentence) => {
    expect(counted(arabic, n, 'ar-u-nu-latn')).toBe(sentence);
  });

  it('a sentence that counts falls back to the form for everything else', () => {
    expect(counted({ other: '{n} new' }, 1, 'en')).toBe('1 new');
  });

  it('a sentence that counts has one and other where the browser does not know the language', () => {
    const words = { one: 'one', other: '{n} more' } as const;
    expect([1, 2].map((n) => counted(words, n, 'qaa'))).toEqual(['one', '2 more']);
  });

  it('a sentence that counts writes large numbers as the language does', () => {
    expect(counted({ other: '{n} new' }, 1234, 'fr').replace(/\s/u, ' ')).toBe('1 234 new');
  });
});
