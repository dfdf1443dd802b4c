import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReply, type BotReply } from '../../src/protocol/bot-api.ts';
import { longestText } from '../../src/protocol/json.ts';

/** What a reply without anything in it becomes. */
const nothing: BotReply = {
  texts: [],
  buttons: [],
  media: [],
  speech: undefined,
  heard: undefined,
  intent: '',
  confidence: undefined,
  entities: undefined,
  custom: [],
  language: undefined,
  messageId: undefined,
};

/** Each row: what it shows, the platform's JSON, and what is read beside nothing. */
type Row = [name: string, json: Record<string, unknown>, read: Partial<BotReply>];

const button = { title: 'Yes', payload: '/affirm' };

const texts: Row[] = [
  ['v1 list', { TextResponse: ['a', 'b'] }, { texts: ['a', 'b'] }],
  ['v2 string', { text_response: 'a' }, { texts: ['a'] }],
  ['v2 list', { text_response: ['a', 'b'] }, { texts: ['a', 'b'] }],
  ['v1 string', { TextResponse: 'a' }, { texts: ['a'] }],
  ['marks and newlines stay', { text_response: '*a*\n_b_' }, { texts: ['*a*\n_b_'] }],
  ['empty strings give no line', { text_response: ['', 'a', ''] }, { texts: ['a'] }],
  ['a number is text', { text_response: [7] }, { texts: ['7'] }],
  [
    'what is no text is left out',
    { text_response: [null, {}, true, ' ', '\u200b', 'a'] },
    { texts: ['a'] },
  ],
  ['objects', { text_response: [{ text: 'a' }, { text: ['b'] }] }, { texts: ['a', 'b'] }],
  ['lists within lists', { TextResponse: [['a', ['b']], 'c'] }, { texts: ['a', 'b', 'c'] }],
  ['null', { text_response: null }, {}],
  ['v2 null beside v1', { text_response: null, TextResponse: ['a'] }, { texts: ['a'] }],
  [
    'an empty text with buttons',
    { text_response: '', buttons: [button] },
    { texts: [], buttons: [button] },
  ],
];

const buttons: Row[] = [
  ['v1', { Buttons: [button] }, { buttons: [button] }],
  ['v2', { buttons: [button] }, { buttons: [button] }],
  ['one without a list', { buttons: button }, { buttons: [button] }],
  ['no payload', { buttons: [{ title: 'A' }] }, { buttons: [{ title: 'A', payload: 'A' }] }],
  ['no title', { buttons: [{ payload: '/a' }] }, { buttons: [{ title: '/a', payload: '/a' }] }],
  ['numbers', { buttons: [{ title: 1, payload: 2 }] }, { buttons: [{ title: '1', payload: '2' }] }],
  ['neither', { buttons: [{}, null, '', true, [button], { title: '' }] }, {}],
  [
    'texts',
    { buttons: ['Yes', 3] },
    {
      buttons: [
        { title: 'Yes', payload: 'Yes' },
        { title: '3', payload: '3' },
      ],
    },
  ],
  ['a JSON text', { buttons: JSON.stringify([button]) }, { buttons: [button] }],
  ['an empty JSON text', { buttons: '[]' }, {}],
  ['a JSON null', { buttons: 'null' }, {}],
  [
    'an address',
    { buttons: [{ title: 'Map', url: 'https://x.test/a' }] },
    { buttons: [{ title: 'Map', payload: 'Map', href: 'https://x.test/a' }] },
  ],
  [
    'a number to call',
    { buttons: [{ title: 'Call', phone: '0800 123 456' }] },
    { buttons: [{ title: 'Call', payload: 'Call', href: 'tel:0800123456' }] },
  ],
  [
    'an address that may not be opened',
    { buttons: [{ title: 'X', url: 'javascript:alert(1)' }] },
    { buttons: [{ title: 'X', payload: 'X' }] },
  ],
  ['more fields', { buttons: [{ ...button, type: 'x' }] }, { buttons: [button] }],
  [
    'a payload with entities',
    { buttons: [{ title: 'S', payload: '/trigger_handoff{"department":"S"}' }] },
    { buttons: [{ title: 'S', payload: '/trigger_handoff{"department":"S"}' }] },
  ],
];

