import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { message, newKey, ORIGIN, read } from './support/page.ts';
import { runGateway, type Running } from './support/run-gateway.ts';

let gateway: Running;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

const call = async (path: string, method: string, headers: Record<string, string>) =>
  read(await fetch(gateway.url + path, { method, headers }));

describe('pages of other origins', () => {
  test.each(['https://evil.example', 'null', 'https://shop.example.evil.example'])(
    'are refused before the platform is asked: %s',
    async (origin) => {
      const before = gateway.platform.requests.list().length;
      const headers = { Origin: origin, 'Idempotency-Key': newKey() };
      const said = await gateway.post('/message', message('x', 'hello'), headers);
      const started = await gateway.post('/start_conversation', {}, headers);
      expect([said.status, started.status]).toEqual([403, 403]);
      expect(said.headers.get('access-control-allow-origin')).toBeNull();
      expect(said.headers.get('vary')).toContain('Origin');
      expect(gateway.platform.requests.list().length).toBe(before);
    },
  );

  test('are refused where a browser names no origin but another site', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await call('/start_conversation', 'POST', { 'Sec-Fetch-Site': site });
      expect(answer.status).toBe(403);
    }
  });
});

describe('pages of the listed origin', () => {
  test('may send a key and read how long to wait', async () => {
    const preflight = await call('/message', 'OPTIONS', {
      Origin: ORIGIN,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'idempotency-key',
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    expect(preflight.headers.get('access-control-max-age')).toBe('3600');
    const answer = await gateway.post('/message', {});
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(answer.headers.get('access-control-expose-headers')).toBe('Retry-After');
    expect(answer.headers.get('vary')).toContain('Origin');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('what is not in order', () => {
  test('a bot that is not listed: 403', async () => {
    const fields = { bot_id: 'another', language_code: 'en-ZA' };
    expect((await gateway.post('/start_conversation', fields)).status).toBe(403);
  });

  test('an unknown path: 404, another method: 405 with what is allowed', async () => {
    const headers = { Origin: ORIGIN };
    expect((await call('/nothing', 'GET', headers)).status).toBe(404);
    expect((await call('/token', 'GET', headers)).status).toBe(404);
    const answer = await call('/message', 'PUT', headers);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toContain('POST');
  });

  test('a known field that comes twice: 400; an unknown one is dropped', async () => {
    const id = await gateway.start();
    const twice: [string, string][] = [
      ...Object.entries(message(id, 'hello')),
      ['text_msg', 'again'],
    ];
    const headers = { 'Idempotency-Key': newKey() };
    expect((await gateway.post('/message', twice, headers)).status).toBe(400);
    const more = { ...message(id, 'hello'), newer_field: 'x' };
    expect((await gateway.post('/message', more, headers)).status).toBe(200);
    const [, seen] = gateway.platform.requests.list('/message').slice(-2);
    expect(seen?.fields ?? {}).not.toHaveProperty('newer_field');
  });

  test.each(['bot_id', 'language_code', 'conversation_id', 'text_msg'])(
    'a message without %s: 400',
    async (name) => {
      const fields = message('x', 'hello');
      Reflect.deleteProperty(fields, name);
      const answer = await gateway.post('/message', fields, { 'Idempotency-Key': newKey() });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain(name);
    },
  );

  test('a body over the limit: 413', async () => {
    const answer = await gateway.post('/message', message('x', 'a'.repeat(600_000)), {
      'Idempotency-Key': newKey(),
    });
    expect(answer.status).toBe(413);
  });
});
