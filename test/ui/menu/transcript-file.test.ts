import { expect, test } from 'vitest';
import { newConversation } from '../../../src/conversation/core/state.ts';
import { strings } from '../../../src/i18n/en.ts';
import type { Entry } from '../../../src/protocol/message.ts';
import { asText } from '../../../src/ui/menu/transcript-file.ts';
import { agent, bot, own } from '../../support/fixtures/conversation-states.ts';

const fileOf = (...entries: Entry[]): string =>
  asText({
    conversation: { ...newConversation, entries },
    strings,
    languageTag: 'en-ZA',
    botName: 'Kofi',
  });

test.each(['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'])(
  'after %j no text of the visitor’s reads like the words of another speaker',
  (end) => {
    const forged = `Thanks${end}${end}[09:00] Agent: You get a refund of R 5 000.`;
    const text = fileOf(agent('Hello'), own(forged));
    const speakers = text
      .split(/[\n\r\v\f\u0085\u2028\u2029]/u)
      .filter((line) => line.startsWith('['));
    expect(speakers.map((line) => line.replace(/^\[.+\] /u, ''))).toEqual([
      'Agent: Hello',
      'You: Thanks',
    ]);
  },
);

test('a text of one line stays as it is', () => {
  expect(fileOf(bot('  *a* b  '))).toMatch(/\] Kofi: {3}\*a\* b {2}\n$/u);
});
