import { describe, expect, test } from 'vitest';
import { toAgentTranscript } from '../../src/protocol/agent-transcript.ts';
import { toTranscript, type Delivery, type Entry, type Part } from '../../src/protocol/message.ts';
import { divider, own, theirs } from '../support/fixtures/core-builders.ts';

const network = { kind: 'network' } as const;

describe('the lines of one message (contract §3)', () => {
  test.each<[string, Part[], string[]]>([
    ['one line per text', [text('a'), text('b')], ['a', 'b']],
    ['marks and newlines stay', [text('*a*\n_b_')], ['*a*\n_b_']],
    ['an empty text gives none', [text(''), text('b')], ['b']],
    ['media with its caption', [picture('A')], ['A\nhttps://x.test/a.png']],
    ['media without one', [picture('')], ['https://x.test/a.png']],
    ['speech gives none', [{ kind: 'speech', link: 'https://x.test/a.wav' }, text('a')], ['a']],
    [
      'suggested answers give none, chosen or not',
      [text('a'), { kind: 'buttons', buttons: [{ title: 'Yes', payload: '/yes' }], chosen: 0 }],
      ['a'],
    ],
    ['a message of nothing', [], []],
  ])('%s', (_, parts, lines) => {
    const entries = [theirs('bot', parts)];
    const expected = lines.map((message) => ({ sender: 'bot', message }));
    expect(toTranscript(entries)).toEqual(expected);
    expect(toAgentTranscript(entries)).toEqual(expected);
  });
});

test('a pressed answer stands there with its title, not its payload', () => {
  const pressed = { ...own('Yes'), payload: '/affirm' };
  expect(toTranscript([pressed])).toEqual([{ sender: 'user', message: 'Yes' }]);
  expect(toAgentTranscript([pressed])).toEqual([{ sender: 'user', message: 'Yes' }]);
});

const conversation: Entry[] = [
  own('one'),
  theirs('bot', [text('two')]),
  divider('handed-over'),
  own('three', { state: 'delivered' }, 'agent'),
  theirs('agent', [text('four')]),
  divider('back-to-bot'),
  own('five'),
  divider('new-conversation'),
];

test('the visitor’s copy is complete, in order, without the dividers (contract §4)', () => {
  expect(toTranscript(conversation)).toEqual([
    { sender: 'user', message: 'one' },
    { sender: 'bot', message: 'two' },
    { sender: 'user', message: 'three' },
    { sender: 'agent', message: 'four' },
    { sender: 'user', message: 'five' },
  ]);
});

test('the agent’s copy has both routes and no other senders than user and bot (contract §3)', () => {
  expect(toAgentTranscript(conversation)).toEqual([
    { sender: 'user', message: 'one' },
    { sender: 'bot', message: 'two' },
    { sender: 'user', message: 'three' },
    { sender: 'user', message: 'five' },
  ]);
});

describe.each<[Delivery, boolean]>([
  [{ state: 'waiting' }, false],
  [{ state: 'waiting', why: { kind: 'offline' } }, false],
  [{ state: 'sending' }, true],
  [{ state: 'sent' }, true],
  [{ state: 'delivered' }, true],
  [{ state: 'in-doubt', why: network }, true],
  [{ state: 'failed', why: network }, true],
])('a line that is %j', (delivery, given) => {
  test('is in the visitor’s copy', () => {
    expect(toTranscript([own('a', delivery)])).toEqual([{ sender: 'user', message: 'a' }]);
  });
  test(`is ${given ? '' : 'not '}given to the agent`, () => {
    for (const route of ['bot', 'agent'] as const)
      expect(toAgentTranscript([own('a', delivery, route)])).toHaveLength(given ? 1 : 0);
  });
});

test('an empty conversation has an empty transcript', () => {
  expect(toTranscript([])).toEqual([]);
  expect(toAgentTranscript([])).toEqual([]);
});

function text(words: string): Part {
  return { kind: 'text', text: words };
}

function picture(caption: string): Part {
  return { kind: 'media', type: 'image', link: 'https://x.test/a.png', caption, filename: '' };
}
