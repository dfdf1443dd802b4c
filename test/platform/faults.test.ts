import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaultTarget } from '../../demo/platform/faults/faults.ts';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { dialects, messageFields, post, read, start, startFields } from './rest-client.ts';

let platform: RunningPlatform;
beforeAll(async () => {
  platform = await startPlatform({ keepAlive: false });
});
afterEach(() => platform.faults.clear());
afterAll(() => platform.close());

const [, v2] = dialects;
const targets: FaultTarget[] = ['start', 'message', 'token'];

async function call(target: FaultTarget) {
  if (target === 'token') return read(await fetch(`${platform.url}/token`, { method: 'POST' }));
  if (target === 'start') return post(platform, v2.start, startFields(v2));
  const id = await start(platform, v2);
  return post(platform, '/message', messageFields(v2, id, 'hello'));
}

describe.each(targets)('a fault on %s', (target) => {
  test.each([402, 409, 429, 500, 502, 503, 504])('answers %i once', async (status) => {
    platform.faults.set(target, { kind: 'status', status }, 1);
    expect((await call(target)).status).toBe(status);
    expect((await call(target)).status).toBe(200);
  });

  test.each([401, 404])('answers %i with an empty body', async (status) => {
    platform.faults.set(target, { kind: 'status', status }, 1);
    expect(await call(target)).toMatchObject({ status, text: '' });
  });

  test('tells how long to wait, in seconds or as a date', async () => {
    platform.faults.set(target, { kind: 'status', status: 429, retryAfter: 7 }, 1);
    const seconds = await call(target);
    expect(seconds.headers.get('retry-after')).toBe('7');
    expect(seconds.headers.get('access-control-expose-headers')).toBe('Retry-After');
    const fault = { kind: 'status', status: 429, retryAfter: 7, retryAs: 'date' } as const;
    platform.faults.set(target, fault, 1);
    const date = Date.parse(String((await call(target)).headers.get('retry-after')));
    expect(Math.abs(date - Date.now() - 7000)).toBeLessThan(3000);
  });

  test('answers a captive portal’s page', async () => {
    platform.faults.set(target, { kind: 'not-json' }, 1);
    const portal = await call(target);
    expect(portal.status).toBe(200);
    expect(portal.headers.get('content-type')).toContain('text/html');
  });

  test('truncates the answer', async () => {
    platform.faults.set(target, { kind: 'truncated' }, 1);
    await expect(call(target)).rejects.toThrow();
  });

  test.each(['before', 'after'] as const)('cuts the connection %s processing', async (when) => {
    platform.faults.set(target, { kind: 'cut', when }, 1);
    await expect(call(target)).rejects.toThrow();
  });

  test('stays until it is cleared when no count is given', async () => {
    platform.faults.set(target, { kind: 'down' });
    for (const _ of [1, 2, 3]) expect((await call(target)).status).toBe(503);
    platform.faults.clear(target);
    expect((await call(target)).status).toBe(200);
  });

  test('delays the answer', async () => {
    platform.faults.set(target, { kind: 'slow', ms: 60 }, 1);
    const before = performance.now();
    expect((await call(target)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(50);
  });

  test('holds a call until it is released', async () => {
    const hold = platform.faults.hold(target);
    let settled = false;
    const held = call(target).then((answer) => {
      settled = true;
      return answer;
    });
    await hold.arrived;
    expect(settled).toBe(false);
    hold.release();
    expect((await held).status).toBe(200);
  });
});

test.each([
  ['cut', 'before', 0],
  ['cut', 'after', 1],
  ['status', 'before', 0],
  ['status', 'after', 1],
] as const)('%s %s processing: the bot has seen %i messages', async (kind, when, seen) => {
  const id = await start(platform, v2);
  const fault = kind === 'cut' ? { kind, when } : { kind, when, status: 502 };
  platform.faults.set('message', fault, 1);
  await post(platform, '/message', messageFields(v2, id, 'hi')).catch(() => undefined);
  expect(platform.conversations.find(id)?.answered).toBe(seen);
});

test('every call is noted with its fields and headers, struck ones as well', async () => {
  platform.requests.clear();
  const id = await start(platform, v2);
  platform.faults.set('message', { kind: 'down' }, 1);
  await post(platform, '/message', messageFields(v2, id, 'hi'), { 'X-Test': '1' });
  expect(platform.requests.list('/message')).toMatchObject([
    { method: 'POST', fields: { text_msg: 'hi' }, headers: { 'x-test': '1' } },
  ]);
});

test('answers close the connection when asked to, so that no browser resends', async () => {
  expect((await call('token')).headers.get('connection')).toBe('close');
});

describe('the switches for people', () => {
  const send = async (json: unknown) =>
    read(
      await fetch(`${platform.url}/faults`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(json),
      }),
    );

  test('set, list and clear faults', async () => {
    await send({ on: 'message', kind: '429', retryAfter: 5, retryAs: 'date', times: 1 });
    await send({ on: 'start', kind: 'slow', ms: 900 });
    const listed = await read(await fetch(`${platform.url}/faults`));
    expect(listed.json['faults']).toEqual([
      {
        on: 'message',
        fault: { kind: 'status', status: 429, when: 'before', retryAfter: 5, retryAs: 'date' },
        times: 1,
      },
      { on: 'start', fault: { kind: 'slow', ms: 900 } },
    ]);
    expect((await send({ clear: 'start' })).json['faults']).toHaveLength(1);
    expect((await send({ clear: 'all' })).json['faults']).toEqual([]);
  });

  test.each([
    [null],
    [{ on: 'dinner', kind: 'down' }],
    [{ on: 'message', kind: 'gremlins' }],
    [{ on: 'message', kind: 'slow', ms: -1 }],
    [{ on: 'message', kind: 'status', status: 200 }],
  ])('refuse %j with a sentence', async (wish) => {
    const { status, json } = await send(wish);
    expect(status).toBe(400);
    expect(json).toMatchObject({ error: { message: expect.any(String) } });
  });
});