const custom: Row[] = [
  ['v1 empty string', { custom: '' }, {}],
  ['v2 empty object', { custom: {} }, {}],
  ['blank string', { custom: '  ' }, {}],
  ['null', { custom: null }, {}],
  ['an empty list', { custom: [] }, {}],
  ['a JSON null', { custom: 'null' }, {}],
  ['a list of empties', { custom: [{}, '', null] }, {}],
  ['an object', { custom: { a: 1 } }, { custom: [{ a: 1 }] }],
  ['a list', { custom: [{ a: 1 }, { b: 2 }] }, { custom: [{ a: 1 }, { b: 2 }] }],
  ['a JSON string of an object', { custom: '{"a":1}' }, { custom: [{ a: 1 }] }],
  ['a JSON string of a list', { custom: '[{"a":1},{"b":2}]' }, { custom: [{ a: 1 }, { b: 2 }] }],
  ['a JSON string of an empty object', { custom: '{}' }, {}],
  ['a JSON string of an empty list', { custom: '[]' }, {}],
  ['a garbage string is kept as data', { custom: 'hello {' }, { custom: ['hello {'] }],
  ['anything else is kept as data', { custom: [7, true] }, { custom: [7, true] }],
  ['a null value in it', { custom: { department: null } }, { custom: [{ department: null }] }],
];

const picture = { kind: 'media', type: 'image', link: 'https://x.test/a.png' } as const;

const media: Row[] = [
  [
    'an image',
    { custom: { type: 'image', link: 'https://x.test/a.png', caption: 'A' } },
    { media: [{ ...picture, caption: 'A', filename: '' }] },
  ],
  [
    'a video without a caption',
    { custom: { type: 'video', link: 'http://x.test/a.mp4' } },
    {
      media: [
        { kind: 'media', type: 'video', link: 'http://x.test/a.mp4', caption: '', filename: '' },
      ],
    },
  ],
  [
    'a document with its name, as a JSON string',
    { custom: '{"type":"document","link":"https://x.test/a b.pdf","filename":"a b.pdf"}' },
    {
      media: [
        {
          kind: 'media',
          type: 'document',
          link: 'https://x.test/a%20b.pdf',
          caption: '',
          filename: 'a b.pdf',
        },
      ],
    },
  ],
  [
    'media among other data',
    { custom: [{ type: 'image', link: 'https://x.test/a.png' }, { department: 'Sales' }] },
    { media: [{ ...picture, caption: '', filename: '' }], custom: [{ department: 'Sales' }] },
  ],
  ...[
    { type: 'audio', link: 'https://x.test/a.mp3' },
    { type: 'image' },
    { type: 'image', link: 7 },
    { type: 'image', link: '/a.png' },
    { type: 'image', link: 'javascript:alert(1)' },
    { type: 'image', link: ' JaVaScRiPt:alert(1)' },
    { type: 'image', link: 'java\nscript:alert(1)' },
    { type: 'image', link: 'data:image/svg+xml,<svg onload=alert(1)>' },
    { type: 'document', link: 'blob:https://x.test/1' },
    { type: 'document', link: 'file:///etc/passwd' },
  ].map((data): Row => [`is not ${JSON.stringify(data)}`, { custom: data }, { custom: [data] }]),
];

const others: Row[] = [
  ['v1 intent', { Intent: 'greet' }, { intent: 'greet' }],
  ['v2 intent', { intent: 'greet' }, { intent: 'greet' }],
  ['intent null', { intent: null }, {}],
  ['intent of a wrong type', { intent: { name: 'greet' } }, {}],
  ['confidence, a number', { Confidence: 0.9 }, { confidence: 0.9 }],
  ['confidence, v1 string', { Confidence: '0.91' }, { confidence: 0.91 }],
  ['confidence, v2 string', { confidence: '0.91' }, { confidence: 0.91 }],
  ['confidence zero', { confidence: 0 }, { confidence: 0 }],
  ['confidence empty', { confidence: '' }, {}],
  ['confidence garbage', { confidence: 'high' }, {}],
  ['confidence of a wrong type', { confidence: [1] }, {}],
  ['v1 entities', { Entities: [{ a: 1 }] }, { entities: [{ a: 1 }] }],
  ['v2 entities', { entities: { a: 1 } }, { entities: { a: 1 } }],
  ['v1 speech', { SpeechResponseURL: 'https://x.test/a.wav' }, { speech: 'https://x.test/a.wav' }],
  [
    'v2 speech',
    { speech_response_url: 'https://x.test/a.wav' },
    { speech: 'https://x.test/a.wav' },
  ],
  ['speech empty', { speech_response_url: '' }, {}],
  ['speech null', { speech_response_url: null }, {}],
  ['speech by a script', { speech_response_url: 'javascript:alert(1)' }, {}],
  ['v1 heard', { Transcription: 'molo' }, { heard: 'molo' }],
  ['v2 heard', { transcription: 'molo' }, { heard: 'molo' }],
  ['v1 id', { MessageID: 'm-1' }, { messageId: 'm-1' }],
  ['v2 id', { message_id: 'm-1' }, { messageId: 'm-1' }],
  ['v1 language by name', { LanguageCode: 'isiXhosa' }, { language: 'xh-ZA' }],
  ['v2 language by code', { language_code: 'xh-ZA' }, { language: 'xh-ZA' }],
  ['a language that is not the platform’s', { language_code: 'fr-FR' }, {}],
  ['a language of a wrong type', { language_code: 3 }, {}],
  ['fields that nobody knows', { foo: 'x', TextMsg: 'echo', text_msg: 'echo' }, {}],
];

