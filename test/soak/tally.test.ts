import { describe, expect, test } from 'vitest';
import { tally, type Seen, type Shown, type Tally, type Told } from './tally.ts';

const nothing: Seen = { processed: [], lines: [], given: new Set(), said: [] };
const told = (text: string, ...meant: ('bot' | 'agent' | 'either')[]): Told => ({
  text,
  attempts: meant.map((side, index) => ({ meant: side, tab: 0, at: Number(text) + index })),
  discarded: false,
});
const own = (text: string, delivery: Shown['delivery'], route = 'bot'): Shown => ({
  sender: 'user',
  text,
  route,
  delivery,
});
const answer: Shown = { sender: 'bot', text: 'yes', route: 'bot' };
const agent = (text: string): Shown => ({ sender: 'agent', text, route: 'agent' });
const gap: Shown = { sender: 'divider', text: 'gap', route: '' };

const wrong = ({ lost, doubled, misrouted, untrue, disordered }: Tally) => ({
  ...(lost && { lost }),
  ...(doubled && { doubled }),
  ...(misrouted && { misrouted }),
  ...(untrue && { untrue }),
  ...(disordered && { disordered }),
});

test('what arrived as it should is not complained about', () => {
  const all = [told('1', 'bot'), told('2', 'agent'), told('3', 'bot', 'agent'), told('4', 'bot')];
  const shown = [
    own('1', 'sent'),
    answer,
    own('2', 'delivered', 'agent'),
    agent('hello'),
    own('3', 'sent', 'agent'),
    own('4', 'in-doubt'),
  ];
  const seen = {
    processed: ['1', '3', '4'],
    lines: ['2', '3'],
    given: new Set(['1']),
    said: ['hello'],
  };
  const judged = tally(all, shown, seen);
  expect(judged).toMatchObject({ sent: 4, confirmed: 3, inDoubt: 1, complaints: [] });
  expect(wrong(judged)).toEqual({});
});

describe('complains about a text', () => {
  test.each<[string, Told, Shown[], Partial<Seen>, object]>([
    ['that is gone', told('1', 'bot'), [], { processed: ['1'] }, { lost: 1 }],
    ['that never goes out', told('1', 'bot'), [own('1', 'waiting')], {}, { lost: 1 }],
    [
      'that is in view twice',
      told('1', 'bot'),
      [own('1', 'in-doubt'), own('1', 'in-doubt')],
      {},
      { doubled: 1 },
    ],
    [
      'that the bot has twice',
      told('1', 'bot'),
      [own('1', 'in-doubt')],
      { processed: ['1', '1'] },
      { doubled: 1 },
    ],
    [
      'that was for the agent and went to the bot',
      told('1', 'agent'),
      [own('1', 'in-doubt')],
      { processed: ['1'] },
      { misrouted: 1 },
    ],
    [
      'that was for the bot and went to the agent',
      told('1', 'bot'),
      [own('1', 'sent', 'agent')],
      { lines: ['1'] },
      { misrouted: 1 },
    ],
    [
      'that is said to be delivered and is not',
      told('1', 'agent'),
      [own('1', 'delivered', 'agent')],
      {},
      { untrue: 1 },
    ],
    [
      'that is said not to be sent and was',
      told('1', 'bot'),
      [own('1', 'failed')],
      { processed: ['1'] },
      { untrue: 1 },
    ],
    [
      'that has no answer though the bot took it',
      told('1', 'bot'),
      [own('1', 'sent')],
      { processed: ['1'] },
      { lost: 1 },
    ],
    [
      'that was answered twice',
      told('1', 'bot'),
      [own('1', 'sent'), answer, answer],
      { processed: ['1'] },
      { doubled: 1 },
    ],
  ])('%s', (_, one, shown, seen, expected) => {
    expect(wrong(tally([one], shown, { ...nothing, ...seen }))).toEqual(expected);
  });
});

test('complains about texts of one tab that stand in another order', () => {
  const shown = [own('2', 'failed'), own('1', 'failed')];
  expect(wrong(tally([told('1', 'bot'), told('2', 'bot')], shown, nothing))).toEqual({
    disordered: 1,
  });
});

test('an agent’s line may be missing where a gap says so, and nowhere else', () => {
  const seen = { ...nothing, said: ['a', 'b', 'c'] };
  expect(wrong(tally([], [agent('a'), gap, agent('c')], seen))).toEqual({});
  expect(wrong(tally([], [agent('a'), agent('c')], seen))).toEqual({ lost: 1 });
  expect(wrong(tally([], [gap, agent('a'), agent('c')], seen))).toEqual({ lost: 1 });
  expect(wrong(tally([], [agent('a'), agent('b'), gap], seen))).toEqual({});
  expect(wrong(tally([], ['a', 'b', 'c', 'a'].map(agent), seen))).toEqual({ doubled: 1 });
});
