import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { chat, dialects, messageFields, post, read, start, startFields } from './rest-client.ts';

let platform: RunningPlatform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => Date.UTC(2026, 0, 31, 22, 5, 9) });
});
afterAll(() => platform.close());

const [v1, v2] = dialects;

describe.each(dialects)('the $dialect dialect', (names) => {
  test('starts a conversation and gives it an id', async () => {
    const { status, json } = await post(platform, names.start, startFields(names));
    expect(status).toBe(200);
    expect(json[names.conversation]).toMatch(/^\S{8,}$/);
    expect(json[names.language]).toBe(names.english);
  });

  test('honours an id that the client supplies, twice', async () => {
    const fields = { ...startFields(names), [names.conversation]: `mine-${names.dialect}` };
    for (const _ of [1, 2]) {
      const { json } = await post(platform, names.start, fields);
      expect(json[names.conversation]).toBe(`mine-${names.dialect}`);
    }
  });

  test('is chosen by the fields, whichever path is called', async () => {
    const other = names === v1 ? v2 : v1;
    const { status, json } = await post(platform, other.start, startFields(names));
    expect(status).toBe(200);
    expect(json).toHaveProperty(names.conversation);
  });

  test('takes multipart as well as urlencoded bodies', async () => {
    const form = new FormData();
    const id = await start(platform, names);
    for (const [name, value] of Object.entries(messageFields(names, id, 'hello'))) {
      form.append(name, value);
    }
    const { status, json } = await post(platform, '/message', form);
    expect(status).toBe(200);
    expect(json[names.intent]).toBe('greeting');
  });

  test('accepts a language by name and by code', async () => {
    for (const language of ['isiZulu', 'zu-ZA', 'ZU-za']) {
      const fields = { ...startFields(names), [names.language]: language };
      const { json } = await post(platform, names.start, fields);
      expect(json[names.language]).toBe(names.zulu);
    }
  });

  test('gives a spoken answer where the language has a voice, and only when asked', async () => {
    const ask = async (language: string, as: string) => {
      const id = await start(platform, names);
      const fields = { ...messageFields(names, id, 'hello'), [names.language]: language };
      return (await post(platform, '/message', { ...fields, [names.responseType]: as })).json[
        names.speechUrl
      ];
    };
    expect(await ask('en-ZA', 'text')).toBe('');
    expect(await ask('st-ZA', 'speech')).toBe('');
    const url = String(await ask('en-ZA', 'speech'));
    const sound = await fetch(url);
    expect(sound.headers.get('content-type')).toBe('audio/wav');
    expect((await sound.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  });

  test('sends an empty custom as its dialect does', async () => {
    const { say } = await chat(platform, names);
    expect((await say('hello'))['custom']).toEqual(names.nothing);
  });
});

test('a v1 reply has every field of the table', async () => {
  const id = await start(platform, v1);
  const { json } = await post(platform, '/message', messageFields(v1, id, 'menu'));
  expect(json).toEqual({
    TextMsg: 'menu',
    Transcription: '',
    SpeechResponseURL: '',
    MessageID: expect.any(String),
    ConversationID: id,
    UserID: id,
    BotID: 'kofi-demo',
    LanguageCode: 'English',
    DateReceived: '01/02/2026 00:05:09',
    TextResponse: ['Here is our menu.'],
    Intent: 'menu',
    Entities: [],
    Buttons: [],
    Confidence: 1,
    custom: {
      type: 'document',
      link: `${platform.url}/media/kofi-menu.pdf`,
      caption: 'Menu, one page',
      filename: 'kofi-menu.pdf',
    },
  });
});

test('a v2 reply has every field of the table', async () => {
  const id = await start(platform, v2);
  const { json } = await post(platform, '/message', messageFields(v2, id, 'wifi'));
  expect(json).toEqual({
    text_msg: 'wifi',
    transcription: '',
    speech_response_url: '',
    message_id: expect.any(String),
    conversation_id: id,
    user_id: id,
    bot_id: 'kofi-demo',
    language_code: 'en-ZA',
    date_received: '2026-01-31T22:05:09.000Z',
    text_response: expect.stringMatching(/^Yes.*\n.*\n.*password\.$/),
    intent: 'wifi',
    entities: [],
    buttons: [],
    confidence: '1',
    custom: {},
  });
});

test('v1 writes its confidence now as a number, now as a numeric string', async () => {
  const { say } = await chat(platform, v1);
  expect((await say('hello'))['Confidence']).toBeTypeOf('number');
  const second = (await say('hello'))['Confidence'];
  expect(second).toBeTypeOf('string');
  expect(Number(second)).toBe(1);
});

test('v2 start replies name the user and the platform', async () => {
  const fields = { ...startFields(v2), user_id: 'u1', platform: 'web' };
  const { json } = await post(platform, '/start_conversation', fields);
  expect(json).toMatchObject({ user_id: 'u1', platform: 'web' });
  const plain = await post(platform, '/start_conversation', startFields(v2));
  expect(plain.json).toMatchObject({ platform: 'API', user_id: plain.json['conversation_id'] });
});

test.each(['image', 'pdf'])('v2 takes an address of type %s', async (kind) => {
  const id = await start(platform, v2);
  const fields = { ...startFields(v2), conversation_id: id, message_type: kind };
  const without = await post(platform, '/message', fields);
  expect(without.status).toBe(400);
  const url = 'https://www.example.com/file';
  const { json } = await post(platform, '/message', { ...fields, [`${kind}_url`]: url });
  expect(json['intent']).toBe(`received_${kind}`);
});

test('the deviations seen in the field can be switched on', async () => {
  const { say } = await chat(platform, v2);
  Object.assign(platform.quirks, { customAsJson: true, textsAsList: true });
  const reply = await say('coupon');
  Object.assign(platform.quirks, { customAsJson: false, textsAsList: false });
  expect(reply['custom']).toBe('{"type":"coupon","code":"KOFI10"}');
  expect(reply['text_response']).toEqual([expect.any(String)]);
});

test('media files are what they say they are', async () => {
  const bytes = async (name: string) =>
    Buffer.from(await (await fetch(`${platform.url}/media/${name}`)).arrayBuffer());
  expect((await bytes('sunrise.png')).readUInt32BE(16)).toBe(320);
  const pdf = (await bytes('kofi-menu.pdf')).toString('latin1');
  const xref = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
  expect(pdf.slice(xref, xref + 4)).toBe('xref');
  expect((await bytes('flat-white.svg')).toString()).toMatch(/^<svg .*<\/svg>\n$/s);
  expect((await read(await fetch(`${platform.url}/media/none.png`))).status).toBe(404);
});
