import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_REFRESH_TOKEN } from '../../demo/platform/options.ts';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { dialects, read, startFields } from './rest-client.ts';

let now = 0;
let platform: RunningPlatform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => now, tokenSeconds: 60 });
});
afterAll(() => platform.close());

const [, v2] = dialects;

async function exchange(path: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields);
  return read(await fetch(platform.url + path, { method: 'POST', body }));
}

async function startWith(token: string): Promise<number> {
  const response = await fetch(platform.url + v2.start, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: new URLSearchParams(startFields(v2)),
  });
  return response.status;
}

test('v1 exchanges the refresh token for an IdToken that is accepted', async () => {
  const { json } = await exchange('/generateAuthToken', { REFRESH_TOKEN: DEMO_REFRESH_TOKEN });
  const result = new Map(Object.entries(json['AuthenticationResult'] ?? {}));
  expect(result.get('ExpiresIn')).toBe(60);
  expect(result.get('TokenType')).toBe('Bearer');
  expect(await startWith(String(result.get('IdToken')))).toBe(200);
});

test('v2 exchanges the refresh token for a token that is accepted', async () => {
  const { json } = await exchange('/auth/generate', { refresh_token: DEMO_REFRESH_TOKEN });
  expect(json).toEqual({ token: expect.any(String), expires: 60 });
  expect(await startWith(String(json['token']))).toBe(200);
});

test.each([
  ['/generateAuthToken', 'REFRESH_TOKEN'],
  ['/auth/generate', 'refresh_token'],
])('%s answers 401 with an empty body to a wrong refresh token', async (path, field) => {
  expect(await exchange(path, { [field]: 'wrong' })).toMatchObject({ status: 401, text: '' });
  expect(await exchange(path, { other: 'wrong' })).toMatchObject({
    status: 400,
    json: { error: { parameter: field } },
  });
});

test.each(['GET', 'POST'])('the host’s endpoint answers %s with two fields', async (method) => {
  const answer = await read(await fetch(`${platform.url}/token`, { method }));
  expect(answer.json).toEqual({ token: expect.any(String), expires: 60 });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await startWith(String(answer.json['token']))).toBe(200);
});

test('a token is refused once it has expired, and when all are revoked', async () => {
  const { token } = platform.tokens.issue();
  now += 59_999;
  expect(await startWith(token)).toBe(200);
  now += 1;
  expect(await startWith(token)).toBe(401);
  const other = platform.tokens.issue();
  platform.tokens.revokeAll();
  expect(await startWith(other.token)).toBe(401);
});
