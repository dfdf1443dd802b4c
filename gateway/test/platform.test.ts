import { createServer } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { newKey, ORIGIN, read } from './support/page.ts';
import { processed, runGateway, type Running } from './support/run-gateway.ts';

let gateway: Running;
afterEach(() => gateway.close());

const exchanges = (): number =>
  gateway.platform.requests.list('/auth/generate').length +
  gateway.platform.requests.list('/generateAuthToken').length;

describe.each(['v1', 'v2'] as const)('a platform that speaks %s alone', (dialect) => {
  test.each(['auto', dialect] as const)(
    'is understood with BOTLHALE_API_VERSION=%s',
    async (as) => {
      gateway = await runGateway({ apiVersion: as }, { dialect });
      const id = await gateway.start('our-own-conversation-id');
      expect(id).toBe('our-own-conversation-id');
      const answer = await gateway.say(id, 'hello', newKey());
      expect(answer.status).toBe(200);
      expect(String(answer.json['text_response'])).toContain('Kofi');
      expect(answer.json['intent']).toBe('greeting');
      expect(Object.keys(answer.json).filter((name) => /[A-Z]/.test(name))).toEqual([]);
    },
  );

  test('is understood by a gateway that has not seen the start', async () => {
    gateway = await runGateway({}, { dialect });
    gateway.platform.conversations.start({
      id: 'started-elsewhere',
      userId: undefined,
      platform: undefined,
      language: 'en-ZA',
    });
    expect((await gateway.say('started-elsewhere', 'hello', newKey())).status).toBe(200);
    expect(processed(gateway, 'started-elsewhere')).toBe(1);
  });
});

test('a v1 bot gets the address of a picture as text, in the words that the host chose', async () => {
  gateway = await runGateway({ v1UploadText: 'picture: {url}' }, { dialect: 'v1' });
  const id = await gateway.start();
  const answer = await gateway.post(
    '/message',
    {
      bot_id: 'kofi-demo',
      language_code: 'en-ZA',
      conversation_id: id,
      message_type: 'image',
      image_url: 'https://cdn.example/$&.png',
    },
    { 'Idempotency-Key': newKey() },
  );
  expect(answer.status).toBe(200);
  const { fields } = gateway.platform.requests.list('/message').at(-1) ?? {};
  expect(fields).toMatchObject({
    MessageType: 'text',
    TextMsg: 'picture: https://cdn.example/$&.png',
  });
});

describe('the access token', () => {
  test('is exchanged once for all who ask at the same time', async () => {
    gateway = await runGateway();
    await Promise.all(Array.from({ length: 10 }, () => gateway.start()));
    expect(exchanges()).toBe(1);
  });

  test('is renewed after a 401, and the message is passed on once', async () => {
    gateway = await runGateway();
    const id = await gateway.start();
    gateway.platform.tokens.revokeAll();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => gateway.say(id, 'hello', newKey())),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(exchanges()).toBe(2);
    expect(processed(gateway, id)).toBe(5);
  });

  test('is renewed before it ends', async () => {
    gateway = await runGateway({}, { tokenSeconds: 1 });
    await gateway.start();
    await expect
      .poll(async () => {
        await gateway.start();
        return exchanges();
      })
      .toBeGreaterThan(1);
    const refused = gateway.platform.requests
      .list('/start_conversation')
      .filter(({ processed: done }) => done);
    expect(refused).toEqual([]);
  });

  test('that cannot be had is 503 with a time, and the key is free', async () => {
    gateway = await runGateway();
    const id = await gateway.start();
    gateway.platform.tokens.revokeAll();
    gateway.platform.faults.set('token', { kind: 'down' });
    const key = newKey();
    const answer = await gateway.say(id, 'hello', key);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    gateway.platform.faults.clear();
    await expect.poll(async () => (await gateway.say(id, 'hello', key)).status).toBe(200);
    expect(processed(gateway, id)).toBe(1);
  });

  test('is in no answer and no log, and neither is the refresh token or what was said', async () => {
    gateway = await runGateway({ perMinute: 3 });
    const id = await gateway.start('a-very-secret-conversation-id');
    const answers = [await gateway.say(id, 'my-secret-words', newKey())];
    gateway.platform.tokens.revokeAll();
    gateway.platform.faults.set('message', { kind: 'status', status: 500 }, 1);
    for (let times = 0; times < 4; times += 1)
      answers.push(await gateway.say(id, 'my-secret-words', newKey()));
    answers.push(await read(await fetch(`${gateway.url}/metrics`)));
    const told = JSON.stringify([answers.map(({ text, headers }) => [text, [...headers]])]);
    const logged = gateway.logged.join('');
    expect(logged).toContain('/message');
    for (const secret of ['local-', 'kofi-demo-refresh-token', 'my-secret-words'])
      expect(`${told}${logged}`).not.toContain(secret);
    for (const secret of [id, '127.0.0.1', 'test-key-']) expect(logged).not.toContain(secret);
  });

  test('is given to listed pages by GET /token, where that is switched on', async () => {
    gateway = await runGateway({ tokenRoute: true });
    const get = async (headers: Record<string, string>) =>
      read(await fetch(`${gateway.url}/token`, { headers }));
    const { status, json, headers } = await get({ Origin: ORIGIN });
    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(['token', 'expires']);
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await get({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await get({})).status).toBe(403);
  });
});

describe('a platform that fails again and again', () => {
  test('is left alone: 503 with a time at once, and the key is free', async () => {
    gateway = await runGateway();
    const id = await gateway.start();
    gateway.platform.faults.set('message', { kind: 'down' });
    let last = await gateway.say(id, 'hello', newKey());
    for (let times = 0; times < 20 && last.status === 200; times += 1)
      last = await gateway.say(id, 'hello', newKey());
    expect(last.status).toBe(503);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    const before = gateway.platform.requests.list('/message').length;
    await gateway.say(id, 'hello', newKey());
    expect(gateway.platform.requests.list('/message').length).toBe(before);
  });
});

test('a redirect is not followed, and says nothing about the message', async () => {
  gateway = await runGateway();
  const id = await gateway.start();
  const seen: string[] = [];
  const elsewhere = createServer((request, response) => {
    seen.push(request.url ?? '');
    if (request.url === '/auth/generate') {
      response.setHeader('Content-Type', 'application/json');
      response.end('{"token":"t","expires":60}');
    } else {
      response.writeHead(307, { Location: '/elsewhere' });
      response.end();
    }
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const address = elsewhere.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const other = await runGateway({ apiUrl: `http://127.0.0.1:${port}` });
  expect((await other.say(id, 'hello', newKey())).text).toBe('{"status":"unknown"}');
  expect(seen).toEqual(['/auth/generate', '/message']);
  await other.close();
  await new Promise((resolve) => elsewhere.close(resolve));
});
