import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BotMessage } from '../../src/protocol/bot-api.ts';
import { isFinal } from '../../src/protocol/channel-error.ts';
import { createBotClient, type BotClientOptions } from '../../src/transport/bot-client.ts';
import { stubOnLine } from '../support/fakes/browser-globals.ts';
import { startScriptedApi, type ScriptedApi } from '../support/fakes/scripted-api.ts';
import { patience } from '../support/observers/patience.ts';

let api: ScriptedApi;
beforeAll(async () => {
  api = await startScriptedApi();
});
beforeEach(() => stubOnLine());
afterEach(() => {
  api.answers = [];
  api.seen.length = 0;
  vi.unstubAllGlobals();
});
afterAll(() => api.close());

const client = (options: Partial<BotClientOptions> = {}) =>
  createBotClient({
    apiUrl: api.url,
    version: 'auto',
    who: { botId: 'my bot' },
    timeout: patience,
    ...options,
  });

const request = { conversationId: 'c1', language: 'zu-ZA' };
const message: BotMessage = {
  ...request,
  id: 'm1',
  dialect: 'v2',
  text: 'Sawubona & «good day» 50% + 1 🙂',
};
const [v1, v2] = ['/startConversation', '/start_conversation'];
const started = { body: '{}' };
const paths = () => api.seen.map(({ path }) => path);
const fields = () => Object.fromEntries(new URLSearchParams(api.seen.at(-1)?.body));

describe('each dialect writes its own paths and fields, URL-encoded (contract §1)', () => {
  test('v1 starts with BotID and the language’s name', async () => {
    api.answers = [started];
    const result = await client({ version: 'v1' }).start(request);
    expect(result).toMatchObject({ ok: true, value: { dialect: 'v1' } });
    expect(paths()).toEqual([v1]);
    expect(api.seen[0]?.contentType).toMatch(/^application\/x-www-form-urlencoded/);
    expect(fields()).toEqual({ BotID: 'my bot', LanguageCode: 'isiZulu', ConversationID: 'c1' });
  });

  test('v2 starts with bot_id and the language’s code', async () => {
    api.answers = [started];
    const who = { botId: 'my bot', userId: 'u1' };
    const result = await client({ version: 'v2', who }).start(request);
    expect(result).toMatchObject({ ok: true, value: { dialect: 'v2' } });
    expect(paths()).toEqual([v2]);
    expect(fields()).toEqual({
      bot_id: 'my bot',
      language_code: 'zu-ZA',
      conversation_id: 'c1',
      user_id: 'u1',
    });
  });

  test('a message goes out in the dialect that it names, its text unharmed', async () => {
    api.answers = [started, started];
    await client().send(message);
    expect(fields()).toEqual({
      bot_id: 'my bot',
      language_code: 'zu-ZA',
      conversation_id: 'c1',
      message_type: 'text',
      response_type: 'text',
      text_msg: message.text,
    });
    await client().send({ ...message, dialect: 'v1' });
    expect(fields()).toEqual({
      BotID: 'my bot',
      LanguageCode: 'isiZulu',
      ConversationID: 'c1',
      MessageType: 'text',
      ResponseType: 'text',
      TextMsg: message.text,
    });
    expect(paths()).toEqual(['/message', '/message']);
  });
});

describe('«auto»', () => {
  test('«auto» uses v2 where it is there', async () => {
    api.answers = [started];
    expect(await client().start(request)).toMatchObject({ ok: true, value: { dialect: 'v2' } });
    expect(paths()).toEqual([v2]);
  });

  test.each([404, 405])('falls back to v1 when v2 answers %i, and remembers', async (status) => {
    api.answers = [{ status }, started, started];
    const bot = client();
    expect(await bot.start(request)).toMatchObject({ ok: true, value: { dialect: 'v1' } });
    expect(await bot.start(request)).toMatchObject({ ok: true, value: { dialect: 'v1' } });
    expect(paths()).toEqual([v2, v1, v1]);
  });

  test('«auto» falls back to v1 when the browser could not make v2’s call, and remembers', async () => {
    // What a browser does when it refuses a call to another origin; Node has no such rule.
    vi.stubGlobal('fetch', vi.fn(fetch).mockRejectedValueOnce(new TypeError('Failed to fetch')));
    api.answers = [started, started];
    const bot = client();
    expect(await bot.start(request)).toMatchObject({ ok: true, value: { dialect: 'v1' } });
    await bot.start(request);
    expect(paths()).toEqual([v1, v1]);
  });

  test.each([401, 402, 403, 409, 429, 500, 503])(
    'does not fall back when v2 answers %i',
    async (status) => {
      api.answers = [{ status }, started];
      expect(await client().start(request)).toMatchObject({ ok: false });
      expect(paths()).toEqual([v2]);
    },
  );

  test('«auto» does not fall back for a captive portal’s page', async () => {
    api.answers = [{ body: '<!doctype html>' }, started];
    expect(await client().start(request)).toEqual({ ok: false, error: { kind: 'unreadable' } });
    expect(paths()).toEqual([v2]);
  });

  test('tries v2 again when neither answered', async () => {
    api.answers = [{ status: 404 }, { status: 404 }, { status: 404 }, started];
    const bot = client();
    expect(await bot.start(request)).toEqual({
      ok: false,
      error: { kind: 'rejected', status: 404 },
    });
    expect(await bot.start(request)).toMatchObject({ ok: true, value: { dialect: 'v2' } });
    expect(paths()).toEqual([v2, v1, v2, v2]);
  });

  test('«auto» never falls back once v2 has answered', async () => {
    api.answers = [started, { status: 404 }, { status: 404 }, started];
    const bot = client();
    await bot.start(request);
    expect(await bot.start(request)).toMatchObject({ ok: false, error: { status: 404 } });
    expect(paths()).toEqual([v2, v2, v2]);
  });
});

