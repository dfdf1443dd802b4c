import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaveText, parseToUser, type AgentPart } from '../../src/protocol/agent-events.ts';
import { longestText } from '../../src/protocol/json.ts';

test('leaving is said as the platform expects it (contract §3)', () => {
  expect(leaveText).toBe('disconnect');
});

const says = (...texts: string[]): AgentPart[] => texts.map((text) => ({ kind: 'text', text }));
const nothing: AgentPart = { kind: 'nothing-to-show' };
const card = (type: 'image' | 'video' | 'document', link: string, more = {}): AgentPart => ({
  ...{ kind: 'media', type, link, caption: '', filename: '' },
  ...more,
});
const picture = 'https://x.test/a.png';
const paper = 'https://x.test/b.pdf';

test.each<[name: string, payload: unknown, parts: AgentPart[]]>([
  ['a message', { message: 'Hello' }, says('Hello')],
  ['marks and newlines unchanged', { message: ' *Hello*\n_you_ ' }, says(' *Hello*\n_you_ ')],
  ['more fields', { message: 'Hello', sender: 'Thandi' }, says('Hello')],
  ['a number', { message: 0 }, says('0')],
  ['JSON that an agent typed', { message: '{"message":"Hello"}' }, says('{"message":"Hello"}')],
  ['a text within', { message: { text: 'Hello' } }, says('Hello')],
  ['a text', { text: 'Hello' }, says('Hello')],
  ['a list as message', { message: ['Hello', { text: 'you' }] }, says('Hello', 'you')],
  ['a bare text', 'Hello', says('Hello')],
  ['a bare number', 7, says('7')],
  ['a bare text that is a number', '007', says('007')],
  ['a JSON text', '{"message":"Hello"}', says('Hello')],
  ['a JSON list', '["Hello",{"message":"you"}]', says('Hello', 'you')],
  ['a list', [{ message: 'Hello' }, 'you'], says('Hello', 'you')],
  [
    'media as the bot sends it',
    { type: 'Image', url: picture, caption: 'A' },
    [card('image', picture, { caption: 'A' })],
  ],
  [
    'media as message',
    { message: { type: 'document', link: paper, filename: 'Bill.pdf' } },
    [card('document', paper, { filename: 'Bill.pdf' })],
  ],
  [
    'words with a link',
    { message: 'See', link: paper },
    [...says('See'), card('document', paper, { filename: 'b.pdf' })],
  ],
  ['a picture by its address', { message: '', image: picture }, [card('image', picture)]],
  ['a file by its address', { file: picture }, [card('image', picture)]],
  [
    'an attachment',
    { attachment: { url: paper, name: 'Bill' } },
    [card('document', paper, { filename: 'Bill' })],
  ],
  [
    'attachments',
    { message: 'Two', attachments: [{ url: picture }, paper] },
    [...says('Two'), card('image', picture), card('document', paper, { filename: 'b.pdf' })],
  ],
  [
    'a file that leads nowhere',
    { message: 'See', file: { data: 'AAAA' } },
    [...says('See'), nothing],
  ],
  ['an address that may not be opened', { link: 'javascript:alert(1)' }, [nothing]],
  ['an empty message', { message: '' }, [nothing]],
  ['no message', {}, [nothing]],
  ['a null message', { message: null }, [nothing]],
  ['null', null, [nothing]],
  ['nothing', undefined, [nothing]],
  ['a flag', true, [nothing]],
  ['bytes', new ArrayBuffer(8), [nothing]],
  ['an inherited message', JSON.parse('{"__proto__":{"message":"Hello"}}'), [nothing]],
])('to_user with %s', (_, payload, parts) => {
  expect(parseToUser(payload)).toEqual(parts);
});

test('to_user of a megabyte is bounded', () => {
  const [part] = parseToUser({ message: 'x'.repeat(1_000_000) });
  expect(part?.kind === 'text' && part.text).toHaveLength(longestText + 1);
  expect(parseToUser(Array.from({ length: 100_000 }, () => 'x')).length).toBeLessThanOrEqual(1_000);
});

test('whatever to_user carries, reading it never throws, and never gives nothing or an empty line', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ message: fc.anything() })), (payload) => {
      const parts = parseToUser(payload);
      expect(parts.length).toBeGreaterThan(0);
      for (const part of parts) if (part.kind === 'text') expect(part.text).not.toBe('');
    }),
  );
});