describe.each([
  ['texts', texts],
  ['buttons', buttons],
  ['custom', custom],
  ['media', media],
  ['other fields', others],
])('%s of a reply (contract §1)', (_, rows) => {
  test.each(rows)('%s', (_name, json, read) => {
    expect(parseReply(json)).toEqual({ ...nothing, ...read });
  });
});

test('a whole reply reads the same in both dialects, and in a mixture', () => {
  const v1 = {
    TextResponse: ['Hello'],
    Buttons: [button],
    SpeechResponseURL: 'https://x.test/a.wav',
    Transcription: 'hi',
    Intent: 'greet',
    Confidence: '0.9',
    Entities: [],
    custom: '',
    MessageID: 'm-1',
    ConversationID: 'c-1',
    BotID: 'b-1',
    UserID: 'u-1',
    DateReceived: '05/01/2026 08:00:00',
    LanguageCode: 'English',
    TextMsg: 'hi',
  };
  const v2 = {
    text_response: 'Hello',
    buttons: [button],
    speech_response_url: 'https://x.test/a.wav',
    transcription: 'hi',
    intent: 'greet',
    confidence: '0.9',
    entities: [],
    custom: {},
    message_id: 'm-1',
    conversation_id: 'c-1',
    bot_id: 'b-1',
    user_id: 'u-1',
    date_received: '2026-01-05T08:00:00Z',
    language_code: 'en-ZA',
    text_msg: 'hi',
  };
  const read = parseReply(v1);
  expect(read).toMatchObject({ texts: ['Hello'], intent: 'greet', confidence: 0.9 });
  expect(parseReply(v2)).toEqual(read);
  expect(parseReply({ ...v1, TextResponse: undefined, text_response: 'Hello' })).toEqual(read);
});

test.each([
  {},
  { message: 'Internal server error' },
  { error: 'x', text_response: null },
  null,
  undefined,
  [],
  [{ text_response: 'a' }],
  'text',
  '<html>',
  7,
  true,
])('an answer that is %j is refused', (json) => {
  expect(parseReply(json)).toBeUndefined();
});

test('a text of a megabyte is bounded in every field', () => {
  const long = 'x'.repeat(1_000_000);
  const read = parseReply({
    text_response: [long],
    buttons: [{ title: long, payload: long }],
    custom: { type: 'document', link: 'https://x.test/', caption: long, filename: long },
    intent: long,
    transcription: long,
  });
  const fields = [
    read?.texts[0],
    read?.buttons[0]?.title,
    read?.buttons[0]?.payload,
    read?.media[0]?.caption,
    read?.media[0]?.filename,
    read?.intent,
    read?.heard,
  ];
  for (const field of fields) {
    expect(field).toHaveLength(longestText + 1);
    expect(field).toMatch(/^x+…$/u);
  }
  expect(parseReply({ text_response: 'x'.repeat(longestText) })?.texts[0]).toHaveLength(
    longestText,
  );
});

test('payloads that name __proto__ change no prototype, and lend nothing', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const evil = '{"__proto__":{"polluted":1,"title":"T","department":"D"}}';
  const read = parseReply(
    JSON.parse(
      `{"__proto__":{"text_response":"x","polluted":1},"buttons":[${evil}],` +
        `"custom":[${evil},{"constructor":{"prototype":{"polluted":1}}}],"entities":${evil}}`,
    ),
  );
  expect(parseReply({ custom: evil })?.custom).toHaveLength(1);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect({}).not.toHaveProperty('polluted');
  expect(read?.texts).toEqual([]);
  expect(read?.buttons).toEqual([]);
});

test('whatever JSON comes, reading it never throws and gives only what may be shown', () => {
  const names = Object.keys({
    ...nothing,
    text_response: 0,
    buttons: 0,
    TextResponse: 0,
    custom: 0,
  });
  const json = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(
      fc.constantFrom(...names, 'Buttons', 'Confidence', 'speech_response_url', 'Custom'),
      fc.oneof(fc.jsonValue(), fc.json(), fc.webUrl()),
    ),
  );
  fc.assert(
    fc.property(json, (value) => {
      const read = parseReply(value);
      if (!read) return;
      for (const line of read.texts) expect(line).not.toBe('');
      for (const { title, payload } of read.buttons) {
        expect(title).not.toBe('');
        expect(payload).not.toBe('');
      }
      for (const { link } of read.media) expect(link).toMatch(/^https?:/u);
      if (read.speech !== undefined) expect(read.speech).toMatch(/^https?:/u);
      if (read.confidence !== undefined) expect(read.confidence).not.toBeNaN();
      expect(read.custom).not.toContain('');
      expect(read.custom).not.toContain(null);
    }),
    { numRuns: 500 },
  );
});