describe('a v2 deployment that takes only ids of its own', () => {
  const own = { body: '{"conversation_id":"theirs"}' };

  test.each([400, 404])(
    'and answers %i, is asked once more without one, and its own is used',
    async (status) => {
      api.answers = [{ status }, own];
      const result = await client({ version: 'v2' }).start(request);
      expect(result).toMatchObject({ ok: true, value: { conversationId: 'theirs' } });
      expect(paths()).toEqual([v2, v2]);
      expect(fields()).toEqual({ bot_id: 'my bot', language_code: 'zu-ZA' });
    },
  );

  test('a v2 deployment that takes only ids of its own is found after v1 has been looked for', async () => {
    api.answers = [{ status: 404 }, { status: 404 }, own];
    const result = await client().start(request);
    expect(result).toMatchObject({ ok: true, value: { dialect: 'v2', conversationId: 'theirs' } });
    expect(paths()).toEqual([v2, v1, v2]);
  });

  test('and has no id to give, has refused', async () => {
    api.answers = [{ status: 400 }, started];
    const result = await client({ version: 'v2' }).start(request);
    expect(result).toEqual({ ok: false, error: { kind: 'rejected', status: 400 } });
  });
});

describe('a 200 that is no answer', () => {
  const faults = [
    { message: 'Internal server error' },
    { error: { message: 'No such bot' } },
    { errorMessage: 'timed out', errorType: 'Error' },
    { status: 'error' },
  ];
  test.each(faults)('%j starts nothing', async (fault) => {
    api.answers = [{ body: JSON.stringify(fault) }];
    const result = await client({ version: 'v2' }).start(request);
    expect(result).toEqual({ ok: false, error: { kind: 'unreadable' } });
  });

  test.each([...faults, {}])('%j replies nothing', async (fault) => {
    api.answers = [{ body: JSON.stringify(fault) }];
    const result = await client({ version: 'v2' }).send(message);
    expect(result).toEqual({ ok: false, error: { kind: 'unreadable' } });
  });
});

describe('a refusal that trying again does not change', () => {
  test.each([
    [413, '', { kind: 'too-long' }],
    [400, 'Message too long', { kind: 'too-long', detail: 'Message too long' }],
    [
      400,
      'text_msg exceeds the maximum length',
      { kind: 'too-long', detail: 'text_msg exceeds the maximum length' },
    ],
    [400, 'bot_id is missing', { kind: 'rejected', status: 400, detail: 'bot_id is missing' }],
    [402, 'No credit left', { kind: 'rejected', status: 402, detail: 'No credit left' }],
    [403, 'This bot is paused', { kind: 'forbidden', detail: 'This bot is paused' }],
    [403, '', { kind: 'forbidden' }],
  ])('%i %j', async (status, said, error) => {
    api.answers = [{ status, body: said && JSON.stringify({ error: { message: said } }) }];
    const result = await client({ version: 'v2' }).send(message);
    expect(result).toEqual({ ok: false, error });
    expect(isFinal(result.ok ? { kind: 'offline' } : result.error)).toBe(true);
  });
});

test('a 409 of the platform’s own means that the message was taken', async () => {
  api.answers = [{ status: 409, body: '{"error": "conflict"}' }];
  const result = await client({ version: 'v2' }).send(message);
  expect(result).toMatchObject({ ok: true, value: { texts: [], buttons: [] } });
});

test('nothing goes on to where a redirect points', async () => {
  const asked = vi.fn(fetch);
  vi.stubGlobal('fetch', asked);
  await client({ version: 'v2' }).send(message);
  expect(asked).toHaveBeenCalledWith(
    `${api.url}/message`,
    expect.objectContaining({ redirect: 'error' }),
  );
});

describe('what a refusal says', () => {
  test.each([
    ['{"error": {"message": "No such bot"}}', 'No such bot'],
    ['{"error": "No such bot"}', 'No such bot'],
    ['{"message": "No such bot"}', 'No such bot'],
    ['<h1>Bad Request</h1>', undefined],
    ['[]', undefined],
    ['', undefined],
  ])('%s', async (body, detail) => {
    api.answers = [{ status: 400, body }];
    expect(await client().send(message)).toEqual({
      ok: false,
      error: { kind: 'rejected', status: 400, ...(detail !== undefined && { detail }) },
    });
  });
});

describe('an answer of 200 that is not the platform’s JSON is unreadable', () => {
  test.each(['', 'null', '[]', '"fine"', '42', '{"text_response": "half'])('%s', async (body) => {
    api.answers = [{ body }];
    expect(await client().send(message)).toEqual({ ok: false, error: { kind: 'unreadable' } });
  });
});

describe('a Retry-After that is not plain', () => {
  test.each([
    ['0', 0],
    ['1.5', 1500],
    ['Mon, 05 Jan 2015 08:00:00 GMT', 0],
    ['soon', undefined],
  ])('«%s»', async (value, retryAfter) => {
    api.answers = [{ status: 429, headers: { 'Retry-After': value } }];
    expect(await client().send(message)).toEqual({
      ok: false,
      error: { kind: 'rate-limited', ...(retryAfter !== undefined && { retryAfter }) },
    });
  });
});
