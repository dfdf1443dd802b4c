import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaveText, parseToUser } from '../../src/protocol/agent-events.ts';
import { longestText } from '../../src/protocol/json.ts';

test('leaving is said as the platform expects it (contract §3)', () => {
  expect(leaveText).toBe('disconnect');
});

test.each([
  ['a message', { message: 'Hello' }, 'Hello'],
  ['marks and newlines unchanged', { message: ' *Hello*\n_you_ ' }, ' *Hello*\n_you_ '],
  ['more fields', { message: 'Hello', sender: 'Thandi' }, 'Hello'],
  ['a number', { message: 0 }, '0'],
  ['an empty message', { message: '' }, undefined],
  ['no message', {}, undefined],
  ['a message of a wrong type', { message: { text: 'Hello' } }, undefined],
  ['a list as message', { message: ['Hello'] }, undefined],
  ['a null message', { message: null }, undefined],
  ['a bare text', 'Hello', undefined],
  ['a list', [{ message: 'Hello' }], undefined],
  ['null', null, undefined],
  ['nothing', undefined, undefined],
  ['an inherited message', JSON.parse('{"__proto__":{"message":"Hello"}}'), undefined],
])('to_user with %s', (_, payload: unknown, words) => {
  expect(parseToUser(payload)).toBe(words);
});

test('to_user of a megabyte is bounded', () => {
  expect(parseToUser({ message: 'x'.repeat(1_000_000) })).toHaveLength(longestText + 1);
});

test('whatever to_user carries, reading it never throws and never gives an empty line', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ message: fc.anything() })), (payload) => {
      const words = parseToUser(payload);
      expect(words === undefined || words.length > 0).toBe(true);
    }),
  );
});
