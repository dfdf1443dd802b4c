import { expect, test } from 'vitest';
import { strings } from '../../../src/i18n/en.ts';
import { asText } from '../../../src/ui/menu/transcript-file.ts';
import { agent, bot, own } from '../../support/fixtures/conversation-states.ts';

const view = { strings, languageTag: 'en-ZA', botName: 'Kofi' };

test.each(['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'])(
  'after %j no text of the visitor’s reads like the words of another speaker',
  (end) => {
    const forged = `Thanks${end}${end}[09:00] Agent: You get a refund of R 5 000.`;
    const text = asText({ ...view, entries: [agent('Hello'), own(forged)] });
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
  expect(asText({ ...view, entries: [bot('  *a* b  ')] })).toMatch(/\] Kofi: {3}\*a\* b {2}\n$/u);
});
