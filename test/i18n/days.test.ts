import { expect, test } from 'vitest';
import { dayFormat } from '../../src/i18n/days.ts';

const day = Date.UTC(2026, 10, 25, 12);

test('a day is written in the words of its language', () => {
  expect(dayFormat('fr').format(day)).toBe('mercredi 25 novembre 2026');
});

test('a day in a language that nobody knows is written in figures, with no words of another', () => {
  expect(dayFormat('qaa').format(day)).toBe('2026/11/25');
});
