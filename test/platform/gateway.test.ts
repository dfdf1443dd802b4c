import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { dialects, messageFields, read, startFields, type Answer } from './rest-client.ts';

const [, v2] = dialects;
let platform: RunningPlatform;
let now = Date.now();
let keys = 0;

beforeAll(async () => {
  platform = await startPlatform({ keepAlive: false, gatewayPerMinute: 3, now: () => now });
});
afterEach(() => platform.faults.clear());
afterAll(() => platform.close());

const send = async (
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  read(
    await fetch(platform.gatewayUrl + path, {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields),
    }),
  );

const start = async (): Promise<string> =>
  String((await send('/start_conversation', startFields(v2))).json.conversation_id);
const say = (id: string, text: string, key: string): Promise<Answer> =>
  send('/message', messageFields(v2, id, text), { 'Idempotency-Key': key });
const newKey = (): string => `key-${(keys += 1)}`;

/** How many messages the bot has processed. */
const processed = (id: string): number => platform.conversations.find(id)?.answered ?? 0;

test('answers with v2’s fields, without a token', async () => {
  const id = await start();
  const answer = await say(id, 'hello', newKey());
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({ conversation_id: id, text_msg: 'hello' });
  expect(String(answer.json.text_response)).toContain('Kofi');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

describe('the same key', () => {
  test('with the same body gives the same answer, and the bot is asked once', async () => {
    const id = await start();
    const key = newKey();
    const first = await say(id, 'hello', key);
    const second = await say(id, 'hello', key);
    expect(second).toMatchObject({ status: 200, json: first.json });
    expect(processed(id)).toBe(1);
  });

  test('is answered though the first answer never reached anybody', async () => {
    const id = await start();
    const key = newKey();
    platform.faults.set('message', { kind: 'cut', when: 'after' }, 1);
    await expect(say(id, 'hello', key)).rejects.toThrow();
    expect((await say(id, 'hello', key)).status).toBe(200);
    expect(processed(id)).toBe(1);
  });

  test('gets a 409 while the first call is in progress', async () => {
    const id = await start();
    const key = newKey();
    const held = platform.faults.hold('upstream');
    const first = say(id, 'hello', key);
    await held.arrived;
    const second = await say(id, 'hello', key);
    expect(second.status).toBe(409);
    expect(second.headers.get('retry-after')).toBe('1');
    held.release();
    expect((await first).status).toBe(200);
    expect(await say(id, 'hello', key)).toMatchObject({ json: (await first).json });
    expect(processed(id)).toBe(1);
  });

  test('with another body gets a 422', async () => {
    const id = await start();
    const key = newKey();
    await say(id, 'hello', key);
    expect((await say(id, 'menu', key)).status).toBe(422);
    expect(processed(id)).toBe(1);
  });

  test.each([
    ['seen it', { kind: 'cut', when: 'after' }, 1],
    ['not seen it', { kind: 'cut', when: 'before' }, 0],
  ] as const)('stays unknown when the platform may have %s', async (_, fault, times) => {
    const id = await start();
    const key = newKey();
    platform.faults.set('upstream', fault, 1);
    expect((await say(id, 'hello', key)).json).toEqual({ status: 'unknown' });
    expect((await say(id, 'hello', key)).json).toEqual({ status: 'unknown' });
    expect(processed(id)).toBe(times);
  });

  test('is free again when the call was refused', async () => {
    const key = newKey();
    expect((await say('nobody', 'hello', key)).status).toBe(404);
    const id = await start();
    expect((await say(id, 'hello', key)).status).toBe(200);
  });

  test('is forgotten after a day', async () => {
    const key = newKey();
    const id = await start();
    await say(id, 'hello', key);
    now += 25 * 60 * 60 * 1000;
    const next = await start();
    expect((await say(next, 'menu', key)).status).toBe(200);
  });
});

describe('what other sites send', () => {
  test('is refused: without a key, or from a page that is not allowed', async () => {
    const id = await start();
    expect((await send('/message', messageFields(v2, id, 'hello'))).status).toBe(400);
    for (const origin of ['https://example.org', 'null']) {
      const headers = { Origin: origin, 'Idempotency-Key': newKey() };
      const message = await send('/message', messageFields(v2, id, 'hello'), headers);
      const started = await send('/start_conversation', startFields(v2), headers);
      expect([message.status, started.status]).toEqual([403, 403]);
      expect(message.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(processed(id)).toBe(0);
  });

  test('a page of this machine may, and may read how long to wait', async () => {
    const headers = { Origin: 'http://127.0.0.1:8080' };
    const { status, headers: got } = await send('/start_conversation', startFields(v2), headers);
    expect(status).toBe(200);
    expect(got.get('access-control-allow-origin')).toBe('http://127.0.0.1:8080');
    expect(got.get('access-control-expose-headers')).toBe('Retry-After');
  });
});

test('a visitor above the quota waits, and another does not; a repeated call costs nothing', async () => {
  const id = await start();
  const key = newKey();
  for (const each of [key, newKey(), newKey()]) await say(id, 'hello', each);
  const refused = await say(id, 'hello', newKey());
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBe(60);
  expect((await say(id, 'hello', key)).status).toBe(200);
  expect((await say(await start(), 'hello', newKey())).status).toBe(200);
  now += 60_000;
  expect((await say(id, 'hello', newKey())).status).toBe(200);
});
