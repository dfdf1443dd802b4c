import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { getRequestListener } from '@hono/node-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { NodeEnv } from '../../demo/platform/faults/faults-strike.ts';
import { readAccount, RealTokens } from '../../demo/platform/real/real-platform.ts';
import { realRoutes } from '../../demo/platform/real/real-routes.ts';
import { read } from './rest-client.ts';

const SECRET = 'canary-refresh-token';
const seen: { path: string; headers: Record<string, string>; body: string }[] = [];
let answers: Record<string, () => Response> = {};
let servers: Server[] = [];
let realUrl = '';
let ours = '';

async function listen(app: Pick<Hono<NodeEnv>, 'fetch'>): Promise<string> {
  const server = createServer((request, response) => {
    void getRequestListener(app.fetch, { overrideGlobalObjects: false })(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server's address is always an AddressInfo.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  const real = new Hono<NodeEnv>();
  real.all('*', async (c) => {
    const body = await c.req.text();
    seen.push({ path: c.req.path, headers: c.req.header(), body });
    return answers[c.req.path]?.() ?? c.body(null, 404);
  });
  realUrl = await listen(real);
  ours = await listen(realApp());
});
afterEach(() => {
  seen.length = 0;
  answers = {};
});
afterAll(() => {
  for (const server of servers) server.close();
  servers = [];
});

function account() {
  const found = readAccount({
    BOTLHALE_REFRESH_TOKEN: SECRET,
    BOTLHALE_BOT_ID: 'real-bot',
    BOTLHALE_API_URL: realUrl,
  });
  if (!found) throw new Error('The account should have been read');
  return found;
}

function realApp() {
  return new Hono<NodeEnv>().route('/platform', realRoutes(account()));
}

const v2Token = () => Response.json({ token: 'access-2', expires: 3600, refresh_token: SECRET });
const v1Token = () =>
  Response.json({
    AuthenticationResult: { IdToken: 'access-1', ExpiresIn: 3600, RefreshToken: SECRET },
  });

describe('the account', () => {
  test('the account is read only when token and bot are both named', () => {
    expect(readAccount({})).toBeUndefined();
    expect(readAccount({ BOTLHALE_REFRESH_TOKEN: 'x' })).toBeUndefined();
    expect(readAccount({ BOTLHALE_BOT_ID: 'x' })).toBeUndefined();
    expect(readAccount({ BOTLHALE_REFRESH_TOKEN: 'x', BOTLHALE_BOT_ID: 'y' })).toEqual({
      refreshToken: 'x',
      botId: 'y',
      apiUrl: 'https://api.botlhale.xyz',
      agentUrl: 'https://app.botlhale.io/live_agent',
    });
  });

  test('the account is refused when the refresh token would travel in plain', () => {
    const plain = {
      BOTLHALE_REFRESH_TOKEN: 'x',
      BOTLHALE_BOT_ID: 'y',
      BOTLHALE_API_URL: 'http://api.example.com',
    };
    expect(() => readAccount(plain)).toThrow('https');
  });
});

describe('the exchange of the refresh token', () => {
  test('the exchange of the refresh token uses v2 and falls back to v1', async () => {
    answers = { '/auth/generate': v2Token };
    expect(await new RealTokens(account()).get()).toEqual({ token: 'access-2', expires: 3600 });
    answers = { '/generateAuthToken': v1Token };
    expect(await new RealTokens(account()).get()).toEqual({ token: 'access-1', expires: 3600 });
    expect(seen.map(({ path, body }) => [path, body])).toEqual([
      ['/auth/generate', `refresh_token=${SECRET}`],
      ['/auth/generate', `refresh_token=${SECRET}`],
      ['/generateAuthToken', `REFRESH_TOKEN=${SECRET}`],
    ]);
  });

  test('the exchange of the refresh token is kept until shortly before expiry, and asked for once by several callers', async () => {
    let now = 0;
    answers = { '/auth/generate': v2Token };
    const tokens = new RealTokens(account(), () => now);
    await Promise.all([tokens.get(), tokens.get(), tokens.get()]);
    now = 3_539_000;
    expect(await tokens.get()).toEqual({ token: 'access-2', expires: 61 });
    expect(seen).toHaveLength(1);
    now = 3_540_000;
    await tokens.get();
    expect(seen).toHaveLength(2);
  });

  test('the exchange of the refresh token follows no redirect and takes no nonsense', async () => {
    answers = {
      '/auth/generate': () => Response.redirect(`${realUrl}/elsewhere`, 307),
      '/generateAuthToken': () => new Response('<html>'),
    };
    expect(await new RealTokens(account()).get()).toBeUndefined();
    expect(seen.map(({ path }) => path)).not.toContain('/elsewhere');
  });
});

describe('the endpoints for the demo page', () => {
  test('the endpoints for the demo page give an access token and nothing else', async () => {
    answers = { '/generateAuthToken': v1Token };
    const page = await listen(realApp());
    const response = await fetch(`${page}/platform/token`, { method: 'POST' });
    const answer = await read(response);
    expect(answer.json).toEqual({ token: 'access-1', expires: expect.any(Number) });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(JSON.stringify([answer.text, ...answer.headers])).not.toContain(SECRET);
  });

  test('the endpoints for the demo page say 502 when the platform gives no token', async () => {
    const page = await listen(realApp());
    const answer = await read(await fetch(`${page}/platform/token`));
    expect(answer.status).toBe(502);
    expect(answer.text).not.toContain(SECRET);
  });

  test.each(['/startConversation', '/start_conversation', '/message'])(
    'pass %s through with body, type and token only',
    async (path) => {
      answers = {
        [path]: () =>
          Response.json(
            { fine: true },
            { status: 429, headers: { 'Retry-After': '9', 'X-A': 'b' } },
          ),
      };
      const response = await fetch(`${ours}/platform/real${path}`, {
        method: 'POST',
        headers: { Authorization: 'Bearer access-1', Cookie: 'a=b', 'X-Other': 'c' },
        body: new URLSearchParams({ bot_id: 'real-bot' }),
      });
      expect(response.status).toBe(429);
      expect(await response.json()).toEqual({ fine: true });
      expect(response.headers.get('retry-after')).toBe('9');
      expect(response.headers.get('x-a')).toBeNull();
      const [call] = seen;
      expect(call).toMatchObject({ path, body: 'bot_id=real-bot' });
      expect(call?.headers).toMatchObject({ authorization: 'Bearer access-1' });
      expect(call?.headers['content-type']).toContain('application/x-www-form-urlencoded');
      expect(call?.headers).not.toHaveProperty('cookie');
      expect(call?.headers).not.toHaveProperty('x-other');
      expect(JSON.stringify(seen)).not.toContain(SECRET);
    },
  );

  test.each([
    ['POST', '/auth/generate'],
    ['POST', '/generateAuthToken'],
    ['POST', '/..%2Fauth/generate'],
    ['GET', '/message'],
  ])('do not pass %s %s through', async (method, path) => {
    const response = await fetch(`${ours}/platform/real${path}`, { method });
    expect(response.status).toBe(404);
    expect(seen).toEqual([]);
  });

  test.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['another port', { Origin: 'http://127.0.0.1:1' }],
    ['no origin at all (a sandbox)', { Origin: 'null' }],
    ['a cross-site page', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuse %s', async (_, headers) => {
    answers = { '/auth/generate': v2Token, '/message': v2Token };
    const foreign = { method: 'POST', headers: new Headers(Object.entries(headers)) };
    expect((await fetch(`${ours}/platform/token`, foreign)).status).toBe(403);
    expect((await fetch(`${ours}/platform/real/message`, foreign)).status).toBe(403);
    expect(seen).toEqual([]);
  });
});
