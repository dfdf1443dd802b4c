import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { dialects, messageFields, post, read, start, startFields } from './rest-client.ts';

let now = Date.UTC(2026, 5, 1);
let platform: RunningPlatform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => now });
});
afterAll(() => platform.close());

describe.each(dialects)('a $dialect call is refused', (names) => {
  const startRows = [names.bot, names.language];
  test.each(startRows)('when a start call lacks %s', async (field) => {
    const fields = startFields(names);
    delete fields[field];
    const { status, json } = await post(platform, names.start, fields);
    expect(status).toBe(400);
    if (field === names.language) expect(json).toMatchObject({ error: { parameter: field } });
  });

  const optional = names.dialect === 'v2' ? [names.messageType, names.responseType] : [];
  const messageRows = [
    names.bot,
    names.language,
    names.conversation,
    names.messageType,
    names.responseType,
    names.text,
  ];
  test.each(messageRows)('or not, when a message lacks %s', async (field) => {
    const fields = messageFields(names, await start(platform, names), 'hello');
    delete fields[field];
    const { status, json } = await post(platform, '/message', fields);
    const fine = optional.some((name) => name === field);
    expect(status).toBe(fine ? 200 : 400);
    if (!fine) expect(json).toMatchObject({ error: { message: expect.any(String) } });
  });

  test.each([
    ['a language that does not exist', names.language, 'Klingon', 400],
    ['a message type that does not exist', names.messageType, 'smell', 400],
    ['a response type that does not exist', names.responseType, 'dance', 400],
    ['a bot that is not ours', names.bot, 'somebody-elses', 403],
    ['a conversation that is unknown', names.conversation, 'unknown', 404],
    ['an empty text', names.text, '', 400],
  ])('for %s', async (_, field, value, expected) => {
    const fields = messageFields(names, await start(platform, names), 'hello');
    const { status, text } = await post(platform, '/message', { ...fields, [field]: value });
    expect(status).toBe(expected);
    if (status === 404) expect(text).toBe('');
  });

  test('after 24 hours, with an empty body', async () => {
    const id = await start(platform, names);
    now += 24 * 3600_000 - 1;
    expect((await post(platform, '/message', messageFields(names, id, 'hi'))).status).toBe(200);
    now += 1;
    const late = await post(platform, '/message', messageFields(names, id, 'hi'));
    expect(late).toMatchObject({ status: 404, text: '' });
  });

  test.each([
    ['no token', {}],
    ['a token that nobody issued', { Authorization: 'Bearer made-up' }],
    ['another scheme', { Authorization: 'Basic abc' }],
  ])('with %s, with an empty body', async (_, headers) => {
    const response = await fetch(platform.url + names.start, {
      method: 'POST',
      headers,
      body: new URLSearchParams(startFields(names)),
    });
    expect(await read(response)).toMatchObject({ status: 401, text: '' });
  });

  test('when the body is JSON', async () => {
    const { token } = platform.tokens.issue();
    const response = await fetch(platform.url + names.start, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(startFields(names)),
    });
    expect((await read(response)).json).toMatchObject({ error: { parameter: 'Content-Type' } });
  });
});

test('a body beyond 12 MB is refused', async () => {
  const [v1] = dialects;
  const fields = messageFields(v1, 'x', 'a'.repeat(13 * 1024 * 1024));
  expect((await post(platform, '/message', fields)).status).toBe(413);
});

test('prototype names in fields and payloads change nothing', async () => {
  const [, v2] = dialects;
  const id = await start(platform, v2);
  const text = '/order_coffee{"__proto__":{"polluted":true},"drink":"Cappuccino"}';
  const fields = { ...messageFields(v2, id, text), constructor: 'x', toString: 'y' };
  expect((await post(platform, '/message', fields)).status).toBe(200);
  expect('polluted' in {}).toBe(false);
});

test('pages of any origin may call, and may read Retry-After', async () => {
  const preflight = await fetch(`${platform.url}/message`, {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://shop.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  const refused = await fetch(`${platform.url}/message`, {
    method: 'POST',
    headers: { Origin: 'https://shop.example' },
    body: new URLSearchParams({ a: 'b' }),
  });
  expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  expect(refused.headers.get('access-control-expose-headers')).toBe('Retry-After');
});
